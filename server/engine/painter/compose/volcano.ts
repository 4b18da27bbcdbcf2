import { css, hex, mix } from '../colour.ts'
import { noise } from '../noise.ts'
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
  for (let i = 0; i < 60; i++) {
    const t = i / 60
    const r = m * (0.02 + 0.12 * t)
    const away = (noise(random.next() * 0.02 + t * 0.3, 0.2) - 0.3) * m * 0.7 * t
    ctx.fillStyle = css(
      mix(hex('ff8a4a'), mix(hex('3a3238'), view.palette.haze, 0.3), Math.min(1, t * 2.4)),
      0.32,
    )
    ctx.beginPath()
    ctx.arc(x + away + random.range(-0.04, 0.04) * m, top - t * top * 1.05, r, 0, Math.PI * 2)
    ctx.fill()
  }
  const mouth = m * 0.07
  const half = m * 0.62
  for (const side of [-1, 1]) {
    const colour = aired(stage, hex('5a4548'), 0.42)
    ctx.fillStyle = css(
      mix(colour, side * (view.sunX * width - x) > 0 ? view.palette.sun : view.palette.shade, 0.26),
    )
    ctx.beginPath()
    ctx.moveTo(x, top + m * 0.012)
    ctx.lineTo(x + side * mouth, top)
    ctx.bezierCurveTo(
      x + side * mouth * 1.8,
      horizon - (horizon - top) * 0.4,
      x + side * half * 0.6,
      horizon - m * 0.02,
      x + side * half,
      horizon + m * 0.05,
    )
    ctx.lineTo(x, horizon + m * 0.05)
    ctx.fill()
  }
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  ctx.lineCap = 'round'
  for (let i = 0; i < 6; i++) {
    let px = x + random.range(-0.8, 0.8) * mouth
    let py = top + m * 0.005
    ctx.beginPath()
    ctx.moveTo(px, py)
    for (let k = 0; k < 9; k++) {
      px += (px - x) * 0.16 + random.range(-0.014, 0.014) * m
      py += ((horizon - top) / 9) * random.range(0.6, 1.05)
      ctx.lineTo(px, py)
    }
    for (const [w, alpha] of [
      [0.016, 0.25],
      [0.007, 0.7],
      [0.0025, 1],
    ] as const) {
      ctx.strokeStyle = w > 0.003 ? `rgba(255,80,20,${alpha})` : 'rgba(255,220,120,1)'
      ctx.lineWidth = m * w
      ctx.stroke()
    }
  }
  ctx.restore()
}

function paintLava(stage: Stage): void {
  const { ctx, width, height, m, view } = stage
  const random = stage.layout('lava')
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  for (let i = 0; i < 7; i++) {
    let x = random.next() * width
    let y = height * (view.horizon + 0.05)
    ctx.beginPath()
    ctx.moveTo(x, y)
    for (let k = 0; k < 10; k++) {
      x += random.range(-0.06, 0.06) * m * (0.4 + k * 0.15)
      y += ((height - y) / 10) * random.range(0.6, 1.6)
      ctx.lineTo(x, y)
    }
    for (const [w, colour] of [
      [0.03, 'rgba(255,60,10,0.16)'],
      [0.01, 'rgba(255,100,20,0.7)'],
      [0.003, 'rgba(255,225,140,1)'],
    ] as const) {
      ctx.lineWidth = m * w
      ctx.strokeStyle = colour
      ctx.stroke()
    }
  }
  ctx.restore()
}
