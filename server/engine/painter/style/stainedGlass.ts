import { createCanvas } from '@napi-rs/canvas'
import { noiseTile } from '../noise.ts'
import { canvasOf, type Pixels, pixelsOf } from '../pixels.ts'
import { blurred, exposed, fineDarks, flattened, levelled, resized } from './filters.ts'
import { fused } from './fuse.ts'
import type { Style } from './style.ts'
import { superpixels } from './superpixels.ts'

/** Panes of coloured glass cut along the picture's own shapes, in lead, with light behind them. */
export const stainedGlass: Style = async (picture, _random, show) => {
  const { width, height } = picture
  const w = Math.round(width / 2)
  const h = Math.round(height / 2)
  const small = levelled(exposed(resized(flattened(picture, 3), w, h), 0.5, 1.42), 1.45)
  await show(small, 0.3)
  const { labels, colours } = fused(superpixels(small, 1250), w, h)
  const lead = leadOf(labels, w, h)
  const drawn = fineDarks(levelled(exposed(resized(picture, w, h), 0.5, 1), 1.45), w * 0.011, 0.13, 0.3)
  const tile = noiseTile()
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    const fy = Math.min(h - 1.001, Math.max(0, y / 2 - 0.25))
    const y0 = Math.floor(fy)
    const ty = fy - y0
    for (let x = 0; x < width; x++) {
      const fx = Math.min(w - 1.001, Math.max(0, x / 2 - 0.25))
      const x0 = Math.floor(fx)
      const tx = fx - x0
      const i = y0 * w + x0
      const top = (lead[i] as number) + ((lead[i + 1] as number) - (lead[i] as number)) * tx
      const low = (lead[i + w] as number) + ((lead[i + w + 1] as number) - (lead[i + w] as number)) * tx
      const edge = top + (low - top) * ty
      const pane = labels[(ty > 0.5 ? i + w : i) + (tx > 0.5 ? 1 : 0)] as number
      const at = (y * width + x) * 4
      // Each pane is cast with its own streaks, thicker toward one side.
      const streak = (tile[(((y + pane * 37) & 511) << 9) + (((x >> 1) + pane * 91) & 511)] as number) - 0.5
      const cast = 1 + streak * 0.36 + ((pane * 0.618034) % 1) * 0.16 - 0.08
      // Vitreous paint: faces are too small to be cut and leaded, so a glazier draws them on the pane.
      const grisaille = 1 - 0.82 * (drawn[(ty > 0.5 ? i + w : i) + (tx > 0.5 ? 1 : 0)] as number)
      const bevel = 1 - Math.min(1, edge * 1.5) * 0.34
      const metal = edge > 0.42 ? Math.min(1, (edge - 0.42) / 0.1) : 0
      const shine = metal * Math.max(0, edge - 0.62) * 130
      for (let c = 0; c < 3; c++) {
        const glass = (colours[pane * 3 + c] as number) * cast * bevel * grisaille
        data[at + c] = glass * (1 - metal) + (24 + c * 3 + shine) * metal
      }
      data[at + 3] = 255
    }
  }
  return glowing({ width, height, data })
}

/** How near the next pane is, 0..1, at half size: the blurred border between labels. */
function leadOf(labels: Int32Array, w: number, h: number): Float32Array {
  const border = new Float32Array(w * h)
  for (let y = 0; y < h - 1; y++)
    for (let x = 0; x < w - 1; x++) {
      const i = y * w + x
      if (labels[i] === labels[i + 1] && labels[i] === labels[i + w]) continue
      border[i] = 1
      border[i + 1] = 1
    }
  const soft = blurred(border, w, h, 1, 2)
  for (let i = 0; i < soft.length; i++) soft[i] = Math.min(1, (soft[i] as number) * 1.25)
  return soft
}

/** Light that spills over the lead, and the dark frame of the window. */
function glowing(glass: Pixels): Pixels {
  const { width, height } = glass
  const m = Math.min(width, height)
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  ctx.drawImage(canvasOf(glass), 0, 0)
  ctx.imageSmoothingQuality = 'high'
  ctx.globalCompositeOperation = 'screen'
  ctx.globalAlpha = 0.3
  ctx.drawImage(
    canvasOf(resized(resized(glass, width / 8, height / 8), width / 30, height / 30)),
    0,
    0,
    width,
    height,
  )
  ctx.globalAlpha = 1
  ctx.globalCompositeOperation = 'source-over'
  for (const [wide, colour] of [
    [0.034, '#15131a'],
    [0.014, '#3a3640'],
    [0.006, '#0c0a10'],
  ] as const) {
    ctx.strokeStyle = colour
    ctx.lineWidth = m * wide
    ctx.strokeRect(m * 0.008, m * 0.008, width - m * 0.016, height - m * 0.016)
  }
  return pixelsOf(canvas)
}
