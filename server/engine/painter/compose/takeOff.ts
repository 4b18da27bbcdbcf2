import { css, hex, mix } from '../colour.ts'
import type { Placed } from './arrange.ts'
import type { Stage } from './stage.ts'

/** Where somebody in the air jumped off: dust to both sides of the spot, and the lines of the leap up to the feet. */
export function paintTakeOff(stage: Stage, { x, y, w, h, figure, how, mirrored }: Placed): void {
  if (figure.lift < 0.15 || how !== 'stand') return
  const { ctx, m, view } = stage
  const random = stage.detail(`take-off ${figure.subject} ${figure.copy}`)
  const dust = mix(view.palette.sun, hex('efe4d0'), 0.6)
  const reach = Math.min(w, h) * 0.5
  ctx.save()
  ctx.lineCap = 'round'
  const back = mirrored ? -1 : 1
  for (const [i, side] of [-0.3, 0, 0.3].entries()) {
    const foot = x + side * w * 0.7
    ctx.strokeStyle = css(dust, 0.78 - Math.abs(side))
    ctx.lineWidth = m * (i === 1 ? 0.008 : 0.006)
    ctx.beginPath()
    ctx.moveTo(foot + back * w * 0.2, y - m * 0.012)
    ctx.quadraticCurveTo(
      foot + back * w * 0.16,
      y - h * figure.lift * 0.5,
      foot,
      y - h * figure.lift * (i === 1 ? 0.72 : 0.82),
    )
    ctx.stroke()
  }
  for (let i = 0; i < 16; i++) {
    const away = random.range(-1, 1)
    const r = m * random.range(0.012, 0.03) * (1.15 - Math.abs(away) * 0.6)
    const [px, py] = [x + back * w * 0.2 + away * reach, y - r * random.range(0.3, 1)]
    const puff = ctx.createRadialGradient(px - r * 0.3, py - r * 0.4, 0, px, py, r)
    puff.addColorStop(0, css(mix(dust, hex('ffffff'), 0.4), 0.95))
    puff.addColorStop(0.7, css(dust, 0.75))
    puff.addColorStop(1, css(mix(dust, view.palette.shade, 0.3), 0))
    ctx.fillStyle = puff
    ctx.beginPath()
    ctx.arc(px, py, r, 0, Math.PI * 2)
    ctx.fill()
  }
  ctx.restore()
}
