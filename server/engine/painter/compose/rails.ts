import { css, hex, mix } from '../colour.ts'
import type { Placed } from './arrange.ts'
import { aired, type Stage } from './stage.ts'

const TRAINS =
  /^(locomotive|train|railway-car|high-speed-train|bullet-train|light-rail|tram|tram-car|monorail|mountain-railway)$/

/** Whether a figure runs on rails. */
export function needsRails(stage: Stage, { how, figure }: Placed): boolean {
  const art = stage.scene.subjects[figure.subject]?.art
  return (
    how === 'stand' &&
    !figure.flying &&
    art !== undefined &&
    TRAINS.test(art.from === 'pack' ? art.icon : art.name)
  )
}

/** A track across the picture under a train's wheels: ballast, sleepers, two rails in the light. */
export function paintRails(stage: Stage, { y, h }: Placed): void {
  const { ctx, width, m, view } = stage
  const random = stage.layout('ballast')
  const wide = h * 0.13
  const top = y - wide * 0.62
  const bed = aired(stage, hex('8a8078'), 0.15)
  const wood = aired(stage, hex('5a4234'), 0.1)
  const steel = aired(stage, hex('9aa4ae'), 0.05)
  ctx.save()
  ctx.fillStyle = css(bed)
  ctx.beginPath()
  ctx.moveTo(0, top)
  for (let x = 0; x <= width; x += m * 0.03) ctx.lineTo(x, top - random.range(0, wide * 0.1))
  ctx.lineTo(width, y + wide * 0.5)
  for (let x = width; x >= 0; x -= m * 0.03) ctx.lineTo(x, y + wide * random.range(0.42, 0.6))
  ctx.fill()
  for (let i = 0; i < width / (m * 0.006); i++) {
    ctx.fillStyle = css(mix(bed, i % 2 ? view.palette.shade : view.palette.sun, random.range(0.1, 0.4)))
    ctx.fillRect(random.next() * width, top + random.next() * wide * 1.05, m * 0.006, m * 0.004)
  }
  ctx.fillStyle = css(wood)
  const gap = m * 0.05
  for (let x = -gap; x < width + gap; x += gap) {
    ctx.beginPath()
    ctx.moveTo(x, top + wide * 0.1)
    ctx.lineTo(x + gap * 0.4, top + wide * 0.1)
    ctx.lineTo(x + gap * 0.34, y + wide * 0.36)
    ctx.lineTo(x - gap * 0.12, y + wide * 0.36)
    ctx.fill()
  }
  for (const at of [top + wide * 0.22, y + wide * 0.14]) {
    ctx.fillStyle = css(mix(steel, view.palette.shade, 0.6))
    ctx.fillRect(0, at, width, wide * 0.11)
    ctx.fillStyle = css(mix(steel, view.palette.sun, 0.45))
    ctx.fillRect(0, at, width, wide * 0.045)
  }
  ctx.restore()
}
