import { css, fromHsl, hex, mix } from '../colour.ts'
import { type Rect, tones } from './interior.ts'
import { isDark, type Stage } from './stage.ts'

/** A book case that fills the box, shelf by shelf. */
export function paintShelves(stage: Stage, box: Rect, label: string): void {
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
export function paintRug(stage: Stage, x: number, y: number, r: number): void {
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
export function paintLamp(stage: Stage, x: number, foot: number): void {
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
export function paintFrames(stage: Stage, x: number, y: number, many: number): void {
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
export function paintPot(stage: Stage, x: number, foot: number, tall: number): void {
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
