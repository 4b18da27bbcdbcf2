import { css, hex, mix } from '../colour.ts'
import { aired, isSnowy, type Stage } from './stage.ts'

/** A winding path that narrows toward the horizon. */
export function paintPath(stage: Stage, colour = hex('d8b98a')): void {
  const { ctx, width, height, horizon, m } = stage
  const random = stage.layout('path')
  const [bend, start, end] = [random.range(-0.3, 0.3), random.range(0.2, 0.8), random.range(0.3, 0.7)]
  const centre = (t: number): number =>
    width * (start * t + end * (1 - t) + bend * Math.sin(t * Math.PI * 1.3) * (0.25 + 0.75 * t))
  const reach = (t: number): number => m * (0.006 + 0.2 * t ** 1.6)
  const near = aired(stage, isSnowy(stage) ? hex('b9cce4') : colour, 0)
  const body = ctx.createLinearGradient(0, horizon, 0, height)
  body.addColorStop(0, css(mix(near, stage.view.palette.haze, 0.5)))
  body.addColorStop(1, css(mix(near, stage.view.palette.shade, 0.14)))
  ctx.fillStyle = body
  ctx.beginPath()
  for (let i = 0; i <= 30; i++) {
    const t = i / 30
    ctx.lineTo(centre(t) - reach(t), horizon + (height - horizon) * t)
  }
  for (let i = 30; i >= 0; i--) {
    const t = i / 30
    ctx.lineTo(centre(t) + reach(t) * (1 + 0.1 * Math.sin(t * 20)), horizon + (height - horizon) * t)
  }
  ctx.fill()
}
