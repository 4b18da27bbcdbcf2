import { css, fromHsl, hex, mix, type Rgb, tinted } from '../colour.ts'
import { noise, smoothstep } from '../noise.ts'
import { rastered } from '../pixels.ts'
import { paintHill } from './ground.ts'
import type { PlaceRecipe } from './places.ts'
import type { Stage } from './stage.ts'

export const underwater: PlaceRecipe = {
  sky: stage => {
    const { ctx, width, height, view } = stage
    const dark = view.time === 'night' || view.time === 'dusk'
    const stops = (
      dark ? ['2a7aa0', '0f4a78', '08284f', '041430'] : ['a5f0e8', '3fc0d0', '167aa8', '0a3f70']
    ).map(stop => tinted(mix(hex(stop), view.palette.sky[2] ?? hex(stop), 0.14), stage.scene.tints.water))
    const deep = ctx.createLinearGradient(0, 0, 0, height)
    stops.forEach((stop, i) => {
      deep.addColorStop([0, 0.22, 0.6, 1][i] ?? 1, css(stop))
    })
    ctx.fillStyle = deep
    ctx.fillRect(0, 0, width, height)
    paintCaustics(stage)
  },
  land: stage => {
    const { width, height, m } = stage
    const deep = tinted(hex('0f4a78'), stage.scene.tints.water)
    paintShoal(stage, deep)
    for (let i = 0; i < 3; i++) paintReef(stage, i, deep)
    paintHill(stage, 'bed', 0.93, 0.09, mix(hex('d8c89a'), deep, 0.35), 0)
    const random = stage.layout('corals')
    for (let i = 0; i < 16; i++) {
      const x = (i % 2 === 0 ? random.next() ** 1.5 * 0.42 : 1 - random.next() ** 1.5 * 0.42) * width
      paintCoral(
        stage,
        x,
        height * random.range(0.9, 1.0),
        m * random.range(0.08, 0.24),
        fromHsl(random.pick([345, 12, 28, 290, 48, 170]), 0.72, 0.6),
        `coral ${i}`,
      )
    }
  },
  front: paintKelpAndBubbles,
  footing: () => ({ land: [0.84, 0.94], free: true }),
  sheltered: true,
}

/** Light that falls through the waves: a fan of rays and a net of bright lines near the surface. */
export function paintCaustics(stage: Stage): void {
  const { ctx, width, height, view } = stage
  const random = stage.layout('caustics')
  const [ou, ov] = [random.next(), random.next()]
  const shine = rastered(150, 150, (x, y, out, at) => {
    const t = y / 150
    const fan = (x / 150 - view.sunX) / (0.25 + t * 0.9)
    const ray =
      smoothstep(0.5, 0.85, noise(ou + fan * 0.28, ov)) * (1 - t) ** 1.3 * Math.exp(-fan * fan * 1.6)
    const net = (1 - Math.abs(2 * noise(ou + x / 260, ov + y / 90) - 1)) ** 6 * Math.max(0, 1 - t * 4)
    out[at] = 225
    out[at + 1] = 255
    out[at + 2] = 245
    out[at + 3] = Math.min(255, (ray * 1.1 + net * 0.7) * 190)
  })
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(shine, 0, 0, width, height)
  ctx.restore()
}

/** Kelp at both sides and bubbles in columns, before everything else. */
export function paintKelpAndBubbles(stage: Stage): void {
  const { ctx, width, height, m } = stage
  paintKelp(stage, stage.view.heroX > 0.5 ? 0.06 : 0.94)
  paintKelp(stage, stage.view.heroX > 0.5 ? 0.93 : 0.05)
  const random = stage.layout('bubbles')
  ctx.save()
  for (let i = 0; i < 60; i++) {
    const column = random.pick([0.2, 0.48, 0.8])
    const r = m * (0.002 + 0.012 * random.next() ** 3)
    const x = (column + random.range(-0.07, 0.07)) * width
    const y = random.next() * height
    ctx.strokeStyle = 'rgba(235,255,255,0.6)'
    ctx.lineWidth = Math.max(0.8, r * 0.16)
    ctx.beginPath()
    ctx.arc(x, y, r, 0, Math.PI * 2)
    ctx.stroke()
    ctx.fillStyle = 'rgba(255,255,255,0.75)'
    ctx.beginPath()
    ctx.arc(x - r * 0.35, y - r * 0.35, r * 0.22, 0, Math.PI * 2)
    ctx.fill()
  }
  ctx.restore()
}

/** A shoal far off, and a few fish near by that have a colour of their own. */
export function paintFishes(stage: Stage): void {
  const { ctx, width, height, m } = stage
  paintShoal(stage, hex('0f4a78'))
  const random = stage.layout('fishes')
  for (let i = 0; i < 7; i++) {
    const [x, y] = [random.next() * width, random.range(0.12, 0.6) * height]
    const size = m * random.range(0.02, 0.038)
    const colour = fromHsl(random.pick([24, 48, 345, 190, 280]), 0.85, 0.62)
    ctx.save()
    ctx.translate(x, y)
    ctx.scale(random.next() < 0.5 ? -1 : 1, 1)
    ctx.rotate(random.range(-0.2, 0.2))
    ctx.fillStyle = css(mix(colour, hex('1a6a98'), 0.2))
    ctx.beginPath()
    ctx.ellipse(0, 0, size, size * 0.52, 0, 0, Math.PI * 2)
    ctx.moveTo(-size * 0.7, 0)
    ctx.lineTo(-size * 1.5, -size * 0.5)
    ctx.lineTo(-size * 1.5, size * 0.5)
    ctx.fill()
    ctx.fillStyle = css(mix(colour, hex('ffffff'), 0.6), 0.8)
    ctx.fillRect(-size * 0.1, -size * 0.46, size * 0.22, size * 0.92)
    ctx.fillStyle = '#14222c'
    ctx.beginPath()
    ctx.arc(size * 0.6, -size * 0.1, size * 0.11, 0, Math.PI * 2)
    ctx.fill()
    ctx.restore()
  }
}

/** A shoal far off: slim silhouettes that follow one bend. */
function paintShoal(stage: Stage, deep: Rgb): void {
  const { ctx, width, height, m, view } = stage
  const random = stage.layout('shoal')
  const [cx, cy] = [
    (view.heroX > 0.5 ? random.range(0.16, 0.4) : random.range(0.6, 0.84)) * width,
    random.range(0.2, 0.45) * height,
  ]
  const side = random.next() < 0.5 ? -1 : 1
  for (let i = 0; i < 34; i++) {
    const t = random.range(-1, 1)
    const x = cx + t * m * 0.26
    const y = cy + t * t * m * 0.08 + random.range(-0.06, 0.06) * m
    const size = m * random.range(0.008, 0.018)
    ctx.save()
    ctx.translate(x, y)
    ctx.rotate(t * 0.5)
    ctx.scale(side, 1)
    ctx.fillStyle = css(mix(deep, hex('8fe0e8'), random.range(0.2, 0.55)), 0.75)
    ctx.beginPath()
    ctx.ellipse(0, 0, size, size * 0.36, 0, 0, Math.PI * 2)
    ctx.moveTo(-size * 0.8, 0)
    ctx.lineTo(-size * 1.5, -size * 0.42)
    ctx.lineTo(-size * 1.5, size * 0.42)
    ctx.fill()
    ctx.restore()
  }
}

function paintReef(stage: Stage, i: number, deep: Rgb): void {
  const { ctx, width, height, m } = stage
  const ou = stage.layout(`reef ${i}`).next()
  ctx.fillStyle = css(mix(deep, hex('3fa0b8'), 0.5 - i * 0.2))
  ctx.beginPath()
  ctx.moveTo(0, height)
  for (let x = 0; x <= width + 6; x += 6) {
    const edge = Math.abs(x / width - 0.5) * 2
    ctx.lineTo(
      x,
      height * (0.92 - 0.1 * (2 - i)) -
        edge ** 1.6 * m * 0.24 -
        (noise(ou + (x / m) * 0.3, 0.4) - 0.4) * m * 0.2,
    )
  }
  ctx.lineTo(width, height)
  ctx.fill()
}

function paintCoral(stage: Stage, x: number, y: number, tall: number, colour: Rgb, label: string): void {
  const { ctx, view } = stage
  const random = stage.layout(label)
  const body = mix(colour, view.palette.shade, view.time === 'night' ? 0.5 : 0.14)
  ctx.save()
  ctx.lineCap = 'round'
  const branch = (px: number, py: number, angle: number, long: number, thick: number): void => {
    const ex = px + Math.cos(angle) * long
    const ey = py + Math.sin(angle) * long
    ctx.strokeStyle = css(mix(body, hex('ffffff'), Math.min(0.4, (y - ey) / tall / 2)))
    ctx.lineWidth = thick
    ctx.beginPath()
    ctx.moveTo(px, py)
    ctx.lineTo(ex, ey)
    ctx.stroke()
    if (long < tall * 0.12) return
    for (const turn of [-0.5, 0.1, 0.55])
      if (random.next() < 0.82)
        branch(ex, ey, angle + turn + random.range(-0.15, 0.15), long * 0.66, thick * 0.72)
  }
  branch(x, y, -Math.PI / 2, tall * 0.32, tall * 0.11)
  ctx.restore()
}

function paintKelp(stage: Stage, x: number): void {
  const { ctx, width, height, m } = stage
  const random = stage.layout(`kelp ${x}`)
  for (let i = 0; i < 5; i++) {
    let px = (x + random.range(-0.06, 0.06)) * width
    const tall = m * random.range(0.4, 0.8)
    const phase = random.next() * 6
    const green = mix(hex('0f4a3a'), hex('2f8a5a'), random.next())
    for (let k = 0; k < 22; k++) {
      const t = k / 22
      px += Math.sin(phase + t * 6) * m * 0.006
      const y = height - tall * t
      const size = m * 0.034 * (1 - t * 0.6)
      ctx.fillStyle = css(mix(green, hex('0a3f50'), 0.25))
      ctx.beginPath()
      ctx.ellipse(
        px + (k % 2 ? 1 : -1) * size * 0.7,
        y,
        size,
        size * 0.34,
        (k % 2 ? -1 : 1) * 0.6,
        0,
        Math.PI * 2,
      )
      ctx.fill()
      ctx.fillRect(px - m * 0.003, y - tall / 22, m * 0.006, tall / 20)
    }
  }
}
