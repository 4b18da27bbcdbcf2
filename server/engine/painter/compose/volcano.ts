import { css, hex, mix } from '../colour.ts'
import { paintGround, paintHill, SOILS } from './ground.ts'
import { onLand, openSky } from './openLand.ts'
import type { PlaceRecipe } from './places.ts'
import { paintStones } from './rocks.ts'
import { aired, type Stage } from './stage.ts'

export const volcano: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    paintVolcano(stage)
    paintHill(stage, 'foot', stage.view.horizon + 0.02, 0.08, hex('4a3a3a'), 0.4)
    paintGround(stage, SOILS.ash, stage.horizon + stage.height * 0.03)
    paintStones(stage, hex('4a3f3f'), stage.view.horizon + 0.06, 0.96, 16)
    paintLava(stage)
  },
  front: stage => {
    const { ctx, width, height, m } = stage
    const random = stage.detail('embers')
    ctx.save()
    ctx.globalCompositeOperation = 'screen'
    for (let i = 0; i < 90; i++) {
      const r = m * (0.0015 + 0.005 * random.next() ** 3)
      ctx.fillStyle = css(random.pick([hex('ffb04a'), hex('ff6a2a'), hex('ffe08a')]), random.range(0.5, 1))
      ctx.beginPath()
      ctx.arc(random.next() * width, random.next() * height * 0.9, r, 0, Math.PI * 2)
      ctx.fill()
    }
    ctx.restore()
  },
  footing: onLand,
}

/** The burning mountain alone, its foot on the horizon. */
export function paintVolcano(stage: Stage): void {
  const { ctx, width, height, m, horizon, view } = stage
  const random = stage.layout('cone')
  const x = (view.heroX < 0.5 ? random.range(0.6, 0.75) : random.range(0.25, 0.4)) * width
  const top = horizon - Math.min(horizon * 0.62, m * 0.5)
  const glow = ctx.createRadialGradient(x, top, 0, x, top, m * 0.5)
  glow.addColorStop(0, 'rgba(255,150,60,0.9)')
  glow.addColorStop(0.3, 'rgba(255,80,30,0.4)')
  glow.addColorStop(1, 'rgba(255,60,20,0)')
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  ctx.fillStyle = glow
  ctx.fillRect(0, 0, width, height)
  ctx.restore()
  paintPlume(stage, x, top)
  const mouth = m * 0.07
  const half = m * 0.62
  const rock = aired(stage, hex('5a4548'), 0.3)
  const sunward = view.sunX * width > x ? 1 : -1
  const body = ctx.createLinearGradient(x - half * sunward * 0.6, 0, x + half * sunward * 0.6, 0)
  body.addColorStop(0, css(mix(rock, view.palette.shade, 0.5)))
  body.addColorStop(0.46, css(mix(rock, view.palette.shade, 0.22)))
  body.addColorStop(0.6, css(mix(rock, view.palette.sun, 0.12)))
  body.addColorStop(1, css(mix(rock, view.palette.sun, 0.34)))
  ctx.fillStyle = body
  ctx.beginPath()
  ctx.moveTo(x, top + m * 0.014)
  for (const side of [1, -1]) {
    const flank = [
      [side * mouth, top],
      [side * mouth * 1.8, horizon - (horizon - top) * 0.4],
      [side * half * 0.6, horizon - m * 0.02],
      [side * half, horizon + m * 0.05],
    ] as const
    const [a, b, c, d] = flank
    if (side === 1) {
      ctx.lineTo(x + a[0], a[1])
      ctx.bezierCurveTo(x + b[0], b[1], x + c[0], c[1], x + d[0], d[1])
    } else {
      ctx.lineTo(x + d[0], d[1])
      ctx.bezierCurveTo(x + c[0], c[1], x + b[0], b[1], x + a[0], a[1])
    }
  }
  ctx.fill()
  // Gullies that run down from the mouth, a lit and a dark side each.
  ctx.lineCap = 'round'
  for (let i = 0; i < 34; i++) {
    const lean = random.range(-0.92, 0.92)
    const from = random.range(0.04, 0.5)
    const to = from + random.range(0.14, 0.5)
    const at = (t: number): readonly [number, number] => [
      x + lean * (mouth + (half - mouth) * t ** 1.9) + m * 0.006 * Math.sin(i + t * 9),
      top + (horizon + m * 0.04 - top) * t,
    ]
    const lit = lean * (view.sunX * width - x) > 0 && i % 2 === 0
    ctx.strokeStyle = css(lit ? mix(hex('8a6a64'), view.palette.sun, 0.3) : hex('2a1c24'), lit ? 0.3 : 0.26)
    ctx.lineWidth = m * random.range(0.004, 0.012)
    ctx.beginPath()
    for (let k = 0; k <= 6; k++) ctx.lineTo(...at(Math.min(0.96, from + ((to - from) * k) / 6)))
    ctx.stroke()
  }
  // Lava that wells over the edge: broad at the mouth, cooling to a thread.
  for (let i = 0; i < 5; i++) {
    const lean = -0.8 + i * 0.4 + random.range(-0.12, 0.12)
    const long = random.range(0.4, 0.95)
    const phase = random.next() * 6
    const middle = (t: number): number =>
      x + lean * (mouth * 0.8 + (half - mouth) * 0.7 * t ** 1.9) + m * 0.014 * Math.sin(phase + t * 11)
    for (const [wide, colour] of [
      [1.9, 'rgba(255,70,20,0.3)'],
      [1, 'rgba(255,104,24,0.95)'],
      [0.4, 'rgba(255,226,130,0.95)'],
    ] as const) {
      ctx.fillStyle = colour
      ctx.beginPath()
      const reach = (t: number): number => m * (0.003 + 0.011 * (1 - t / long)) * wide
      const y = (t: number): number => top + m * 0.006 + (horizon - top) * t
      for (let k = 0; k <= 14; k++)
        ctx.lineTo(middle((long * k) / 14) - reach((long * k) / 14), y((long * k) / 14))
      for (let k = 14; k >= 0; k--)
        ctx.lineTo(middle((long * k) / 14) + reach((long * k) / 14), y((long * k) / 14))
      ctx.fill()
    }
  }
}

/** Smoke in heaps over the mouth, wider as it rises and bent by the wind: lit by the fire below and by the sun at its edge. */
function paintPlume(stage: Stage, x: number, top: number): void {
  const { ctx, m, view } = stage
  const random = stage.layout('plume')
  const wind = random.range(0.12, 0.34) * -view.side
  const puffs = Array.from({ length: 64 }, (_, i) => {
    const t = (i / 63) ** 0.9
    const spread = m * (0.02 + 0.15 * t)
    return {
      t,
      x: x + m * wind * t ** 1.6 + random.range(-1, 1) * spread * 0.8,
      y: top + m * 0.02 - t * (top + m * 0.12),
      r: m * (0.03 + 0.085 * t) * random.range(0.75, 1.2),
    }
  })
  const ash = mix(
    mix(hex('4a4048'), view.palette.haze, 0.2),
    view.palette.shade,
    view.time === 'night' ? 0.45 : 0.1,
  )
  const side = view.sunX > 0.5 ? 1 : -1
  const layers = [
    [0, 1, mix(ash, view.palette.shade, 0.45)],
    [0.2, 0.84, ash],
    [0.38, 0.58, mix(ash, view.palette.cloudLit, 0.3)],
    [0.52, 0.32, mix(ash, view.palette.cloudLit, 0.55)],
  ] as const
  for (const [lift, size, tone] of layers)
    for (const puff of puffs) {
      const fire = Math.max(0, 1 - puff.t * 2.6)
      ctx.fillStyle = css(mix(tone, hex(lift > 0.3 ? 'ffb060' : 'e0501e'), fire * 0.8))
      ctx.beginPath()
      ctx.arc(
        puff.x + puff.r * lift * 0.7 * side,
        puff.y - puff.r * lift * 0.8,
        puff.r * size,
        0,
        Math.PI * 2,
      )
      ctx.fill()
    }
}

/** Streams of lava on the plain: flat far off, broad near by, each with a crust of glow. */
function paintLava(stage: Stage): void {
  const { ctx, width, height, m, view } = stage
  const random = stage.layout('lava')
  for (let i = 0; i < 4; i++) {
    const [start, end, phase] = [random.range(0.1, 0.9), random.range(-0.2, 1.2), random.next() * 6]
    const from = height * (view.horizon + 0.07)
    const middle = (t: number): number =>
      width * (start + (end - start) * t ** 1.6) + m * 0.12 * Math.sin(phase + 7 * Math.sqrt(t)) * (0.15 + t)
    const reach = (t: number): number => m * (0.003 + 0.036 * t ** 1.5)
    for (const [wide, colour] of [
      [2.1, 'rgba(255,70,10,0.22)'],
      [1.15, 'rgba(120,24,8,0.9)'],
      [0.8, 'rgba(255,96,20,0.95)'],
      [0.3, 'rgba(255,222,130,0.9)'],
    ] as const) {
      ctx.fillStyle = colour
      ctx.beginPath()
      for (let k = 0; k <= 24; k++) {
        const t = k / 24
        ctx.lineTo(
          middle(t) - reach(t) * wide * (1 + 0.3 * Math.sin(phase + t * 31)),
          from + (height - from) * t,
        )
      }
      for (let k = 24; k >= 0; k--) {
        const t = k / 24
        ctx.lineTo(
          middle(t) + reach(t) * wide * (1 + 0.3 * Math.sin(phase + t * 23)),
          from + (height - from) * t,
        )
      }
      ctx.fill()
    }
  }
}
