import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Plane } from './filters.ts'

/** A subject's box in pixels. */
export type Box = { x: number; y: number; w: number; h: number }

/** The boxes of the separate things that `focus` covers, the largest first, at most `many`. */
export function boxesOf(focus: Plane, width: number, height: number, many: number): Box[] {
  const cell = Math.max(4, Math.round(Math.min(width, height) / 100))
  const w = Math.ceil(width / cell)
  const h = Math.ceil(height / cell)
  const taken = Uint8Array.from({ length: w * h }, (_, i) => {
    const x = Math.min(width - 1, (i % w) * cell + (cell >> 1))
    const y = Math.min(height - 1, Math.floor(i / w) * cell + (cell >> 1))
    return (focus[y * width + x] as number) > 0.3 ? 1 : 0
  })
  const found: Box[] = []
  for (let start = 0; start < taken.length; start++) {
    if (!taken[start]) continue
    let [x0, x1, y0, y1, size] = [w, 0, h, 0, 0]
    const stack = [start]
    taken[start] = 0
    while (stack.length > 0) {
      const i = stack.pop() as number
      const [x, y] = [i % w, Math.floor(i / w)]
      ;[x0, x1, y0, y1] = [Math.min(x0, x), Math.max(x1, x), Math.min(y0, y), Math.max(y1, y)]
      size += 1
      for (const j of [x > 0 ? i - 1 : -1, x < w - 1 ? i + 1 : -1, i - w, i + w])
        if (taken[j]) {
          taken[j] = 0
          stack.push(j)
        }
    }
    if (size > 12)
      found.push({ x: x0 * cell, y: y0 * cell, w: (x1 - x0 + 1) * cell, h: (y1 - y0 + 1) * cell })
  }
  return found.sort((a, b) => b.w * b.h - a.w * a.h).slice(0, many)
}

/** Strokes of each digit on a field two wide and four high: a draughtsman's stencil needs no font. */
const DIGITS = [
  '0020 2024 2404 0400',
  '0110 1014 0424',
  '0020 2022 2002 0204 0424',
  '0020 2024 2404 0222',
  '0002 0222 2024',
  '2000 0002 0222 2224 2404',
  '2000 0004 0424 2422 2202',
  '0020 2004',
  '0020 2024 2404 0400 0222',
  '2202 0200 0020 2024 2404',
]

/** Writes a number with its middle at the place; `size` is the height of a digit in pixels. */
export function stencil(ctx: SKRSContext2D, value: number, x: number, y: number, size: number): void {
  const digits = [...String(value)]
  const pitch = size * 0.78
  ctx.beginPath()
  for (const [k, digit] of digits.entries()) {
    const left = x + (k - digits.length / 2) * pitch
    for (const stroke of (DIGITS[Number(digit)] as string).split(' ')) {
      const [ax, ay, bx, by] = [...stroke].map(Number) as [number, number, number, number]
      ctx.moveTo(left + (ax * size) / 4, y + ((ay - 2) * size) / 4)
      ctx.lineTo(left + (bx * size) / 4, y + ((by - 2) * size) / 4)
    }
  }
  ctx.stroke()
}

/**
 * Measures a box: extension lines, arrows and the figure, its width below (or above, where there is no room) and its height beside it.
 * `scale` is units a pixel, `m` the picture's shorter side; the context's stroke is used.
 */
export function dimension(ctx: SKRSContext2D, box: Box, frame: Box, m: number, scale: number): void {
  const gap = m * 0.032
  const below = box.y + box.h + gap * 1.6 < frame.y + frame.h
  const y = below ? box.y + box.h + gap : box.y - gap
  const right = box.x + box.w + gap * 2.4 < frame.x + frame.w
  const x = right ? box.x + box.w + gap : box.x - gap
  if (y > frame.y + m * 0.02) measure(ctx, [box.x, y], [box.x + box.w, y], m, Math.round(box.w * scale))
  if (x > frame.x + m * 0.02) measure(ctx, [x, box.y], [x, box.y + box.h], m, Math.round(box.h * scale))
  ctx.beginPath()
  for (const side of [box.x, box.x + box.w]) {
    ctx.moveTo(side, (below ? box.y + box.h : box.y) + (below ? 1 : -1) * gap * 0.3)
    ctx.lineTo(side, y + (below ? 1 : -1) * gap * 0.3)
  }
  for (const side of [box.y, box.y + box.h]) {
    ctx.moveTo((right ? box.x + box.w : box.x) + (right ? 1 : -1) * gap * 0.3, side)
    ctx.lineTo(x + (right ? 1 : -1) * gap * 0.3, side)
  }
  ctx.stroke()
}

/** A line with an arrow at both ends, broken in the middle for its figure. */
function measure(
  ctx: SKRSContext2D,
  [ax, ay]: [number, number],
  [bx, by]: [number, number],
  m: number,
  value: number,
): void {
  const length = Math.hypot(bx - ax, by - ay)
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length]
  const size = m * 0.017
  const room = Math.abs(ux) > 0.5 ? size * (String(value).length * 0.45 + 0.4) : size * 0.85
  const [mx, my] = [(ax + bx) / 2, (ay + by) / 2]
  const head = m * 0.011
  ctx.beginPath()
  ctx.moveTo(ax, ay)
  ctx.lineTo(mx - ux * room, my - uy * room)
  ctx.moveTo(mx + ux * room, my + uy * room)
  ctx.lineTo(bx, by)
  for (const [x, y, way] of [
    [ax, ay, 1],
    [bx, by, -1],
  ] as const)
    for (const side of [-0.32, 0.32]) {
      ctx.moveTo(x, y)
      ctx.lineTo(x + way * head * (ux - uy * side), y + way * head * (uy + ux * side))
    }
  ctx.stroke()
  stencil(ctx, value, mx, my, size)
}
