import type { Rgb } from '../colour.ts'
import { hex } from '../colour.ts'
import { noise, noiseTile, smoothstep } from '../noise.ts'
import { discard, type Pixels } from '../pixels.ts'
import { blurred, levelled, toned } from './filters.ts'
import { coverage } from './focus.ts'
import { resized } from './resize.ts'
import { type Drums, Separation } from './separate.ts'
import type { Style } from './style.ts'
import { unveiled } from './tone.ts'

const PAPER: Rgb = [246, 239, 224]
/** Sets of drum inks of the trade. */
const DRUMS = (
  [
    [hex('ff3f7a'), hex('0f62b4'), hex('ffd400')],
    [hex('ff5c4a'), hex('0a8a8f'), hex('ffcf2e')],
    [hex('f2487c'), hex('2f3fa8'), hex('ffb428')],
    [hex('e4425a'), hex('0c7a4b'), hex('ffc21a')],
    [hex('d0489b'), hex('14489c'), hex('f7d51d')],
    [hex('ff5c4a'), hex('2f3fa8'), hex('2fc4d0')],
  ] satisfies Drums[]
).map(drums => ({ inks: drums, separation: new Separation(drums, PAPER) }))
/** Drums that lose at most this much more than the best may be chosen too: the same words need not print alike. */
const NEAR = 1.12
const ANGLES = [15, 75, 45].map(degrees => (degrees * Math.PI) / 180)

/** Three transparent inks as dot screens at three angles, none quite in register, on cream paper with a margin. */
export const risograph: Style = async (picture, random, show, composed) => {
  const { width, height } = picture
  const m = Math.min(width, height)
  const focus = composed && coverage(composed.focus) > 0.004 ? composed.focus : undefined
  const bright = levelled(toned(focus ? sooted(picture, focus) : picture, 0.44, 0.56, 1.35), 1.5)
  if (focus) knockOut(bright, focus)
  await show(resized(bright, width / 2, height / 2), 0.4)
  const losses = DRUMS.map(({ separation }) => separation.lossOf(bright, focus))
  const least = Math.min(...losses)
  const { inks, separation } = random.pick(DRUMS.filter((_, i) => (losses[i] as number) <= least * NEAR))
  const cell = m / 178
  const turn = (Math.PI * 2) / cell
  const shifts = [0, 1, 2].map(
    () => [Math.round(random.range(-3.4, 3.4)), Math.round(random.range(-3.4, 3.4))] as const,
  )
  const screens = ANGLES.map(angle => [Math.cos(angle) * turn, Math.sin(angle) * turn] as const)
  const margin = Math.round(m * 0.035)
  const tile = noiseTile()
  const [ou, ov] = [random.next(), random.next()]
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    const patch = (noise(ou, ov + y / m / 3) - 0.5) * 0.1
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const tooth = (tile[(((y * 2) & 511) << 9) + ((x * 2) & 511)] as number) - 0.5
      let r = PAPER[0] + tooth * 8
      let g = PAPER[1] + tooth * 8
      let b = PAPER[2] + tooth * 8
      for (let k = 0; k < 3; k++) {
        const [dx, dy] = shifts[k] as readonly [number, number]
        const sx = x + dx
        const sy = y + dy
        if (sx < margin || sy < margin || sx >= width - margin || sy >= height - margin) continue
        const from = (sy * width + sx) * 4
        const { covers, at: of } = separation.of(
          bright.data[from] as number,
          bright.data[from + 1] as number,
          bright.data[from + 2] as number,
        )
        const amount = covers[of + k] as number
        const [cx, cy] = screens[k] as readonly [number, number]
        const dots = 0.5 + 0.25 * (Math.cos(sx * cx + sy * cy) + Math.cos(sx * cy - sy * cx))
        const edge = (amount - dots * 0.94) * 4.2 + 0.5
        if (edge <= 0) continue
        const cover = Math.min(1, edge) * (0.9 + patch + tooth * 0.24)
        const ink = inks[k] as Rgb
        r *= 1 - cover * (1 - ink[0] / 255)
        g *= 1 - cover * (1 - ink[1] / 255)
        b *= 1 - cover * (1 - ink[2] / 255)
      }
      data[at] = r
      data[at + 1] = g
      data[at + 2] = b
      data[at + 3] = 255
    }
  }
  return { width, height, data }
}

/** The picture unveiled; what is dark and nearly grey in its subjects gets all three inks, so that a black cat is black by night, too. */
function sooted(picture: Pixels, focus: Float32Array): Pixels {
  const clear = unveiled(picture, focus)
  const { data } = clear
  for (let i = 0; i < focus.length; i++) {
    if ((focus[i] as number) < 0.5) continue
    const at = i * 4
    const [r, g, b] = [data[at] as number, data[at + 1] as number, data[at + 2] as number]
    const high = Math.max(r, g, b)
    const colour = (high - Math.min(r, g, b)) / Math.max(1, high)
    // Black fur and feathers are drawn a little blue, and night adds to it.
    const plain = high === b ? 0.56 : 0.26
    const share = smoothstep(plain + 0.16, plain, colour) * smoothstep(116, 80, high)
    if (share === 0) continue
    const grey = (r * 0.299 + g * 0.587 + b * 0.114) * 0.45
    for (const [c, value] of [r, g, b].entries()) data[at + c] = value + (grey - value) * share
  }
  return clear
}

/** Leaves a thin line of paper around the subjects, as printers do whose drums are never in register, and air beyond it. */
function knockOut(picture: Pixels, focus: Float32Array): void {
  const { width, height, data } = picture
  const m = Math.min(width, height)
  const near = blurred(focus, width, height, m / 260, 1)
  const wide = blurred(focus, width, height, m / 22, 1)
  for (let i = 0; i < focus.length; i++) {
    const out = 1 - (focus[i] as number)
    const line = smoothstep(0.04, 0.3, near[i] as number) * out
    const paper = Math.max(line * 0.85, Math.min(0.24, (wide[i] as number) * 0.5) * out)
    if (paper === 0) continue
    for (let c = 0; c < 3; c++)
      data[i * 4 + c] = (data[i * 4 + c] as number) * (1 - paper) + (PAPER[c as 0 | 1 | 2] as number) * paper
  }
  discard(near, wide)
}
