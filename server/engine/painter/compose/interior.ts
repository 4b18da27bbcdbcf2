import { css, fromHsl, hex, mix, type Rgb, turned } from '../colour.ts'
import type { PlaceRecipe } from './places.ts'
import { isDark, type Stage } from './stage.ts'

export type Rect = { x: number; y: number; w: number; h: number }

/** The room's own hue: a wall that the prompt may tint, a trim beside it and the rug's complement. */
export function tones(stage: Stage): { wall: Rgb; trim: Rgb; rug: Rgb; wood: Rgb } {
  const random = stage.layout('room tones')
  const hue =
    stage.scene.tints.land?.h ?? stage.scene.tints.all?.h ?? random.pick([18, 36, 160, 205, 265, 342, 96])
  const dark = isDark(stage)
  return {
    wall: fromHsl(hue, 0.3, dark ? 0.24 : 0.62),
    trim: fromHsl(hue + 12, 0.28, dark ? 0.34 : 0.82),
    rug: fromHsl(hue + 180, 0.42, dark ? 0.34 : 0.52),
    wood: turned(hex(dark ? '4a3024' : '9a6a44'), random.range(-8, 8)),
  }
}

export const floorLine = ({ view }: Stage): number => Math.min(0.78, 0.46 + view.horizon * 0.36)

/** Wall and plank floor, lit from the window's side. */
export function paintShell(stage: Stage): void {
  const { ctx, width, height, m, view } = stage
  const { wall, trim, wood } = tones(stage)
  const line = floorLine(stage) * height
  const lit = ctx.createRadialGradient(
    view.sunX * width,
    line * 0.45,
    0,
    view.sunX * width,
    line * 0.45,
    width,
  )
  lit.addColorStop(0, css(mix(wall, view.palette.sun, 0.3)))
  lit.addColorStop(1, css(mix(wall, hex('140c1c'), 0.42)))
  ctx.fillStyle = lit
  ctx.fillRect(0, 0, width, line)
  if (stage.layout('paper').next() < 0.6) {
    ctx.fillStyle = css(trim, 0.12)
    for (let x = 0; x < width; x += m * 0.07) ctx.fillRect(x, 0, m * 0.028, line)
  }
  const floor = ctx.createLinearGradient(0, line, 0, height)
  floor.addColorStop(0, css(mix(wood, hex('140a08'), 0.35)))
  floor.addColorStop(1, css(wood))
  ctx.fillStyle = floor
  ctx.fillRect(0, line, width, height - line)
  const random = stage.layout('planks')
  for (let i = -11; i <= 11; i++) {
    const far = width * 0.5 + i * m * 0.09
    const near = width * 0.5 + i * m * 0.26
    ctx.fillStyle = css(
      mix(wood, random.next() < 0.5 ? hex('2a140c') : hex('ffdcae'), random.next() * 0.14),
      0.6,
    )
    ctx.beginPath()
    ctx.moveTo(far, line)
    ctx.lineTo(far + m * 0.09, line)
    ctx.lineTo(near + m * 0.26, height)
    ctx.lineTo(near, height)
    ctx.fill()
    ctx.strokeStyle = css(hex('1a0c08'), 0.35)
    ctx.lineWidth = m * 0.002
    ctx.beginPath()
    ctx.moveTo(far, line)
    ctx.lineTo(near, height)
    ctx.stroke()
  }
  ctx.fillStyle = css(mix(trim, hex('140c1c'), 0.15))
  ctx.fillRect(0, line - m * 0.034, width, m * 0.034)
  ctx.fillStyle = css(hex('140c1c'), 0.4)
  ctx.fillRect(0, line - m * 0.004, width, m * 0.01)
}

/** Dust in the light, and in the dark the evening's shade over the corners. */
export function paintDust(stage: Stage): void {
  const { ctx, width, height, m } = stage
  const random = stage.detail('dust')
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  for (let i = 0; i < 60; i++) {
    ctx.fillStyle = `rgba(255,240,205,${random.range(0.1, 0.5)})`
    ctx.beginPath()
    ctx.arc(random.next() * width, random.next() * height, m * random.range(0.0008, 0.0026), 0, Math.PI * 2)
    ctx.fill()
  }
  ctx.restore()
}

export const windowBox = (stage: Stage): Rect => {
  const { width, height, m, view } = stage
  const w = m * 0.36
  const h = Math.min(m * 0.46, floorLine(stage) * height * 0.66)
  const x = (view.heroX > 0.5 ? 0.26 : 0.74) * width - w / 2
  return { x, y: floorLine(stage) * height * 0.16, w, h }
}

export const onFloor: PlaceRecipe['footing'] = stage => {
  const line = floorLine(stage)
  return { land: [line + (1 - line) * 0.34, 0.93] }
}
