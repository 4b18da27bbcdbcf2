import type { Placed } from './arrange.ts'
import { isDark, type Stage } from './stage.ts'

const LAMPS =
  /lamp|chandelier|lantern|candle|campfire|bonfire|torch|jack-o|pumpkin|light-?bulb|firework|fire$|jellyfish|sparkl|comet|crystal|flying-saucer|ufo|phoenix|glowing/i

/** After dark, subjects that shine do: a lighthouse throws two beams, lamps and fires a pool of warm light. */
export function putGlow(stage: Stage, one: Placed): void {
  const subject = stage.scene.subjects[one.figure.subject]
  if (!subject) return
  if (subject.glowing) {
    putPool(stage, one, 0.5)
    return
  }
  if (!(isDark(stage) || stage.view.place === 'cave')) return
  const art = subject.art.from === 'pack' ? subject.art.icon : subject.art.name
  // By what is drawn: the keeper of a lighthouse throws no light.
  if (/lighthouse/i.test(art)) putBeams(stage, one)
  else if (LAMPS.test(`${subject.word} ${art}`)) putPool(stage, one)
}

function putBeams(stage: Stage, { x, y, h }: Placed): void {
  const { ctx, m, view } = stage
  const top = y - h * 0.83
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  for (const side of [-1, 1]) {
    const reach = m * (side === view.side ? 1.1 : 0.7)
    const beam = ctx.createRadialGradient(x, top, 0, x, top, reach)
    beam.addColorStop(0, 'rgba(255,244,200,0.85)')
    beam.addColorStop(0.3, 'rgba(255,236,170,0.34)')
    beam.addColorStop(1, 'rgba(255,230,150,0)')
    ctx.fillStyle = beam
    ctx.beginPath()
    ctx.moveTo(x, top - m * 0.006)
    ctx.lineTo(x + side * reach, top - reach * 0.16)
    ctx.lineTo(x + side * reach, top + reach * 0.06)
    ctx.lineTo(x, top + m * 0.006)
    ctx.fill()
  }
  const glow = ctx.createRadialGradient(x, top, 0, x, top, m * 0.09)
  glow.addColorStop(0, 'rgba(255,250,220,1)')
  glow.addColorStop(0.3, 'rgba(255,236,170,0.6)')
  glow.addColorStop(1, 'rgba(255,230,150,0)')
  ctx.fillStyle = glow
  ctx.fillRect(x - m * 0.1, top - m * 0.1, m * 0.2, m * 0.2)
  ctx.restore()
}

function putPool(stage: Stage, { x, y, w, h }: Placed, strength = 1): void {
  const { ctx } = stage
  const reach = Math.max(w, h) * 1.15
  const cy = y - h * 0.55
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  ctx.globalAlpha = strength
  const glow = ctx.createRadialGradient(x, cy, 0, x, cy, reach)
  glow.addColorStop(0, 'rgba(255,206,130,0.62)')
  glow.addColorStop(0.3, 'rgba(255,160,80,0.26)')
  glow.addColorStop(1, 'rgba(255,140,60,0)')
  ctx.fillStyle = glow
  ctx.fillRect(x - reach, cy - reach, reach * 2, reach * 2)
  ctx.restore()
}
