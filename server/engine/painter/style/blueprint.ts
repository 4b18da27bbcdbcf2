import { createCanvas } from '@napi-rs/canvas'
import { noise, noiseTile, smoothstep } from '../noise.ts'
import { canvasOf, type Pixels, pixelsOf } from '../pixels.ts'
import type { Random } from '../random.ts'
import { blurred, edgePlane, exposed, flattened, inkLines, lumaPlane } from './filters.ts'
import type { Style } from './style.ts'

/** White pencil on Prussian blue: outlines, hatching in the darks, a grid, a frame with a title block and construction lines. */
export const blueprint: Style = async (picture, random, show) => {
  const { width, height } = picture
  const m = Math.min(width, height)
  const flat = exposed(flattened(picture, 4, 2), 0.52, 1.1)
  await show(flat, 0.4)
  const luma = lumaPlane(flat)
  const sharp = lumaPlane(flattened(exposed(picture, 0.5, 1), 2))
  const edges = edgePlane(flat)
  const lines = inkLines(sharp, width, height, m / 640, 110, 0.009)
  // Where lines crowd (a skyline, a wood) each is drawn fainter, or the sheet would be white.
  const crowd = blurred(edges, width, height, m / 34)
  const tile = noiseTile()
  const [ou, ov] = [random.next(), random.next()]
  const pitch = m / 110
  const data = new Uint8ClampedArray(width * height * 4)
  const press = new Float32Array(Math.ceil(width / 4) + 1)
  for (let y = 0; y < height; y++) {
    if (y % 4 === 0)
      for (let x = 0; x < press.length; x++) press[x] = noise(ou + (x * 4) / m / 1.5, ov + y / m / 1.5)
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const tooth = tile[(((y * 3) & 511) << 9) + ((x * 3) & 511)] as number
      const pressure = 0.75 + 0.5 * (press[x >> 2] as number)
      const outline = Math.max(smoothstep(0.16, 0.6, edges[i] as number), (1 - (lines[i] as number)) * 0.95)
      const faint = 1 - 0.68 * smoothstep(0.17, 0.46, crowd[i] as number)
      const tone = luma[i] as number
      const along = (((x + y) % pitch) + pitch) % pitch
      const across = (((x - y) % pitch) + pitch) % pitch
      const hatch =
        (tone < 0.44 && along < 1.3 ? smoothstep(0.44, 0.26, tone) * 0.5 : 0) +
        (tone < 0.24 && across < 1.2 ? 0.3 : 0)
      const fill = smoothstep(0.5, 0.95, tone) * 0.16
      const white = Math.min(1, (outline * pressure * faint + hatch) * (0.72 + tooth * 0.55) + fill)
      const stain = (press[x >> 2] as number) * 14 + (tooth - 0.5) * 9
      const at = i * 4
      data[at] = (20 + stain * 0.5) * (1 - white) + 232 * white
      data[at + 1] = (62 + stain) * (1 - white) + 242 * white
      data[at + 2] = (124 + stain) * (1 - white) + 252 * white
      data[at + 3] = 255
    }
  }
  return drafted({ width, height, data }, random)
}

/** The draughtsman's grid, frame, dimension lines and title block. */
function drafted(drawing: Pixels, random: Random): Pixels {
  const { width, height } = drawing
  const m = Math.min(width, height)
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  ctx.drawImage(canvasOf(drawing), 0, 0)
  const line = (alpha: number, wide: number): void => {
    ctx.strokeStyle = `rgba(225,240,255,${alpha})`
    ctx.lineWidth = m * wide
  }
  const step = m / 24
  for (const [every, alpha] of [
    [1, 0.07],
    [4, 0.13],
  ] as const) {
    line(alpha, 0.0011)
    ctx.beginPath()
    for (let x = 0; x < width; x += step * every) {
      ctx.moveTo(x, 0)
      ctx.lineTo(x, height)
    }
    for (let y = 0; y < height; y += step * every) {
      ctx.moveTo(0, y)
      ctx.lineTo(width, y)
    }
    ctx.stroke()
  }
  const edge = m * 0.026
  line(0.85, 0.0032)
  ctx.strokeRect(edge, edge, width - edge * 2, height - edge * 2)
  line(0.6, 0.0014)
  ctx.strokeRect(edge * 1.4, edge * 1.4, width - edge * 2.8, height - edge * 2.8)
  ctx.setLineDash([m * 0.014, m * 0.006, m * 0.003, m * 0.006])
  line(0.42, 0.0014)
  ctx.beginPath()
  ctx.arc(width * random.range(0.4, 0.6), height * 0.55, m * random.range(0.3, 0.38), 0, Math.PI * 2)
  ctx.moveTo(width / 2, edge * 2)
  ctx.lineTo(width / 2, height - edge * 2)
  ctx.stroke()
  ctx.setLineDash([])
  const [bw, bh] = [m * 0.26, m * 0.085]
  const [bx, by] = [width - edge * 1.4 - bw, height - edge * 1.4 - bh]
  ctx.fillStyle = '#123f7c'
  ctx.fillRect(bx, by, bw, bh)
  line(0.8, 0.0018)
  ctx.strokeRect(bx, by, bw, bh)
  line(0.55, 0.0013)
  ctx.beginPath()
  for (const t of [0.36, 0.68]) {
    ctx.moveTo(bx, by + bh * t)
    ctx.lineTo(bx + bw, by + bh * t)
  }
  ctx.moveTo(bx + bw * 0.6, by)
  ctx.lineTo(bx + bw * 0.6, by + bh)
  ctx.stroke()
  line(0.7, 0.002)
  for (const row of [0.18, 0.52, 0.84]) {
    ctx.beginPath()
    ctx.moveTo(bx + bw * 0.05, by + bh * row)
    for (let k = 1; k <= 9; k++)
      ctx.lineTo(bx + bw * (0.05 + k * 0.05), by + bh * (row + random.range(-0.05, 0.05)))
    ctx.stroke()
  }
  return pixelsOf(canvas)
}
