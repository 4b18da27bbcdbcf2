import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { type Mark, trace } from '../marks.ts'
import { noise, noiseTile, smoothstep } from '../noise.ts'
import { canvasOf, type Pixels, pixelsOf } from '../pixels.ts'
import type { Random } from '../random.ts'
import { type Box, boxesOf, dimension } from './drafting.ts'
import { blurred, edgePlane, flattened, lumaPlane, type Plane } from './filters.ts'
import { flowOf, strokes } from './flow.ts'
import { halved } from './focus.ts'
import type { Style } from './style.ts'
import { toned } from './tone.ts'

/**
 * White pencil on Prussian blue: the subjects in firm outlines, hatched in their darks and measured, the scene in thin ones; a grid, a
 * frame with a title block and construction lines.
 */
export const blueprint: Style = async (picture, random, show, composed) => {
  const focus = composed?.focus
  const { width, height } = picture
  const m = Math.min(width, height)
  const flat = toned(flattened(picture, 3, 2), 1.5, 1.1)
  await show(flat, 0.4)
  const luma = lumaPlane(flat)
  const lines = pencil(flat, focus)
  const tile = noiseTile()
  const [ou, ov] = [random.next(), random.next()]
  const pitch = m / 92
  const data = new Uint8ClampedArray(width * height * 4)
  const press = new Float32Array(Math.ceil(width / 4) + 1)
  for (let y = 0; y < height; y++) {
    if (y % 4 === 0)
      for (let x = 0; x < press.length; x++) press[x] = noise(ou + (x * 4) / m / 1.5, ov + y / m / 1.5)
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const tooth = tile[(((y * 3) & 511) << 9) + ((x * 3) & 511)] as number
      const pressure = 0.78 + 0.44 * (press[x >> 2] as number)
      const on = focus ? (focus[i] as number) : 0.5
      const tone = luma[i] as number
      const along = (((x + y) % pitch) + pitch) % pitch
      const across = (((x - y) % pitch) + pitch) % pitch
      const hatch =
        (along < 1.4 ? smoothstep(0.52, 0.3, tone) * (0.16 + 0.4 * on) : 0) +
        (across < 1.4 ? smoothstep(0.3, 0.16, tone) * (0.06 + 0.34 * on) : 0)
      const fill = smoothstep(0.55, 0.98, tone) * (0.05 + 0.15 * on)
      const white = Math.min(1, ((lines[i] as number) * pressure + hatch) * (0.76 + tooth * 0.5) + fill)
      const stain = (press[x >> 2] as number) * 14 + (tooth - 0.5) * 9
      const at = i * 4
      data[at] = (18 + stain * 0.5) * (1 - white) + 236 * white
      data[at + 1] = (58 + stain) * (1 - white) + 244 * white
      data[at + 2] = (122 + stain) * (1 - white) + 252 * white
      data[at + 3] = 255
    }
  }
  const boxes = focus ? boxesOf(focus, width, height, 3) : []
  return drafted({ width, height, data }, boxes, composed?.marks ?? [], random)
}

/** How white the pencil's lines are, 0..1: the ridges of the edges, thin and even, fainter in the scene and faintest where they crowd. */
function pencil(flat: Pixels, focus: Plane | undefined): Plane {
  const { width, height } = flat
  const m = Math.min(width, height)
  const [w, h] = [Math.round(width / 2), Math.round(height / 2)]
  const edges = edgePlane(flat)
  const flow = flowOf(halved(edges, width, height), w, h, Math.round(m / 200))
  const crowd = blurred(edges, width, height, m / 30, 1)
  const ridges = strokes(
    edges.map(edge => -Math.min(1, edge * 1.3)),
    width,
    height,
    Math.max(1, m / 800),
    flow,
  )
  const soft = focus && blurred(focus, width, height, Math.max(1, m / 700), 2)
  return ridges.map((ridge, i) => {
    const near = soft ? smoothstep(0.02, 0.3, soft[i] as number) : 1
    const faint = 1 - 0.5 * smoothstep(0.16, 0.42, crowd[i] as number)
    const outline = soft ? smoothstep(0.72, 0.3, Math.abs((soft[i] as number) - 0.5) * 2) : 0
    // Beside a subject the outline alone speaks: the scene's lines stop short of it.
    const scene = soft ? 1 - smoothstep(0.004, 0.02, soft[i] as number) : 1
    const on = focus ? (focus[i] as number) : 0.75
    const line = smoothstep(0.016, 0.085, ridge) * (on * near + (1 - on) * 0.58 * faint * scene)
    return Math.max(line, outline)
  })
}

/** What falls and glimmers as a draughtsman notes it: rain in dashes, lightning in a firm zigzag, a cross for a star, a ring for a flake. */
function plotted(ctx: SKRSContext2D, marks: readonly Mark[], frame: Box, m: number): void {
  ctx.save()
  ctx.beginPath()
  ctx.rect(frame.x, frame.y, frame.w, frame.h)
  ctx.clip()
  for (const mark of marks) {
    const [[x, y] = [0, 0]] = mark.path
    const { kind } = mark
    ctx.strokeStyle = '#e4f0ff'
    ctx.globalAlpha = kind === 'bolt' ? 0.95 : kind === 'rain' ? 0.22 + mark.alpha : 0.7
    if (kind === 'rain') {
      ctx.setLineDash([m * 0.014, m * 0.005])
      trace(ctx, { ...mark, size: m * 0.0013 })
      ctx.setLineDash([])
    } else if (kind === 'bolt') trace(ctx, { ...mark, size: m * 0.0034 })
    else {
      const r = Math.max(m * 0.003, kind === 'firefly' ? mark.size * 0.3 : mark.size)
      ctx.lineWidth = m * 0.0013
      ctx.beginPath()
      if (kind !== 'star') ctx.arc(x, y, r, 0, Math.PI * 2)
      if (kind !== 'snow')
        for (const [dx, dy] of [
          [1, 0],
          [0, 1],
        ] as const) {
          ctx.moveTo(x - dx * r * 1.7, y - dy * r * 1.7)
          ctx.lineTo(x + dx * r * 1.7, y + dy * r * 1.7)
        }
      ctx.stroke()
    }
  }
  ctx.restore()
}

/** The draughtsman's grid, frame, measures and title block. */
function drafted(drawing: Pixels, boxes: readonly Box[], marks: readonly Mark[], random: Random): Pixels {
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
  const frame = { x: edge * 1.6, y: edge * 1.6, w: width - edge * 3.2, h: height - edge * 3.2 }
  const main = boxes[0] ?? { x: width * 0.3, y: height * 0.25, w: width * 0.4, h: height * 0.5 }
  const [cx, cy] = [main.x + main.w / 2, main.y + main.h / 2]
  const reach = Math.hypot(main.w, main.h) / 2
  ctx.save()
  ctx.beginPath()
  ctx.rect(frame.x, frame.y, frame.w, frame.h)
  ctx.clip()
  ctx.setLineDash([m * 0.014, m * 0.006, m * 0.003, m * 0.006])
  line(0.4, 0.0014)
  ctx.beginPath()
  ctx.arc(cx, cy, reach, 0, Math.PI * 2)
  ctx.moveTo(cx, cy - reach * 1.18)
  ctx.lineTo(cx, cy + reach * 1.18)
  ctx.moveTo(cx - reach * 1.18, cy)
  ctx.lineTo(cx + reach * 1.18, cy)
  ctx.stroke()
  ctx.restore()
  plotted(ctx, marks, frame, m)
  line(0.72, 0.0016)
  for (const box of boxes) dimension(ctx, box, frame, m, 2400 / m)
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
