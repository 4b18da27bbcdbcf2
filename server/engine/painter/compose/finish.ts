import { css, hex, mix } from '../colour.ts'
import type { Stage } from './stage.ts'

/** The last pass over a picture: warm light around the sun, cool shade away from it, darker corners. */
export function finish(stage: Stage): void {
  const { ctx, width, height, m, view } = stage
  const x = view.sunX * width
  const y = view.sunY * height
  const reach = Math.hypot(width, height)
  ctx.save()
  ctx.globalCompositeOperation = 'soft-light'
  const grade = ctx.createRadialGradient(x, y, 0, x, y, reach)
  grade.addColorStop(0, css(view.palette.sun, 0.5))
  grade.addColorStop(0.45, css(view.palette.light, 0.12))
  grade.addColorStop(1, css(view.palette.shade, 0.42))
  ctx.fillStyle = grade
  ctx.fillRect(0, 0, width, height)
  ctx.globalCompositeOperation = 'multiply'
  const corner = mix(view.palette.shade, hex('ffffff'), 0.25)
  const vignette = ctx.createRadialGradient(
    width / 2,
    height * 0.48,
    m * 0.42,
    width / 2,
    height * 0.48,
    reach * 0.62,
  )
  vignette.addColorStop(0, css(corner, 0))
  vignette.addColorStop(1, css(corner, 0.5))
  ctx.fillStyle = vignette
  ctx.fillRect(0, 0, width, height)
  ctx.restore()
}
