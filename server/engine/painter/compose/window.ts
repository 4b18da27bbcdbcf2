import { createCanvas } from '@napi-rs/canvas'
import { css, hex, mix, type Rgb } from '../colour.ts'
import { paintMarks } from '../marks.ts'
import type { Scene } from '../scene.ts'
import { paintGround, paintHill, SOILS } from './ground.ts'
import { floorLine, type Rect, tones } from './interior.ts'
import { paintMountains } from './mountains.ts'
import { openSky } from './openLand.ts'
import { PLACE_RECIPES } from './places.ts'
import { isDark, type Stage } from './stage.ts'
import { paintTreeRow } from './trees.ts'
import { paintWeather } from './weather.ts'

/** A window with a real landscape in it, arched or square, between curtains; light falls from it onto the floor. */
export function paintWindow(stage: Stage, box: Rect, curtains: boolean): void {
  const { ctx, m, view } = stage
  const random = stage.layout('window')
  const outside = outdoors(
    stage,
    Math.max(64, Math.round(box.w * 0.7)),
    Math.max(64, Math.round(box.h * 0.7)),
  )
  const { trim, rug } = tones(stage)
  const arched = random.next() < 0.55
  const path = (grow: number): void => {
    ctx.beginPath()
    const { x, y, w, h } = box
    ctx.moveTo(x - grow, y + h + grow)
    if (arched) {
      ctx.lineTo(x - grow, y + w * 0.4)
      ctx.bezierCurveTo(
        x - grow,
        y - w * 0.14 - grow,
        x + w + grow,
        y - w * 0.14 - grow,
        x + w + grow,
        y + w * 0.4,
      )
    } else {
      ctx.lineTo(x - grow, y - grow)
      ctx.lineTo(x + w + grow, y - grow)
    }
    ctx.lineTo(x + w + grow, y + h + grow)
    ctx.closePath()
  }
  path(m * 0.022)
  ctx.fillStyle = css(mix(trim, hex('ffffff'), isDark(stage) ? 0.05 : 0.4))
  ctx.fill()
  ctx.save()
  path(0)
  ctx.clip()
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(outside, box.x, box.y, box.w, box.h)
  ctx.fillStyle = css(mix(trim, hex('ffffff'), isDark(stage) ? 0.05 : 0.4))
  for (const t of [0.5]) ctx.fillRect(box.x + box.w * t - m * 0.006, box.y - m * 0.05, m * 0.012, box.h * 1.2)
  for (const t of [0.36, 0.7]) ctx.fillRect(box.x, box.y + box.h * t, box.w, m * 0.009)
  ctx.restore()
  ctx.fillStyle = css(mix(trim, hex('140c1c'), 0.1))
  ctx.fillRect(box.x - m * 0.05, box.y + box.h + m * 0.018, box.w + m * 0.1, m * 0.024)
  if (curtains) for (const side of [-1, 1]) paintCurtain(stage, box, side, rug)
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  const glow = ctx.createRadialGradient(
    box.x + box.w / 2,
    box.y + box.h / 2,
    box.w * 0.2,
    box.x + box.w / 2,
    box.y + box.h / 2,
    m * 0.7,
  )
  glow.addColorStop(0, css(view.palette.sun, isDark(stage) ? 0.12 : 0.34))
  glow.addColorStop(1, css(view.palette.sun, 0))
  ctx.fillStyle = glow
  ctx.fillRect(0, 0, stage.width, stage.height)
  if (!isDark(stage)) {
    const line = floorLine(stage) * stage.height
    const lean = box.x + box.w / 2 > stage.width / 2 ? -1 : 1
    ctx.fillStyle = css(view.palette.sun, 0.2)
    for (const half of [0, 1]) {
      const x = box.x + half * box.w * 0.53
      ctx.beginPath()
      ctx.moveTo(x + lean * m * 0.12, line + m * 0.03)
      ctx.lineTo(x + box.w * 0.47 + lean * m * 0.12, line + m * 0.03)
      ctx.lineTo(x + box.w * 0.6 + lean * m * 0.34, line + m * 0.24)
      ctx.lineTo(x + lean * m * 0.34, line + m * 0.24)
      ctx.fill()
    }
  }
  ctx.restore()
}

/** The landscape seen through a window, in the same light. */
function outdoors(stage: Stage, width: number, height: number) {
  const canvas = createCanvas(width, height)
  const view = { ...stage.view, palette: stage.view.outside, horizon: 0.66, heroX: 0.5 }
  const small: Stage = {
    ...stage,
    canvas,
    ctx: canvas.getContext('2d'),
    width,
    height,
    m: Math.min(width, height),
    horizon: Math.round(height * 0.66),
    view,
    marks: [],
  }
  paintOutdoors(small, stage.scene.beyond)
  // What falls out there is painted with it: only what is before the window may be left to the style.
  paintWeather(small)
  paintMarks(small.ctx, small.marks)
  return canvas
}

function paintOutdoors(small: Stage, seen: Scene['beyond']): void {
  if (seen && seen !== 'abstract' && seen !== 'underwater') {
    const { beyond: _, ...scene } = small.scene
    small.scene = { ...scene, place: seen, subjects: [] }
    small.view.place = seen
    PLACE_RECIPES[seen].sky(small)
    PLACE_RECIPES[seen].land(small)
    return
  }
  openSky(small)
  paintMountains(small, 0.3)
  paintHill(small, 'outside', 0.68, 0.1, hex('7fa06a'), 0.5)
  paintTreeRow(small, 'outside', {
    y: small.height * 0.74,
    tall: small.m * 0.3,
    distance: 0.3,
    kinds: ['conifer', 'broadleaf'],
    many: 5,
    sway: 0.2,
  })
  paintGround(small, SOILS.grass, Math.round(small.height * 0.73))
}

function paintCurtain(stage: Stage, box: Rect, side: number, colour: Rgb): void {
  const { ctx, m } = stage
  const x = side < 0 ? box.x - m * 0.07 : box.x + box.w + m * 0.07
  const top = box.y - m * 0.06
  const foot = box.y + box.h + m * 0.07
  const wide = m * 0.14
  for (let i = 0; i < 6; i++) {
    const x0 = x - side * wide * (i / 6)
    ctx.fillStyle = css(mix(colour, i % 2 ? hex('1a0c18') : hex('fff0d8'), i % 2 ? 0.3 : 0.14))
    ctx.beginPath()
    ctx.moveTo(x0, top)
    ctx.lineTo(x0 - (side * wide) / 5, top)
    ctx.quadraticCurveTo(
      x0 - side * wide * (0.16 - i * 0.02),
      (top + foot) / 2,
      x - side * wide * (i / 6) * 0.5 - side * wide * 0.08,
      foot,
    )
    ctx.lineTo(x - side * wide * (i / 6) * 0.5, foot)
    ctx.fill()
  }
  ctx.fillStyle = css(hex('6a4a2a'))
  ctx.fillRect(box.x - m * 0.12, top - m * 0.008, box.w + m * 0.24, m * 0.012)
}
