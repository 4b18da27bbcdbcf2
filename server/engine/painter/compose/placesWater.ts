import { css, hex, mix } from '../colour.ts'
import { noise } from '../noise.ts'
import { rastered } from '../pixels.ts'
import { paintBlades, paintFlowers } from './foreground.ts'
import { paintGround, paintHill, SOILS } from './ground.ts'
import { paintMountains } from './mountains.ts'
import { onLand, openSky } from './openLand.ts'
import type { PlaceRecipe } from './places.ts'
import { paintRings } from './rings.ts'
import { paintRock, paintStones } from './rocks.ts'
import { paintShore, shoreFooting, shoreOf } from './shore.ts'
import { aired, type Stage } from './stage.ts'
import { paintTreeRow } from './trees.ts'
import { paintWater } from './water.ts'

export const lake: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { horizon } = stage.view
    paintMountains(stage, horizon * 0.5)
    paintHill(stage, 'far', horizon, 0.08, hex('5f8a5f'), 0.6)
    paintTreeRow(stage, 'far', {
      y: stage.horizon,
      tall: stage.m * 0.12,
      distance: 0.5,
      kinds: ['conifer'],
      many: 30,
      sway: 0.03,
    })
    paintWater(stage, { top: stage.horizon, chop: 0.16 })
    paintRings(stage, horizon + 0.02, shoreOf(stage))
    paintShore(stage, shoreOf(stage), SOILS.grass, false)
    paintStones(stage, hex('7f7d7a'), shoreOf(stage) + 0.0, shoreOf(stage) + 0.06, 8)
  },
  front: stage => {
    paintBlades(stage, 'reeds', 0.93, 1.03, 260, 0.12, hex('6a8f3f'))
    paintFlowers(stage, 0.93, 1, 12, 0.016)
  },
  footing: shoreFooting,
}

export const river: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { horizon } = stage.view
    paintMountains(stage, horizon * 0.36, hex('7a8a9a'))
    paintHill(stage, 'far', horizon, 0.1, hex('7fa06a'), 0.66)
    paintTreeRow(stage, 'far', {
      y: stage.height * (horizon + 0.01),
      tall: stage.m * 0.12,
      distance: 0.55,
      kinds: ['broadleaf', 'conifer'],
      many: 20,
      sway: 0.2,
    })
    paintGround(stage, SOILS.grass, stage.horizon + stage.height * 0.012)
    paintBends(stage)
    paintTreeRow(stage, 'near', {
      y: stage.height * (horizon + 0.09),
      tall: stage.m * 0.36,
      distance: 0.2,
      kinds: ['broadleaf', 'birch'],
      many: 5,
      gap: 0.44,
    })
    paintBlades(stage, 'far', horizon + 0.05, 0.92, 240, 0.03)
  },
  front: stage => {
    paintBlades(stage, 'near', 0.94, 1.03, 300, 0.1)
    paintFlowers(stage, 0.93, 1, 20, 0.018)
  },
  footing: stage => ({ ...onLand(stage), water: [stage.view.horizon + 0.16, 0.86] }),
}

/** A river that winds from the horizon to the lower edge: water painted over everything, then cut to its banks. */
function paintBends(stage: Stage): void {
  const { ctx, width, height, horizon, m } = stage
  const random = stage.layout('bends')
  const bank = ctx.getImageData(0, 0, width, height)
  paintWater(stage, { top: horizon + Math.round(height * 0.015), chop: 0.3 })
  const [phase, sway] = [random.next() * 6, random.range(0.16, 0.3)]
  const lead = 1 - stage.view.heroX
  const { data } = ctx.getImageData(0, 0, width, height)
  const dark = mix(aired(stage, hex('5a4a34'), 0.2), stage.view.palette.shade, 0.3)
  for (let y = horizon; y < height; y++) {
    const t = (y - horizon) / (height - horizon)
    const centre = width * (lead + sway * Math.sin(phase + 3.4 / (t + 0.32)) * (0.25 + t))
    const reach = m * (0.012 + 0.26 * t ** 1.5)
    const rough = (noise(y / m, 0.3) - 0.5) * m * 0.03 * t
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const over = Math.abs(x - centre + rough) - reach
      if (over > m * 0.012 * (0.3 + t)) continue
      for (let c = 0; c < 3; c++)
        bank.data[at + c] = over > 0 ? (dark[c] as number) : (data[at + c] as number)
    }
  }
  ctx.putImageData(bank, 0, 0)
}

export const waterfall: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { ctx, width, height, m, view } = stage
    const random = stage.layout('falls')
    paintMountains(stage, view.horizon * 0.5, hex('7a8a8a'))
    const x = (view.heroX < 0.5 ? 0.66 : 0.34) * width
    const wide = m * random.range(0.1, 0.16)
    const pool = height * (view.horizon + 0.06)
    paintBrink(stage, x, wide, height * (view.horizon - 0.4), pool)
    for (const side of [-1, 1])
      for (let i = 3; i >= 0; i--) {
        const w = m * (0.5 - i * 0.04)
        paintRock(
          stage,
          x + side * (wide * 0.5 + w * 0.46 + i * m * 0.1),
          height * (view.horizon - 0.44 + i * 0.12),
          w,
          m * (0.42 - i * 0.06),
          `cliff ${side} ${i}`,
          hex('6f7268'),
          0.42 - i * 0.1,
        )
      }
    const top = height * (view.horizon - 0.4)
    paintFall(stage, x, wide, top, pool)
    paintTreeRow(stage, 'top', {
      y: pool - m * 0.02,
      tall: m * 0.3,
      distance: 0.3,
      kinds: ['broadleaf', 'conifer'],
      many: 7,
      gap: 0.2,
      sway: 0.2,
    })
    paintWater(stage, { top: Math.round(pool), chop: 0.5 })
    const mist = ctx.createRadialGradient(x, pool, 0, x, pool, m * 0.2)
    mist.addColorStop(0, css(mix(view.palette.haze, hex('ffffff'), 0.6), 0.7))
    mist.addColorStop(1, css(view.palette.haze, 0))
    ctx.fillStyle = mist
    ctx.fillRect(0, pool - m * 0.3, width, m * 0.6)
    paintShore(stage, shoreOf(stage), SOILS.woods, false)
    paintStones(stage, hex('6f7268'), shoreOf(stage) - 0.02, 0.94, 10)
  },
  front: stage => paintBlades(stage, 'near', 0.94, 1.03, 240, 0.1, hex('4f8f4a')),
  footing: shoreFooting,
}

/** The wall of rock that the water falls down: ragged at the top, with bushes on its brink. */
function paintBrink(stage: Stage, x: number, wide: number, top: number, foot: number): void {
  const { ctx, m, view } = stage
  const random = stage.layout('brink')
  const seed = random.next()
  const reach = m * 0.62
  const edge = (at: number): number =>
    top + m * 0.05 * (noise(seed + (at / m) * 0.5, seed) - 0.2) + (Math.abs(at - x) / reach) ** 4 * m * 0.42
  const rock = aired(stage, hex('6a6c66'), 0.3)
  const body = ctx.createLinearGradient(0, top, 0, foot)
  body.addColorStop(0, css(mix(rock, view.palette.sun, 0.16)))
  body.addColorStop(1, css(mix(rock, view.palette.shade, 0.46)))
  ctx.fillStyle = body
  ctx.beginPath()
  ctx.moveTo(x - reach, foot)
  for (let at = x - reach; at <= x + reach; at += 5) ctx.lineTo(at, edge(at))
  ctx.lineTo(x + reach, foot)
  ctx.fill()
  ctx.lineCap = 'round'
  for (let i = 0; i < 46; i++) {
    const at = x + random.range(-1, 1) * reach * 0.94
    const from = edge(at) + random.range(0.02, 0.6) * (foot - top)
    ctx.strokeStyle = css(mix(rock, random.next() < 0.5 ? view.palette.shade : view.palette.sun, 0.34), 0.5)
    ctx.lineWidth = m * random.range(0.002, 0.006)
    ctx.beginPath()
    ctx.moveTo(at, from)
    ctx.lineTo(at + random.range(-0.02, 0.02) * m, from + m * random.range(0.03, 0.12))
    ctx.stroke()
  }
  for (let i = 0; i < 70; i++) {
    const at = x + random.range(-1, 1) * reach * 0.96
    if (Math.abs(at - x) < wide * 0.6) continue
    const leaf = aired(stage, mix(hex('3f7a44'), hex('8fae4a'), random.next()), 0.3)
    ctx.fillStyle = css(mix(leaf, view.palette.shade, random.range(0, 0.3)))
    ctx.beginPath()
    ctx.arc(at, edge(at) - m * 0.004, m * random.range(0.008, 0.026), 0, Math.PI * 2)
    ctx.fill()
  }
}

/** Falling water: streaks that lengthen downward, white where it breaks. */
function paintFall(stage: Stage, x: number, wide: number, top: number, foot: number): void {
  const { ctx, view } = stage
  const random = stage.layout('fall')
  const [ou, ov] = [random.next(), random.next()]
  const white = mix(hex('ffffff'), view.palette.light, 0.3)
  const blue = mix(aired(stage, hex('3f94b8'), 0.1), view.palette.shade, 0.34)
  const w = 80
  const h = 160
  const fall = rastered(w, h, (px, py, out, at) => {
    const streak = noise(ou + px / 90, ov + py / 1500)
    const fine = noise(ou + px / 30, ov + py / 500)
    const edge = Math.min(1, Math.min(px, w - px) / (6 + 5 * fine))
    const t = Math.min(1, Math.max(0, 0.3 + (streak - 0.5) * 1.5 + (fine - 0.3) * 0.8 + (py / h) * 0.15))
    for (let c = 0; c < 3; c++)
      out[at + c] = (blue[c] as number) + ((white[c] as number) - (blue[c] as number)) * t
    out[at + 3] = 245 * edge
  })
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(fall, x - wide * 0.6, top, wide * 1.2, foot - top + 4)
}
