import { css, hex, mix } from '../colour.ts'
import { paintFrames, paintLamp, paintPot, paintRug, paintShelves } from './furniture.ts'
import { floorLine, onFloor, paintDust, paintShell, tones, windowBox } from './interior.ts'
import type { PlaceRecipe } from './places.ts'
import { paintWindow } from './window.ts'

export const room: PlaceRecipe = {
  sky: paintShell,
  land: stage => {
    const { width, height, m, view } = stage
    const line = floorLine(stage) * height
    paintWindow(stage, windowBox(stage), true)
    const away = view.heroX > 0.5 ? 0.78 : 0.22
    if (view.density > 0.55)
      paintShelves(
        stage,
        { x: away * width - m * 0.17, y: line - m * 0.56, w: m * 0.34, h: m * 0.54 },
        'room',
      )
    else paintFrames(stage, away * width, line * 0.3, 3)
    paintPot(stage, (view.heroX > 0.5 ? 0.06 : 0.94) * width, line + m * 0.09, m * 0.34)
    paintRug(stage, width * view.heroX, line + (height - line) * 0.62, m * 0.44)
    paintLamp(stage, (view.heroX > 0.5 ? 0.93 : 0.07) * width, line + m * 0.07)
  },
  front: paintDust,
  footing: onFloor,
  sheltered: true,
}

export const library: PlaceRecipe = {
  sky: paintShell,
  land: stage => {
    const { width, height, m } = stage
    const line = floorLine(stage) * height
    const box = windowBox(stage)
    const gap = m * 0.06
    paintShelves(
      stage,
      { x: -m * 0.02, y: m * 0.03, w: Math.max(m * 0.05, box.x - gap + m * 0.02), h: line - m * 0.03 },
      'left',
    )
    paintShelves(
      stage,
      {
        x: box.x + box.w + gap,
        y: m * 0.03,
        w: Math.max(m * 0.05, width - box.x - box.w - gap + m * 0.02),
        h: line - m * 0.03,
      },
      'right',
    )
    paintWindow(stage, box, false)
    paintRug(stage, width * stage.view.heroX, line + (height - line) * 0.62, m * 0.46)
    paintLamp(stage, (stage.view.heroX > 0.5 ? 0.12 : 0.88) * width, line + m * 0.1)
  },
  front: paintDust,
  footing: onFloor,
  sheltered: true,
}

export const kitchen: PlaceRecipe = {
  sky: paintShell,
  land: stage => {
    const { ctx, width, height, m } = stage
    const line = floorLine(stage) * height
    const { trim, rug, wood } = tones(stage)
    const random = stage.layout('kitchen')
    const top = line - m * 0.3
    for (let y = top - m * 0.24; y < top; y += m * 0.042)
      for (let x = 0; x < width; x += m * 0.06) {
        ctx.fillStyle = css(
          mix(trim, random.next() < 0.2 ? rug : hex('ffffff'), random.range(0.1, 0.35)),
          0.9,
        )
        ctx.fillRect(x, y, m * 0.056, m * 0.038)
      }
    paintWindow(
      stage,
      { ...windowBox(stage), y: m * 0.07, h: Math.min(windowBox(stage).h, top - m * 0.2) },
      false,
    )
    ctx.fillStyle = css(mix(wood, hex('ffe2b8'), 0.3))
    ctx.fillRect(0, top - m * 0.024, width, m * 0.03)
    for (let x = 0; x < width; x += m * 0.21) {
      ctx.fillStyle = css(mix(rug, hex('100810'), 0.2))
      ctx.fillRect(x, top + m * 0.006, m * 0.21, line - top)
      ctx.fillStyle = css(mix(rug, hex('ffffff'), 0.1))
      ctx.fillRect(x + m * 0.012, top + m * 0.022, m * 0.186, line - top - m * 0.05)
      ctx.fillStyle = css(hex('e0c080'))
      ctx.fillRect(x + m * 0.085, top + m * 0.04, m * 0.04, m * 0.009)
    }
    for (let i = 0; i < 5; i++) {
      const x = (stage.view.heroX > 0.5 ? 0.6 : 0.08) * width + i * m * 0.075
      const r = m * random.range(0.02, 0.034)
      ctx.strokeStyle = css(hex('3a3436'))
      ctx.lineWidth = m * 0.006
      ctx.beginPath()
      ctx.moveTo(x, m * 0.1)
      ctx.lineTo(x, m * 0.18)
      ctx.stroke()
      const copper = ctx.createRadialGradient(x - r * 0.3, m * 0.2, 0, x, m * 0.2, r * 1.2)
      copper.addColorStop(0, '#f2b078')
      copper.addColorStop(1, '#7a4424')
      ctx.fillStyle = copper
      ctx.beginPath()
      ctx.arc(x, m * 0.18 + r, r, 0, Math.PI * 2)
      ctx.fill()
    }
    paintPot(stage, (stage.view.heroX > 0.5 ? 0.06 : 0.94) * width, top - m * 0.02, m * 0.2)
    // A table across the lower edge: things of a kitchen stand on it, not on the floor.
    const table = height * 0.78
    const board = ctx.createLinearGradient(0, table, 0, height)
    board.addColorStop(0, css(mix(wood, hex('ffe2b8'), 0.34)))
    board.addColorStop(1, css(mix(wood, hex('1a0c08'), 0.2)))
    ctx.fillStyle = board
    ctx.fillRect(0, table, width, height - table)
    ctx.fillStyle = css(hex('1a0c08'), 0.12)
    for (let i = 0; i < 30; i++)
      ctx.fillRect(
        random.next() * width,
        table + random.next() * (height - table),
        m * random.range(0.1, 0.4),
        m * 0.0022,
      )
  },
  front: paintDust,
  footing: () => ({ land: [0.83, 0.93] }),
  sheltered: true,
}
