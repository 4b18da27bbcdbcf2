import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { type Mark, trace } from '../marks.ts'
import { canvasOf, type Pixels, pixelsOf } from '../pixels.ts'
import type { Random } from '../random.ts'
import { type Box, dimension, stencil } from './drafting.ts'

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

/** How far inside the sheet the frame is, as a share of its shorter side: nothing is drawn outside. */
export const FRAME = 0.026

/** The draughtsman's grid, frame, measures and title block. */
export function drafted(
  drawing: Pixels,
  boxes: readonly Box[],
  marks: readonly Mark[],
  random: Random,
): Pixels {
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
  const edge = m * FRAME
  line(0.85, 0.0032)
  ctx.strokeRect(edge, edge, width - edge * 2, height - edge * 2)
  line(0.6, 0.0014)
  ctx.strokeRect(edge * 1.4, edge * 1.4, width - edge * 2.8, height - edge * 2.8)
  // Fold marks, as large sheets have them.
  line(0.6, 0.0014)
  ctx.beginPath()
  for (let k = 1; k < 8; k++) {
    const [x, y] = [(width * k) / 8, (height * k) / 8]
    for (const [ax, ay, dx, dy] of [
      [x, edge, 0, 1],
      [x, height - edge, 0, -1],
      [edge, y, 1, 0],
      [width - edge, y, -1, 0],
    ] as const) {
      ctx.moveTo(ax, ay)
      ctx.lineTo(ax - dx * edge * 0.45, ay - dy * edge * 0.45)
    }
  }
  ctx.stroke()
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
  line(0.7, 0.0016)
  const size = bh * 0.17
  stencil(ctx, 100 + random.int(900), bx + bw * 0.8, by + bh * 0.18, size)
  stencil(ctx, 1, bx + bw * 0.73, by + bh * 0.52, size)
  stencil(ctx, random.pick([5, 10, 20, 50]), bx + bw * 0.87, by + bh * 0.52, size)
  ctx.beginPath()
  for (const dot of [0.47, 0.57]) {
    ctx.moveTo(bx + bw * 0.785, by + bh * dot)
    ctx.lineTo(bx + bw * 0.787, by + bh * dot)
  }
  ctx.stroke()
  stencil(ctx, 1 + random.int(9), bx + bw * 0.8, by + bh * 0.84, size)
  return pixelsOf(canvas)
}
