import { createCanvas } from '@napi-rs/canvas'
import { css, fromHsl, hex, mix, type Rgb, turned } from '../colour.ts'
import { paintGround, paintHill, SOILS } from './ground.ts'
import { paintMountains } from './mountains.ts'
import type { PlaceRecipe } from './places.ts'
import { openSky } from './placesLand.ts'
import { isDark, type Stage } from './stage.ts'
import { paintTreeRow } from './trees.ts'

type Rect = { x: number; y: number; w: number; h: number }

/** The room's own hue: a wall that the prompt may tint, a trim beside it and the rug's complement. */
function tones(stage: Stage): { wall: Rgb; trim: Rgb; rug: Rgb; wood: Rgb } {
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

const floorLine = (stage: Stage): number => Math.max(0.62, stage.view.horizon)

/** Wall and plank floor, lit from the window's side. */
function paintShell(stage: Stage): void {
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

/** A window with a real landscape in it, arched or square, between curtains; light falls from it onto the floor. */
function paintWindow(stage: Stage, box: Rect, curtains: boolean): void {
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
  }
  openSky(small)
  paintMountains(small, 0.3)
  paintHill(small, 'outside', 0.68, 0.1, hex('7fa06a'), 0.5)
  paintTreeRow(small, 'outside', {
    y: height * 0.74,
    tall: small.m * 0.3,
    distance: 0.3,
    kinds: ['conifer', 'broadleaf'],
    many: 5,
    sway: 0.2,
  })
  paintGround(small, SOILS.grass, Math.round(height * 0.73))
  return canvas
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

/** A book case that fills the box, shelf by shelf. */
function paintShelves(stage: Stage, box: Rect, label: string): void {
  const { ctx, m } = stage
  const random = stage.layout(`shelves ${label}`)
  const dark = isDark(stage)
  const wood = hex(dark ? '3a2418' : '6a4226')
  ctx.fillStyle = css(mix(wood, hex('100804'), 0.5))
  ctx.fillRect(box.x, box.y, box.w, box.h)
  const rows = Math.max(2, Math.round(box.h / (m * 0.13)))
  const row = box.h / rows
  for (let r = 0; r < rows; r++) {
    const base = box.y + row * (r + 1) - m * 0.012
    for (let x = box.x + m * 0.012; x < box.x + box.w - m * 0.02; ) {
      const kind = random.next()
      if (kind < 0.06) {
        x += m * random.range(0.02, 0.05)
        continue
      }
      const w = m * random.range(0.012, 0.026)
      const h = row * random.range(0.56, 0.82)
      const cover = fromHsl(
        random.pick([8, 28, 42, 150, 205, 225, 280, 340]),
        random.range(0.3, 0.6),
        dark ? random.range(0.2, 0.36) : random.range(0.3, 0.56),
      )
      ctx.save()
      ctx.translate(x, base)
      if (kind > 0.94) ctx.rotate(0.16)
      const spine = ctx.createLinearGradient(0, 0, w, 0)
      spine.addColorStop(0, css(mix(cover, hex('000000'), 0.3)))
      spine.addColorStop(0.4, css(mix(cover, hex('ffffff'), 0.16)))
      spine.addColorStop(1, css(mix(cover, hex('000000'), 0.35)))
      ctx.fillStyle = spine
      ctx.fillRect(0, -h, w * 0.94, h)
      if (kind > 0.5) {
        ctx.fillStyle = css(hex('e0b860'), dark ? 0.5 : 0.8)
        ctx.fillRect(w * 0.1, -h * 0.84, w * 0.72, h * 0.05)
        ctx.fillRect(w * 0.1, -h * 0.24, w * 0.72, h * 0.05)
      }
      ctx.restore()
      x += w
    }
    ctx.fillStyle = css(mix(wood, hex('ffdca8'), 0.16))
    ctx.fillRect(box.x, base, box.w, m * 0.012)
  }
  ctx.fillStyle = css(mix(wood, hex('ffdca8'), 0.08))
  for (const x of [box.x - m * 0.012, box.x + box.w - m * 0.006])
    ctx.fillRect(x, box.y - m * 0.01, m * 0.02, box.h + m * 0.01)
}

/** A rug with rings, seen at a slant. */
function paintRug(stage: Stage, x: number, y: number, r: number): void {
  const { ctx } = stage
  const { rug, trim } = tones(stage)
  for (const [size, colour] of [
    [1, rug],
    [0.9, trim],
    [0.86, mix(rug, hex('200818'), 0.25)],
    [0.56, mix(rug, trim, 0.5)],
    [0.5, rug],
  ] as const) {
    ctx.fillStyle = css(colour)
    ctx.beginPath()
    ctx.ellipse(x, y, r * size, r * 0.27 * size, 0, 0, Math.PI * 2)
    ctx.fill()
  }
}

/** A standing lamp and its pool of light. */
function paintLamp(stage: Stage, x: number, foot: number): void {
  const { ctx, m } = stage
  const tall = m * 0.5
  ctx.fillStyle = css(hex('2f2420'))
  ctx.fillRect(x - m * 0.004, foot - tall, m * 0.008, tall)
  ctx.beginPath()
  ctx.ellipse(x, foot, m * 0.045, m * 0.011, 0, 0, Math.PI * 2)
  ctx.fill()
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  const reach = m * (isDark(stage) ? 0.62 : 0.34)
  const glow = ctx.createRadialGradient(x, foot - tall, 0, x, foot - tall, reach)
  glow.addColorStop(0, `rgba(255,206,130,${isDark(stage) ? 0.85 : 0.4})`)
  glow.addColorStop(0.35, `rgba(255,170,90,${isDark(stage) ? 0.3 : 0.1})`)
  glow.addColorStop(1, 'rgba(255,150,70,0)')
  ctx.fillStyle = glow
  ctx.fillRect(x - reach, foot - tall - reach, reach * 2, reach * 2)
  ctx.restore()
  ctx.fillStyle = css(hex('ffe2a8'))
  ctx.beginPath()
  ctx.moveTo(x - m * 0.034, foot - tall - m * 0.06)
  ctx.lineTo(x + m * 0.034, foot - tall - m * 0.06)
  ctx.lineTo(x + m * 0.07, foot - tall + m * 0.03)
  ctx.lineTo(x - m * 0.07, foot - tall + m * 0.03)
  ctx.fill()
}

/** Framed pictures on the wall. */
function paintFrames(stage: Stage, x: number, y: number, many: number): void {
  const { ctx, m } = stage
  const random = stage.layout('frames')
  for (let i = 0; i < many; i++) {
    const w = m * random.range(0.07, 0.12)
    const h = m * random.range(0.08, 0.13)
    const fx = x + (i - (many - 1) / 2) * m * 0.15
    const fy = y + random.range(-0.03, 0.03) * m
    ctx.fillStyle = css(hex('c9a05a'))
    ctx.fillRect(fx - w / 2 - m * 0.008, fy - m * 0.008, w + m * 0.016, h + m * 0.016)
    const hue = random.next() * 360
    const art = ctx.createLinearGradient(0, fy, 0, fy + h)
    art.addColorStop(0, css(fromHsl(hue, 0.5, 0.75)))
    art.addColorStop(0.55, css(fromHsl(hue + 40, 0.5, 0.6)))
    art.addColorStop(0.56, css(fromHsl(hue + 120, 0.4, 0.4)))
    art.addColorStop(1, css(fromHsl(hue + 140, 0.4, 0.28)))
    ctx.fillStyle = art
    ctx.fillRect(fx - w / 2, fy, w, h)
  }
}

/** A leafy plant in a pot. */
function paintPot(stage: Stage, x: number, foot: number, tall: number): void {
  const { ctx, view } = stage
  const random = stage.layout(`pot ${Math.round((x / stage.width) * 100)}`)
  for (let i = 0; i < 22; i++) {
    const angle = -Math.PI / 2 + random.range(-1.1, 1.1)
    const long = tall * random.range(0.4, 0.75)
    const ex = x + Math.cos(angle) * long * 0.8
    const ey = foot - tall * 0.3 + Math.sin(angle) * long
    ctx.fillStyle = css(
      mix(mix(hex('1f5a34'), hex('7aa84a'), random.next()), view.palette.shade, isDark(stage) ? 0.4 : 0.08),
    )
    ctx.beginPath()
    ctx.moveTo(x, foot - tall * 0.26)
    ctx.quadraticCurveTo((x + ex) / 2 - tall * 0.08, (foot + ey) / 2 - tall * 0.2, ex, ey)
    ctx.quadraticCurveTo((x + ex) / 2 + tall * 0.1, (foot + ey) / 2 - tall * 0.1, x, foot - tall * 0.26)
    ctx.fill()
  }
  const clay = ctx.createLinearGradient(x - tall * 0.16, 0, x + tall * 0.16, 0)
  clay.addColorStop(0, '#c97a52')
  clay.addColorStop(1, '#7a3f2a')
  ctx.fillStyle = clay
  ctx.beginPath()
  ctx.moveTo(x - tall * 0.17, foot - tall * 0.3)
  ctx.lineTo(x + tall * 0.17, foot - tall * 0.3)
  ctx.lineTo(x + tall * 0.12, foot)
  ctx.lineTo(x - tall * 0.12, foot)
  ctx.fill()
}

/** Dust in the light, and in the dark the evening's shade over the corners. */
function paintDust(stage: Stage): void {
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

const windowBox = (stage: Stage): Rect => {
  const { width, height, m, view } = stage
  const w = m * 0.36
  const h = Math.min(m * 0.46, floorLine(stage) * height * 0.66)
  const x = (view.heroX > 0.5 ? 0.26 : 0.74) * width - w / 2
  return { x, y: floorLine(stage) * height * 0.16, w, h }
}

const onFloor: PlaceRecipe['footing'] = stage => {
  const line = floorLine(stage)
  return { land: [line + (1 - line) * 0.34, 0.93] }
}

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

export const theatre: PlaceRecipe = {
  sky: stage => {
    const { ctx, width, height } = stage
    const hue = stage.scene.tints.all?.h ?? stage.layout('theatre').pick([265, 225, 320, 200])
    const wall = ctx.createLinearGradient(0, 0, 0, height)
    wall.addColorStop(0, css(fromHsl(hue, 0.5, 0.06)))
    wall.addColorStop(0.7, css(fromHsl(hue + 20, 0.55, 0.24)))
    wall.addColorStop(1, css(fromHsl(hue, 0.4, 0.08)))
    ctx.fillStyle = wall
    ctx.fillRect(0, 0, width, height)
  },
  land: stage => {
    const { ctx, width, height, m, view } = stage
    const random = stage.layout('theatre')
    const boards = ctx.createLinearGradient(0, height * 0.7, 0, height)
    boards.addColorStop(0, '#5a3420')
    boards.addColorStop(1, '#a0683c')
    ctx.fillStyle = boards
    ctx.fillRect(0, height * 0.7, width, height * 0.24)
    ctx.save()
    ctx.globalCompositeOperation = 'screen'
    for (let i = 0; i < 4; i++) {
      const x0 = width * (0.14 + i * 0.24)
      const x1 = width * (view.heroX + (i - 1.5) * 0.1)
      const colour = fromHsl(random.pick([45, 320, 190, 265, 15]), 0.9, 0.66)
      const beam = ctx.createLinearGradient(x0, 0, x1, height * 0.85)
      beam.addColorStop(0, css(colour, 0.7))
      beam.addColorStop(1, css(colour, 0.06))
      ctx.fillStyle = beam
      ctx.beginPath()
      ctx.moveTo(x0 - m * 0.012, 0)
      ctx.lineTo(x0 + m * 0.012, 0)
      ctx.lineTo(x1 + m * 0.17, height * 0.86)
      ctx.lineTo(x1 - m * 0.17, height * 0.86)
      ctx.fill()
      ctx.fillStyle = css(colour, 0.24)
      ctx.beginPath()
      ctx.ellipse(x1, height * 0.86, m * 0.18, m * 0.045, 0, 0, Math.PI * 2)
      ctx.fill()
    }
    ctx.restore()
    for (const side of [0, 1])
      for (let i = 0; i < 8; i++) {
        const x = side === 0 ? i * m * 0.03 : width - i * m * 0.03
        ctx.fillStyle = css(mix(hex('8a1428'), i % 2 ? hex('200408') : hex('ff8a6a'), i % 2 ? 0.45 : 0.16))
        ctx.beginPath()
        ctx.moveTo(x, 0)
        ctx.lineTo(x + (side === 0 ? m * 0.034 : -m * 0.034), 0)
        ctx.quadraticCurveTo(x, height * 0.5, x + (side === 0 ? 1 : -1) * m * 0.01, height * 0.94)
        ctx.lineTo(x - (side === 0 ? 1 : -1) * m * 0.02, height * 0.94)
        ctx.fill()
      }
    ctx.fillStyle = css(hex('8a1428'))
    for (let i = 0; i < 9; i++) {
      ctx.beginPath()
      ctx.ellipse((width * (i + 0.5)) / 9, 0, width / 17, m * 0.07, 0, 0, Math.PI)
      ctx.fill()
    }
  },
  front: stage => {
    const { ctx, width, height, m } = stage
    const random = stage.layout('audience')
    ctx.fillStyle = 'rgba(10,6,16,0.96)'
    ctx.fillRect(0, height * 0.965, width, height)
    for (let x = 0; x < width; x += m * 0.075) {
      const y = height * (0.965 + random.range(-0.012, 0.012))
      ctx.beginPath()
      ctx.arc(x + m * 0.03, y - m * 0.01, m * 0.026, 0, Math.PI * 2)
      ctx.ellipse(x + m * 0.03, y + m * 0.05, m * 0.046, m * 0.04, 0, 0, Math.PI * 2)
      ctx.fill()
    }
  },
  footing: () => ({ land: [0.8, 0.89] }),
  sheltered: true,
}
