import { css, hex, mix, type Rgb, tinted } from '../colour.ts'
import type { Place } from '../scene.ts'
import type { Placed } from './arrange.ts'
import { aired, isSnowy, type Stage } from './stage.ts'

/** What grows or lies round a foot: grass stands before it, snow closes over it. */
const COVER: Partial<Record<Place, Rgb>> = {
  meadow: hex('5a8f3f'),
  forest: hex('4a7a3a'),
  mountains: hex('5a8f3f'),
  lake: hex('6a8f3f'),
  river: hex('5a8f3f'),
  waterfall: hex('4f8f4a'),
  garden: hex('5a9a45'),
  village: hex('5a8f3f'),
  jungle: hex('2f7a3f'),
}
/** Lets the ground close over the lower edge of whoever stands on it, so that nobody looks laid upon the picture. */
export function paintStanding(stage: Stage, one: Placed): void {
  if (one.how !== 'stand' || one.figure.ledge || one.figure.lift > 0.02) return
  const { place } = stage.view
  const grass = COVER[place]
  if (place === 'snowfield' || (grass && isSnowy(stage))) drift(stage, one)
  else if (grass) tuft(stage, one, grass)
}

function tuft(stage: Stage, { x, y, w, figure, distance }: Placed, colour: Rgb): void {
  const { ctx, m, view } = stage
  const random = stage.detail(`tuft ${figure.subject} ${figure.copy}`)
  const base = aired(stage, tinted(colour, stage.scene.tints.land), distance * 0.6)
  const shades = [mix(base, view.palette.sun, 0.2), base, mix(base, view.palette.shade, 0.22)].map(c =>
    css(c),
  )
  const tall = m * 0.034 * (1 - distance * 0.9)
  const many = Math.round(Math.min(90, 14 + (w / m) * 120))
  for (let i = 0; i < many; i++) {
    const off = random.range(-0.5, 0.5)
    const h = tall * random.range(0.4, 1.1)
    const bx = x + off * w * 1.05
    const by = y + m * 0.008 * (1 - 4 * off * off) + random.range(-0.002, 0.004) * m
    const lean = random.range(-0.45, 0.45) * h
    const thick = h * 0.07 + 0.5
    ctx.fillStyle = random.pick(shades)
    ctx.beginPath()
    ctx.moveTo(bx - thick, by)
    ctx.quadraticCurveTo(bx + lean * 0.2, by - h * 0.6, bx + lean, by - h)
    ctx.quadraticCurveTo(bx + lean * 0.3 + thick, by - h * 0.5, bx + thick, by)
    ctx.fill()
  }
}

/** The snow's own colour to the left and right of somebody's feet, so that what is heaped there is of it. */
function groundBeside({ ctx, width, height }: Stage, x: number, y: number, w: number): Rgb {
  const row = Math.min(height - 1, Math.round(y))
  const [left, right] = [x - w * 0.62, x + w * 0.62].map(at => {
    const { data } = ctx.getImageData(Math.min(width - 1, Math.max(0, Math.round(at))), row, 1, 1)
    return [data[0] ?? 0, data[1] ?? 0, data[2] ?? 0] as const
  })
  return mix(left ?? [0, 0, 0], right ?? [0, 0, 0], 0.5)
}

function drift(stage: Stage, { x, y, w, figure }: Placed): void {
  const { ctx, m, view } = stage
  const random = stage.detail(`drift ${figure.subject} ${figure.copy}`)
  const base = mix(groundBeside(stage, x, y, w), view.palette.sun, 0.03)
  const away = view.sunX > x / stage.width ? -1 : 1
  for (let i = 0; i < 11; i++) {
    const off = random.range(-0.46, 0.46)
    const rx = w * random.range(0.07, 0.16)
    const ry = Math.min(m * 0.014, rx * 0.3)
    const [cx, cy] = [x + off * w, y + m * 0.002]
    const body = ctx.createRadialGradient(cx - away * rx * 0.4, cy - ry * 0.6, 0, cx, cy, rx)
    body.addColorStop(0, css(mix(base, view.palette.sun, 0.1)))
    body.addColorStop(0.6, css(base, 0.9))
    body.addColorStop(1, css(base, 0))
    ctx.fillStyle = body
    ctx.beginPath()
    ctx.ellipse(cx, cy, rx, ry, 0, 0, Math.PI * 2)
    ctx.fill()
  }
}
