import { createCanvas } from '@napi-rs/canvas'
import { noiseTile, smoothstep } from '../noise.ts'
import { canvasOf, type Pixels, pixelsOf } from '../pixels.ts'
import { blurred, lumaPlane, type Plane } from './filters.ts'
import { flowOf, strokes } from './flow.ts'
import { halved } from './focus.ts'
import { fused } from './fuse.ts'
import { kuwahara } from './kuwahara.ts'
import { resized } from './resize.ts'
import type { Style } from './style.ts'
import { superpixels } from './superpixels.ts'
import { toned, unveiled } from './tone.ts'

/**
 * Panes of coloured glass in lead with light behind them: broad quiet ones for the scene, small ones for the subjects, whose
 * outline is leaded heavily. What is too small to be cut is painted on the pane, and small lights are scratched out of it.
 */
export const stainedGlass: Style = async (picture, _random, show, composed) => {
  const focus = composed?.focus
  const { width, height } = picture
  const [w, h] = [Math.round(width / 2), Math.round(height / 2)]
  const clear = toned(resized(unveiled(picture, focus), w, h), 1.5, 1.45)
  const subject = focus ? halved(focus, width, height).map(v => (v > 0.5 ? 1 : 0)) : new Float32Array(w * h)
  const small = kuwahara(resized(resized(kuwahara(clear, 3), w / 2, h / 2), w, h), 2)
  await show(small, 0.3)
  const { labels, colours } = fused(superpixels(small, 820, subject), w, h)
  const lead = leadOf(labels, subject, w, h)
  const brush = brushwork(clear, subject)
  const tile = noiseTile()
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    const fy = Math.min(h - 1.001, Math.max(0, y / 2 - 0.25))
    const y0 = Math.floor(fy)
    const ty = fy - y0
    for (let x = 0; x < width; x++) {
      const fx = Math.min(w - 1.001, Math.max(0, x / 2 - 0.25))
      const x0 = Math.floor(fx)
      const i = y0 * w + x0
      const tx = fx - x0
      const edge = between(lead, i, w, tx, ty)
      const drawn = between(brush, i, w, tx, ty)
      const pane = labels[(ty > 0.5 ? i + w : i) + (tx > 0.5 ? 1 : 0)] as number
      const at = (y * width + x) * 4
      // Each pane is cast with its own streaks, thicker toward one side.
      const streak = (tile[(((y + pane * 37) & 511) << 9) + (((x >> 1) + pane * 91) & 511)] as number) - 0.5
      const cast = 1.04 + streak * 0.34 + ((pane * 0.618034) % 1) * 0.2 - 0.1
      const bevel = 1 - Math.min(1, edge * 1.5) * 0.34
      const metal = smoothstep(0.4, 0.52, edge)
      const shine = metal * Math.max(0, edge - 0.66) * 110
      const grisaille = 1 - 0.86 * Math.max(0, drawn)
      const scratched = Math.min(0.85, Math.max(0, -drawn))
      for (let c = 0; c < 3; c++) {
        const glass = (colours[pane * 3 + c] as number) * cast * bevel * grisaille
        const bright = glass + ((SCRATCH[c] as number) - glass) * scratched
        data[at + c] = bright * (1 - metal) + (22 + c * 3 + shine) * metal
      }
      data[at + 3] = 255
    }
  }
  return glowing({ width, height, data })
}

/** The light that comes through where the colour is scratched off. */
const SCRATCH = [255, 248, 214]

function between(plane: Plane, i: number, w: number, tx: number, ty: number): number {
  const top = (plane[i] as number) + ((plane[i + 1] as number) - (plane[i] as number)) * tx
  const low = (plane[i + w] as number) + ((plane[i + w + 1] as number) - (plane[i + w] as number)) * tx
  return top + (low - top) * ty
}

/** What is done with a brush or a needle: above 0 vitreous paint (eyes, smiles, seams), below 0 scratched light (stars, snow, glints). */
function brushwork(clear: Pixels, subject: Plane): Plane {
  const { width: w, height: h } = clear
  const m = Math.min(w, h)
  const luma = lumaPlane(clear)
  const around = blurred(luma, w, h, m * 0.016)
  const seams = strokes(luma, w, h, 1, flowOf(luma, w, h, 2))
  return luma.map((v, i) => {
    const s = subject[i] as number
    const dark = smoothstep(0.12, 0.3, (around[i] as number) - v) * (0.35 + 0.65 * s)
    const seam = smoothstep(0.022, 0.07, seams[i] as number) * 0.75 * s
    const light = smoothstep(0.13, 0.32, v - (around[i] as number))
    return Math.max(dark, seam) || -light
  })
}

/** How near the next pane is, 0..1, at half size: the blurred border between labels, broader where a subject ends. */
function leadOf(labels: Int32Array, subject: Plane, w: number, h: number): Plane {
  const border = new Float32Array(w * h)
  const mark = (i: number, j: number): void => {
    if (labels[i] === labels[j]) return
    border[i] = 1
    border[j] = 1
  }
  for (let y = 0; y < h - 1; y++)
    for (let x = 0; x < w - 1; x++) {
      const i = y * w + x
      mark(i, i + 1)
      mark(i, i + w)
    }
  const soft = blurred(border, w, h, 1, 2)
  const inner = blurred(subject, w, h, 1.6, 1)
  for (let i = 0; i < soft.length; i++) {
    const outline = 1 - Math.abs((inner[i] as number) - 0.5) * 2
    soft[i] = Math.min(1, Math.max((soft[i] as number) * 1.02, outline * 1.15))
  }
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
