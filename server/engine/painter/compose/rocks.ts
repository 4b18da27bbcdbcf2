import { css, hex, mix, type Rgb } from '../colour.ts'
import { noise } from '../noise.ts'
import { aired, type Stage } from './stage.ts'

/** A boulder whose top middle is at (x, y), `w` wide and `h` high above the ground line, faceted toward the light; pixels. */
export function paintRock(
  stage: Stage,
  x: number,
  y: number,
  w: number,
  h: number,
  label: string,
  rock: Rgb = hex('6f6a66'),
  distance = 0,
): void {
  const { ctx, view } = stage
  const random = stage.layout(`rock ${label}`)
  const seed = random.next()
  const base = aired(stage, rock, distance)
  const sun = view.sunX > 0.5 ? 1 : -1
  const points = 15
  const rim = Array.from({ length: points }, (_, i) => {
    const t = i / (points - 1)
    const bulge = Math.sin(Math.PI * t) ** 0.55
    return {
      x: x + (t - 0.5) * w * (1 + 0.05 * noise(seed, t)),
      y: y + h * 1.6 - bulge * h * (1.45 + 0.32 * (noise(seed + t * 0.4, seed) - 0.5)),
    }
  })
  const foot = y + h * 1.7
  ctx.save()
  ctx.beginPath()
  ctx.moveTo(x - w / 2, foot)
  for (const p of rim) ctx.lineTo(p.x, p.y)
  ctx.lineTo(x + w / 2, foot)
  ctx.closePath()
  const body = ctx.createLinearGradient(0, y, 0, foot)
  body.addColorStop(0, css(mix(base, view.palette.sun, 0.16)))
  body.addColorStop(1, css(mix(base, view.palette.shade, 0.55)))
  ctx.fillStyle = body
  ctx.fill()
  ctx.clip()
  for (let i = 0; i < 26; i++) {
    const px = x + random.range(-0.5, 0.5) * w
    const py = y + random.range(0, 1.6) * h
    const side = (px - x) * sun > 0
    ctx.fillStyle = css(side ? mix(base, view.palette.sun, 0.42) : mix(base, view.palette.shade, 0.6), 0.34)
    ctx.beginPath()
    ctx.moveTo(px, py)
    ctx.lineTo(px + w * random.range(0.03, 0.14), py + h * random.range(-0.1, 0.34))
    ctx.lineTo(px + w * random.range(-0.07, 0.09), py + h * random.range(0.25, 0.75))
    ctx.fill()
  }
  ctx.restore()
}

/** Stones scattered on the ground between two heights (shares), larger when nearer. */
export function paintStones(stage: Stage, rock: Rgb, from: number, to: number, many: number): void {
  const random = stage.layout('stones')
  const spots = Array.from({ length: many }, () => ({ x: random.next(), t: random.next() })).sort(
    (a, b) => a.t - b.t,
  )
  spots.forEach(({ x, t }, i) => {
    const w = stage.m * (0.015 + 0.075 * t * t) * (0.6 + random.next())
    paintRock(
      stage,
      x * stage.width,
      stage.height * (from + (to - from) * t),
      w,
      w * 0.3,
      `stone ${i}`,
      rock,
      0.5 - t * 0.5,
    )
  })
}
