import { blurred, type Plane } from './filters.ts'
import type { Lab } from './lab.ts'

const ROUNDS = 3
/** Passes of the domain transform in each round. */
const PASSES = 2

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
    for (let pass = 0; pass < PASSES; pass++) {
      const sigma = (reach * Math.sqrt(3) * 2 ** (PASSES - pass - 1)) / Math.sqrt(4 ** PASSES - 1)
      const carry = -Math.SQRT2 / sigma
      const [rows, columns] = [across.map(d => Math.exp(carry * d)), down.map(d => Math.exp(carry * d))]
      for (const plane of out) {
        alongRows(plane, rows, width, height)
        alongColumns(plane, columns, width, height)
      }
    }
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
