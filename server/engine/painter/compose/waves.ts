import { css, hex, mix } from '../colour.ts'
import { noise } from '../noise.ts'
import { aired, type Stage } from './stage.ts'

/**
 * One wave of a storm across the whole picture, its crest about `y` (pixels) and `tall` high: steep on the side it runs to, streaked with
 * foam, white where it breaks. Covers everything below it down to `foot`.
 */
export function paintBreaker(stage: Stage, label: string, y: number, tall: number, foot: number): void {
  const { ctx, width, m, view } = stage
  const random = stage.layout(`breaker ${label}`)
  const [ou, ov, run] = [random.next(), random.next(), view.side]
  const long = tall * random.range(5, 7)
  const phase = random.next()
  /** Height of the crest, 0..1: each wave rises slowly and falls steeply. */
  const rise = (x: number): number => {
    const t = (((run * x) / long + phase + noise(ou + x / (m * 3), ov) * 1.2) % 1) + 1
    const u = t % 1
    const wave =
      u < 0.7 ? Math.sin(((u / 0.7) * Math.PI) / 2) ** 1.7 : Math.cos((((u - 0.7) / 0.3) * Math.PI) / 2)
    return (0.2 + 0.8 * wave) * (0.5 + 0.8 * noise(ou + 0.5 + x / (m * 2), ov))
  }
  const crest = (x: number): number => y - rise(x) * tall
  const sea = aired(stage, hex('24586c'), 0.1)
  const body = ctx.createLinearGradient(0, y - tall, 0, Math.max(foot, y + tall * 0.4))
  body.addColorStop(0, css(mix(sea, mix(view.palette.haze, hex('8fc4cc'), 0.5), 0.38)))
  body.addColorStop(0.4, css(sea))
  body.addColorStop(1, css(mix(sea, view.palette.shade, 0.7)))
  ctx.fillStyle = body
  ctx.beginPath()
  ctx.moveTo(0, foot)
  for (let x = 0; x <= width + 5; x += 5) ctx.lineTo(x, crest(x))
  ctx.lineTo(width, foot)
  ctx.fill()
  const foam = mix(hex('ffffff'), view.palette.haze, 0.25)
  ctx.lineCap = 'round'
  // Streaks that run down the back of the wave.
  for (let i = 0; i < 70; i++) {
    const x = random.next() * width
    if (rise(x) < 0.25) continue
    const long = tall * random.range(0.1, 0.34)
    ctx.strokeStyle = css(foam, random.range(0.1, 0.32))
    ctx.lineWidth = tall * random.range(0.012, 0.03)
    ctx.beginPath()
    ctx.moveTo(x, crest(x) + tall * 0.06)
    ctx.quadraticCurveTo(x - run * long * 0.5, crest(x) + long * 0.7, x - run * long * 1.5, crest(x) + long)
    ctx.stroke()
  }
  ctx.fillStyle = css(foam, 0.9)
  for (let x = 0; x < width; x += tall * 0.035) {
    const up = rise(x)
    if (up < 0.5) continue
    const r = tall * 0.075 * (up - 0.42) * random.range(0.5, 1.5)
    ctx.beginPath()
    ctx.ellipse(x + run * r, crest(x) + r * 0.4, r * 1.5, r, 0, 0, Math.PI * 2)
    ctx.fill()
    if (up < 0.8 || random.next() < 0.6) continue
    // Spray that the wind tears off.
    ctx.beginPath()
    ctx.arc(
      x + run * tall * random.range(0, 0.3),
      crest(x) - tall * random.range(0, 0.16),
      tall * random.range(0.006, 0.02),
      0,
      Math.PI * 2,
    )
    ctx.fill()
  }
}
