import { css, fromHsl } from '../colour.ts'
import type { Stage } from './stage.ts'

/** A rainbow across most of the sky, its top over the hero: the flatter, the less sky there is. */
export function paintRainbow(stage: Stage): void {
  if (!stage.scene.weather.includes('rainbow')) return
  const { ctx, width, height, m, horizon, view } = stage
  const cx = width * (0.5 + (view.heroX - 0.5) * 0.5)
  const rise = horizon - height * 0.05
  const half = Math.min(width * 0.46, rise * 1.5)
  // The circle through both feet, `half` from the middle, and the top.
  const outer = (rise * rise + half * half) / (2 * rise)
  const cy = horizon - rise + outer
  const inner = outer - m * 0.15
  ctx.save()
  ctx.beginPath()
  ctx.rect(0, 0, width, horizon + m * 0.02)
  ctx.clip()
  const arc = ctx.createRadialGradient(cx, cy, inner, cx, cy, outer)
  for (let i = 0; i <= 14; i++)
    arc.addColorStop(
      i / 14,
      css(fromHsl(285 - (i / 14) * 285, 0.95, 0.58), Math.sin((Math.PI * i) / 14) ** 0.8 * 0.7),
    )
  ctx.fillStyle = arc
  ctx.fillRect(0, 0, width, horizon + m * 0.02)
  ctx.restore()
}
