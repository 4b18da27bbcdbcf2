import { css, fromHsl, hex, mix, type Rgb } from '../colour.ts'
import { aired, isDark, isSnowy, type Stage } from './stage.ts'

type House = { x: number; y: number; w: number; h: number; distance: number; label: string; colour?: Rgb }

/** A gabled house standing on (x, y), pixels, with windows that are lit after dark. */
export function paintBuilding(stage: Stage, house: House): void {
  const { ctx, view } = stage
  const { x, y, w, h } = house
  const random = stage.layout(`house ${house.label}`)
  const wall = aired(
    stage,
    house.colour ??
      random.pick([
        hex('e8d0a8'),
        hex('d98f6a'),
        hex('e0b0a0'),
        hex('a8c0c8'),
        hex('f0e6d8'),
        hex('c9a06a'),
        hex('9ab08a'),
      ]),
    house.distance,
  )
  const roof = aired(
    stage,
    random.pick([hex('b0503c'), hex('8a4a3c'), hex('5f5a66'), hex('4f6a7a')]),
    house.distance,
  )
  const side = view.sunX * stage.width > x ? 1 : -1
  const face = ctx.createLinearGradient(x - (side * w) / 2, 0, x + (side * w) / 2, 0)
  face.addColorStop(0, css(mix(wall, view.palette.shade, 0.34)))
  face.addColorStop(1, css(mix(wall, view.palette.sun, 0.16)))
  const eaves = y - h * 0.66
  groundUnder(stage, house, side)
  ctx.fillStyle = face
  ctx.fillRect(x - w / 2, eaves, w, y - eaves)
  const gable = random.next() < 0.55
  ctx.beginPath()
  if (gable) {
    ctx.moveTo(x - w * 0.5, eaves)
    ctx.lineTo(x, y - h)
    ctx.lineTo(x + w * 0.5, eaves)
    ctx.fill()
    ctx.strokeStyle = css(roof)
    ctx.lineWidth = w * 0.09
    ctx.lineCap = 'round'
    ctx.beginPath()
    ctx.moveTo(x - w * 0.54, eaves + w * 0.02)
    ctx.lineTo(x, y - h)
    ctx.lineTo(x + w * 0.54, eaves + w * 0.02)
    ctx.stroke()
  } else {
    ctx.fillStyle = css(roof)
    ctx.moveTo(x - w * 0.56, eaves)
    ctx.lineTo(x - w * 0.4, y - h * 0.94)
    ctx.lineTo(x + w * 0.4, y - h * 0.94)
    ctx.lineTo(x + w * 0.56, eaves)
    ctx.fill()
  }
  if (isSnowy(stage)) snowOn(stage, house, gable, eaves)
  const door = w > stage.m * 0.1
  const columns = Math.max(2, Math.round(w / (h * 0.24)))
  const rows = Math.max(1, Math.round((y - eaves) / (h * 0.3)))
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const wx = x - w * 0.38 + (w * 0.76 * (c + 0.5)) / columns
      const wy = eaves + ((y - eaves) * (r + 0.28)) / rows
      paintWindow(
        stage,
        wx,
        wy,
        (w * 0.4) / columns,
        (y - eaves) * (0.42 / rows),
        random.next(),
        house.distance,
      )
    }
  if (!door) return
  ctx.fillStyle = css(mix(aired(stage, hex('5a3a2c'), house.distance), view.palette.shade, 0.2))
  const wide = w * 0.15
  ctx.beginPath()
  ctx.moveTo(x - wide / 2, y)
  ctx.lineTo(x - wide / 2, y - h * 0.17)
  ctx.arc(x, y - h * 0.17, wide / 2, Math.PI, 0)
  ctx.lineTo(x + wide / 2, y)
  ctx.fill()
}

/** The shadow a house throws, so that it stands on its ground. */
function groundUnder({ ctx, view }: Stage, { x, y, w, h }: House, side: 1 | -1): void {
  ctx.save()
  ctx.globalCompositeOperation = 'multiply'
  ctx.fillStyle = css(view.palette.shade, 0.34)
  ctx.beginPath()
  ctx.moveTo(x - w * 0.52, y)
  ctx.lineTo(x - w * 0.5 - side * h * 0.34, y + h * 0.09)
  ctx.lineTo(x + w * 0.5 - side * h * 0.34, y + h * 0.09)
  ctx.lineTo(x + w * 0.52, y)
  ctx.fill()
  ctx.restore()
}

/** Snow on the roof, and blown up against the wall. */
function snowOn(stage: Stage, { x, y, w, h, distance }: House, gable: boolean, eaves: number): void {
  const { ctx, view } = stage
  const white = mix(aired(stage, hex('f4f8ff'), distance), view.palette.sun, 0.1)
  ctx.save()
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  ctx.strokeStyle = css(white)
  ctx.fillStyle = css(white)
  ctx.beginPath()
  if (gable) {
    ctx.lineWidth = w * 0.1
    ctx.moveTo(x - w * 0.5, eaves - w * 0.05)
    ctx.lineTo(x, y - h * 1.04)
    ctx.lineTo(x + w * 0.5, eaves - w * 0.05)
    ctx.stroke()
  } else {
    ctx.moveTo(x - w * 0.54, eaves - h * 0.05)
    ctx.lineTo(x - w * 0.41, y - h * 0.97)
    ctx.lineTo(x + w * 0.41, y - h * 0.97)
    ctx.lineTo(x + w * 0.54, eaves - h * 0.05)
    for (let i = 4; i >= 0; i--)
      ctx.quadraticCurveTo(
        x + w * (-0.54 + 0.216 * (i + 0.5)),
        eaves + h * (i % 2 ? 0.01 : 0.05) - h * 0.06,
        x + w * (-0.54 + 0.216 * i),
        eaves - h * 0.05,
      )
    ctx.fill()
  }
  ctx.beginPath()
  ctx.ellipse(x - w * 0.3, y + h * 0.01, w * 0.34, h * 0.045, 0, 0, Math.PI * 2)
  ctx.ellipse(x + w * 0.32, y + h * 0.012, w * 0.36, h * 0.055, 0, 0, Math.PI * 2)
  ctx.fill()
  ctx.restore()
}

/** A window whose top middle is (x, y): dark glass by day; after dark three in four glow. */
function paintWindow(
  stage: Stage,
  x: number,
  y: number,
  w: number,
  h: number,
  chance: number,
  distance: number,
): void {
  const { ctx, view } = stage
  const glows = isDark(stage) ? chance < 0.75 : chance < 0.06
  if (!glows) {
    ctx.fillStyle = css(
      mix(aired(stage, hex('3a4a5a'), distance), view.palette.sky[3] ?? hex('ffffff'), 0.28),
    )
    ctx.fillRect(x - w / 2, y, w, h)
    return
  }
  const warm = fromHsl(34 + chance * 20, 1, 0.68)
  const glow = ctx.createRadialGradient(x, y + h / 2, 0, x, y + h / 2, h * 2)
  glow.addColorStop(0, css(warm, 0.45))
  glow.addColorStop(1, css(warm, 0))
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  ctx.fillStyle = glow
  ctx.fillRect(x - h * 2, y - h * 1.5, h * 4, h * 4)
  ctx.restore()
  ctx.fillStyle = css(warm)
  ctx.fillRect(x - w / 2, y, w, h)
}

/** One row of a sky line: towers from the left edge to the right, up to `tall` of the picture's height above `y` (pixels). */
export function paintTowers(
  stage: Stage,
  label: string,
  y: number,
  tall: number,
  distance: number,
  gap = 0,
): void {
  const { ctx, width, height, m, view } = stage
  const random = stage.layout(`towers ${label}`)
  const dark = isDark(stage)
  for (let x = -m * 0.02; x < width; ) {
    const w = m * random.range(0.06, 0.13) * (1.3 - distance * 0.6)
    const middle = (x + w / 2) / width
    const low = gap > 0 ? 1 - 0.75 * Math.exp(-(((middle - view.heroX) / gap) ** 2)) : 1
    const h = height * tall * random.range(0.42, 1) * low
    const concrete = aired(
      stage,
      random.pick([hex('5f6f8c'), hex('93705f'), hex('4c5e78'), hex('a08a7c'), hex('6a5a7c')]),
      distance,
    )
    const side = view.sunX > middle
    const face = ctx.createLinearGradient(x, 0, x + w, 0)
    face.addColorStop(0, css(mix(concrete, side ? view.palette.shade : view.palette.sun, dark ? 0.55 : 0.24)))
    face.addColorStop(1, css(mix(concrete, side ? view.palette.sun : view.palette.shade, dark ? 0.4 : 0.24)))
    ctx.fillStyle = face
    ctx.fillRect(x, y - h, w * 0.98, h)
    const crown = random.int(5)
    if (crown === 0) ctx.fillRect(x + w * 0.2, y - h - w * 0.22, w * 0.58, w * 0.24)
    if (crown === 1) ctx.fillRect(x + w * 0.47, y - h - w * 0.7, w * 0.05, w * 0.7)
    if (crown === 2) {
      ctx.beginPath()
      ctx.moveTo(x, y - h)
      ctx.lineTo(x + w * 0.49, y - h - w * 0.5)
      ctx.lineTo(x + w * 0.98, y - h)
      ctx.fill()
    }
    paintPanes(stage, x, y - h, w, h, distance, random)
    x += w
  }
}

function paintPanes(
  stage: Stage,
  x: number,
  y: number,
  w: number,
  h: number,
  distance: number,
  random: ReturnType<Stage['layout']>,
): void {
  const { ctx, m, view } = stage
  const dark = isDark(stage)
  const pitch = m * (0.018 - distance * 0.006)
  const columns = Math.max(2, Math.floor((w * 0.86) / pitch))
  const rows = Math.floor((h - pitch) / (pitch * 1.25))
  const glass = mix(view.palette.sky[2] ?? hex('ffffff'), view.palette.haze, 0.3)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const chance = random.next()
      const on = dark ? chance < 0.5 : chance < 0.08
      if (!on && dark && chance < 0.72) continue
      ctx.fillStyle = on
        ? css(
            fromHsl(dark && chance < 0.06 ? 190 : 36 + chance * 30, 0.95, 0.62 + chance * 0.25),
            1 - distance * 0.35,
          )
        : css(mix(glass, view.palette.shade, 0.3), 0.7 - distance * 0.4)
      ctx.fillRect(
        x + w * 0.08 + (c * w * 0.86) / columns,
        y + pitch * 0.7 + r * pitch * 1.25,
        ((w * 0.86) / columns) * 0.58,
        pitch * 0.72,
      )
    }
}
