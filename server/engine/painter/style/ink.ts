import { noise, noiseTile, smoothstep } from '../noise.ts'
import type { Pixels } from '../pixels.ts'
import { blurred, exposed, flattened, inkLines, levelled, lumaPlane, resized } from './filters.ts'
import type { Style } from './style.ts'

/** Brush and ink on rice paper: lines that swell and break, three grey washes, and one touch of red where the picture is reddest. */
export const ink: Style = async (picture, random, show) => {
  const { width, height } = picture
  const m = Math.min(width, height)
  const flat = levelled(exposed(flattened(picture, 5, 2), 0.58, 1.1))
  await show(flat, 0.4)
  const luma = lumaPlane(flat)
  const fine = inkLines(lumaPlane(exposed(picture, 0.55, 1)), width, height, m / 560, 60, 0.017)
  const bold = inkLines(luma, width, height, m / 300, 40, 0.02)
  const w = Math.round(width / 2)
  const h = Math.round(height / 2)
  const own = lumaPlane(resized(flat, w, h))
  const near = blurred(own, w, h, m * 0.0022, 2)
  const wide = blurred(own, w, h, m * 0.05, 2)
  // A figure stands out from what is around it, also where both are dark.
  const wash = near.map((v, i) => v + (v - (wide[i] as number)) * 0.75 + 0.06)
  const rare = rednessFor(flat)
  const [ou, ov] = [random.next(), random.next()]
  const tile = noiseTile()
  const data = new Uint8ClampedArray(width * height * 4)
  const bleed = new Float32Array(Math.ceil(width / 4) + 1)
  for (let y = 0; y < height; y++) {
    if (y % 4 === 0)
      for (let x = 0; x < bleed.length; x++) bleed[x] = noise(ou + (x * 4) / m / 2.2, ov + y / m / 2.2) - 0.5
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const at = i * 4
      const b = bleed[x >> 2] as number
      const fibre = (tile[(((y * 2) & 511) << 9) + ((x >> 1) & 511)] as number) - 0.5
      const grain = (tile[(((y * 3) & 511) << 9) + ((x * 3) & 511)] as number) - 0.5
      const tone =
        (wash[Math.min(h - 1, y >> 1) * w + Math.min(w - 1, x >> 1)] as number) + b * 0.08 + grain * 0.05
      // Three washes laid over one another, each with a wet edge.
      const dark =
        smoothstep(0.74, 0.7, tone) * 0.15 +
        smoothstep(0.52, 0.49, tone) * 0.24 +
        smoothstep(0.32, 0.29, tone) * 0.34
      const edge =
        Math.max(0, 1 - Math.abs(tone - 0.72) * 60) * 0.05 +
        Math.max(0, 1 - Math.abs(tone - 0.505) * 70) * 0.08
      const dry = Math.min(1, Math.max(0, 0.75 + b + grain * 1.1))
      const line = Math.min(1, (1 - (fine[i] as number)) * 0.8 * dry + (1 - (bold[i] as number)) * 0.85)
      const black = Math.min(0.95, (dark + edge) * (0.9 + grain * 0.4) + line * (1 - dark))
      const [r, g, bl] = [flat.data[at] as number, flat.data[at + 1] as number, flat.data[at + 2] as number]
      const red =
        smoothstep(rare, rare + 55, r - Math.max(g, bl)) *
        smoothstep(0.34, 0.1, Math.abs(g - bl) / 255) *
        (1 - line * 0.8)
      const paper = 1 + fibre * 0.03
      data[at] = (244 * (1 - black) + 24 * black) * paper * (1 - red) + (196 - black * 60) * red
      data[at + 1] = (238 * (1 - black) + 24 * black) * paper * (1 - red) + (52 - black * 20) * red
      data[at + 2] = (222 * (1 - black) + 30 * black) * paper * (1 - red) + (40 - black * 20) * red
      data[at + 3] = 255
    }
  }
  return { width, height, data }
}

/** Share of the picture that the red may cover at most: it is an accent, not a sky. */
const ACCENT = 0.07

/** How far red must lead the other channels to be printed red, so that at most an accent's share of the picture is. */
function rednessFor({ data }: Pixels): number {
  const counts = new Uint32Array(256)
  let total = 0
  for (let at = 0; at < data.length; at += 28) {
    const lead = (data[at] as number) - Math.max(data[at + 1] as number, data[at + 2] as number)
    counts[Math.max(0, lead)] = (counts[Math.max(0, lead)] as number) + 1
    total += 1
  }
  let sum = 0
  for (let lead = 255; lead > 70; lead--) {
    sum += counts[lead] as number
    if (sum > total * ACCENT) return lead
  }
  return 70
}
