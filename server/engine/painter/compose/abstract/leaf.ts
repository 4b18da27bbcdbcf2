import { css, mix, type Rgb } from '../../colour.ts'
import type { Random } from '../../random.ts'
import type { Stage } from '../stage.ts'

/** A sheet to draw an idea on: where, in which inks, and which of its four forms. Lengths of the helpers are pixels. */
export type Leaf = {
  ctx: Stage['ctx']
  x: number
  y: number
  w: number
  h: number
  /** The shorter side. */
  s: number
  /** Four inks that stand out from the ground. */
  inks: readonly Rgb[]
  ground: Rgb
  random: Random
  form: number
}

/** The sheet's ink number `i`; indices go round. */
export function ink({ inks }: Leaf, i: number): Rgb {
  return inks[((i % inks.length) + inks.length) % inks.length] ?? [128, 128, 128]
}

/** A disc with a light from its upper left; `alpha` 0..1. */
export function disc({ ctx, ground }: Leaf, x: number, y: number, r: number, tone: Rgb, alpha = 1): void {
  const body = ctx.createRadialGradient(x - r * 0.35, y - r * 0.4, r * 0.1, x, y, r * 1.05)
  body.addColorStop(0, css(mix(tone, [255, 255, 255], 0.28), alpha))
  body.addColorStop(1, css(mix(tone, ground, 0.12), alpha))
  ctx.fillStyle = body
  ctx.beginPath()
  ctx.arc(x, y, r, 0, Math.PI * 2)
  ctx.fill()
}

export function ring(
  { ctx }: Leaf,
  x: number,
  y: number,
  r: number,
  line: number,
  tone: Rgb,
  alpha = 1,
  from = 0,
  to = Math.PI * 2,
): void {
  ctx.strokeStyle = css(tone, alpha)
  ctx.lineWidth = line
  ctx.lineCap = 'round'
  ctx.beginPath()
  ctx.arc(x, y, r, from, to)
  ctx.stroke()
}

/** A filled polygon through points. */
export function shape(
  { ctx }: Leaf,
  points: readonly (readonly [number, number])[],
  tone: Rgb,
  alpha = 1,
): void {
  ctx.fillStyle = css(tone, alpha)
  ctx.beginPath()
  for (const [x, y] of points) ctx.lineTo(x, y)
  ctx.fill()
}

/** A round-ended stroke through points. */
export function stroke(
  { ctx }: Leaf,
  points: readonly (readonly [number, number])[],
  line: number,
  tone: Rgb,
  alpha = 1,
): void {
  ctx.strokeStyle = css(tone, alpha)
  ctx.lineWidth = line
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  ctx.beginPath()
  for (const [x, y] of points) ctx.lineTo(x, y)
  ctx.stroke()
}

/** An upright bar with round ends. */
export function bar(leaf: Leaf, x: number, y: number, w: number, h: number, tone: Rgb, alpha = 1): void {
  const { ctx } = leaf
  ctx.fillStyle = css(tone, alpha)
  ctx.beginPath()
  ctx.roundRect(x - w / 2, y - h / 2, w, h, Math.min(Math.abs(w), Math.abs(h)) / 2)
  ctx.fill()
}

/** `many` values 0..1, evenly. */
export function steps(many: number): number[] {
  return Array.from({ length: many }, (_, i) => (many === 1 ? 0.5 : i / (many - 1)))
}
