import { discard } from '../pixels.ts'
import { blurred, type Plane } from './filters.ts'
import type { Lab } from './lab.ts'

const ROUNDS = 2
/** Passes of the domain transform in each round, and the share of the reach that the first one has. */
const PASSES = 2
const FIRST = Math.sqrt(3 / (4 ** PASSES - 1)) * 2 ** (PASSES - 1)

/**
 * The picture without what is smaller than about `size` pixels, whatever its contrast, while larger shapes keep their edges: the rolling
 * guidance of Zhang (2014) on the domain transform of Gastal and Oliveira (2011). It evens out over `reach` pixels whatever differs by
 * less than `unlike` (a distance in OKLab).
 */
export function untextured(lab: Lab, size: number, reach: number, unlike: number): Lab {
  const { width, height, planes } = lab
  let guide = planes.map(plane => blurred(plane, width, height, size)) as [Plane, Plane, Plane]
  for (let round = 0; round < ROUNDS; round++) {
    const across = stepsOf(guide, width, height, 1, reach / unlike)
    const down = stepsOf(guide, width, height, width, reach / unlike)
    const out = planes.map(plane => Float32Array.from(plane)) as [Plane, Plane, Plane]
    // The second pass reaches half as far: its weights are the squares of the first one's.
    const carry = -Math.SQRT2 / (reach * FIRST)
    for (const weights of [across, down])
      for (let i = 0; i < weights.length; i++) weights[i] = Math.exp(carry * (weights[i] as number))
    for (let pass = 0; pass < PASSES; pass++) {
      for (const plane of out) {
        alongRows(plane, across, width, height)
        alongColumns(plane, down, width, height)
      }
      for (const weights of [across, down])
        for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) ** 2
    }
    discard(across, down, ...guide)
    guide = out
  }
  return { width, height, planes: guide }
}

/** How far each pixel is from the one `step` before it: one, and more where the guide changes. */
function stepsOf(guide: readonly Plane[], width: number, height: number, step: number, gain: number): Plane {
  const [l, a, b] = guide as [Plane, Plane, Plane]
  const out = new Float32Array(width * height)
  for (let i = step; i < out.length; i++) {
    const j = i - step
    out[i] =
      1 +
      gain *
        (Math.abs((l[i] as number) - (l[j] as number)) +
          Math.abs((a[i] as number) - (a[j] as number)) * 1.5 +
          Math.abs((b[i] as number) - (b[j] as number)) * 1.5)
  }
  return out
}

function alongRows(plane: Plane, keep: Plane, width: number, height: number): void {
  for (let y = 0; y < height; y++) {
    const row = y * width
    for (let i = row + 1; i < row + width; i++)
      plane[i] =
        (plane[i] as number) + (keep[i] as number) * ((plane[i - 1] as number) - (plane[i] as number))
    for (let i = row + width - 2; i >= row; i--)
      plane[i] =
        (plane[i] as number) + (keep[i + 1] as number) * ((plane[i + 1] as number) - (plane[i] as number))
  }
}

function alongColumns(plane: Plane, keep: Plane, width: number, height: number): void {
  const all = width * height
  for (let i = width; i < all; i++)
    plane[i] =
      (plane[i] as number) + (keep[i] as number) * ((plane[i - width] as number) - (plane[i] as number))
  for (let i = all - width - 1; i >= 0; i--)
    plane[i] =
      (plane[i] as number) +
      (keep[i + width] as number) * ((plane[i + width] as number) - (plane[i] as number))
}
