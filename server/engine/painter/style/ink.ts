import { noise, noiseTile, smoothstep } from '../noise.ts'
import { blurred, exposed, flattened, inkLines, lumaPlane, resized } from './filters.ts'
import type { Style } from './style.ts'

/** Brush and ink on rice paper: lines that swell and break, three grey washes, and one touch of red where the picture is reddest. */
export const ink: Style = async (picture, random, show) => {
  const { width, height } = picture
  const m = Math.min(width, height)
  const flat = exposed(flattened(picture, 5, 2), 0.58, 1.1)
  await show(flat, 0.4)
  const luma = lumaPlane(flat)
  const fine = inkLines(lumaPlane(exposed(picture, 0.55, 1)), width, height, m / 560, 60, 0.017)
  const bold = inkLines(luma, width, height, m / 300, 40, 0.02)
  const w = Math.round(width / 2)
  const h = Math.round(height / 2)
  const wash = blurred(lumaPlane(resized(flat, w, h)), w, h, m * 0.0022, 2)
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
        (wash[Math.min(h - 1, y >> 1) * w + Math.min(w - 1, x >> 1)] as number) + b * 0.14 + grain * 0.05
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
        smoothstep(70, 130, r - Math.max(g, bl)) *
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
