import { noiseTile } from '../noise.ts'
import { blurred, exposed, fineDarks, flattened, levelled, resized } from './filters.ts'
import { medianCut, nearestOf } from './quantise.ts'
import type { Style } from './style.ts'

const SHEETS = 28

/**
 * Layers of coloured paper: flat areas of few colours, each lying a little higher the darker and more saturated it is, so that
 * it throws a soft shadow on what is below and shows a light cut edge.
 */
export const paperCut: Style = async (picture, _random, show) => {
  const { width, height } = picture
  const w = Math.round(width / 2)
  const h = Math.round(height / 2)
  const flat = levelled(exposed(resized(flattened(picture, 3, 1), w, h), 0.52, 1.3), 1.15)
  await show(flat, 0.4)
  const near = nearestOf(medianCut(flat.data, SHEETS, true))
  const sheet = new Uint8ClampedArray(w * h * 4)
  const level = new Float32Array(w * h)
  for (let i = 0, at = 0; i < level.length; i++, at += 4) {
    const colour = near(flat.data[at] as number, flat.data[at + 1] as number, flat.data[at + 2] as number)
    sheet[at] = colour[0]
    sheet[at + 1] = colour[1]
    sheet[at + 2] = colour[2]
    sheet[at + 3] = 255
    const luma = colour[0] * 0.3 + colour[1] * 0.59 + colour[2] * 0.11
    level[i] = 1 - luma / 255 + ((Math.max(...colour) - Math.min(...colour)) / 255) * 0.5
  }
  const smooth = blurred(level, w, h, 1.4, 2)
  const cast = blurred(level, w, h, w * 0.007, 2)
  const big = resized({ width: w, height: h, data: sheet }, width, height)
  const drawn = fineDarks(resized(picture, w, h), w * 0.012, 0.12, 0.34)
  const tile = noiseTile()
  const data = big.data
  const drop = Math.round(w * 0.008)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const hx = Math.min(w - 1, x >> 1)
      const hy = Math.min(h - 1, y >> 1)
      const i = hy * w + hx
      const from = Math.max(0, hy - drop) * w + Math.max(0, hx - drop)
      const back = Math.max(0, hy - 1) * w + Math.max(0, hx - 1)
      // Higher paper up-left of here shades this spot; the rise to this spot's own height is its cut edge.
      const shadow = Math.max(0, (cast[from] as number) - (smooth[i] as number) - 0.02)
      const rise = Math.max(-0.06, Math.min(0.1, (smooth[i] as number) - (smooth[back] as number)))
      const fibre = ((tile[(((y * 2) & 511) << 9) + ((x * 3) & 511)] as number) - 0.5) * 12
      // Eyes and smiles are too small to cut: they are inked on the sheet.
      const ink = 1 - 0.75 * (drawn[i] as number)
      const k = (1 - Math.min(0.5, shadow * 2.7)) * (1 + rise * 2.2) * ink
      for (let c = 0; c < 3; c++) data[at + c] = (data[at + c] as number) * k + fibre
      data[at + 3] = 255
    }
  return big
}
