import { css, hex, mix } from '../colour.ts'
import { noise } from '../noise.ts'
import { paintBuilding } from './buildings.ts'
import { SOILS } from './ground.ts'
import { paintRange } from './mountains.ts'
import { openSky } from './openLand.ts'
import type { PlaceRecipe } from './places.ts'
import { paintRock, paintStones } from './rocks.ts'
import { paintShore, shoreFooting, shoreOf } from './shore.ts'
import { aired, type Stage } from './stage.ts'
import { paintTreeRow } from './trees.ts'
import { paintWater } from './water.ts'
import { paintBreaker } from './waves.ts'

export const sea: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const random = stage.layout('coast')
    if (random.next() < 0.6)
      paintRange(stage, {
        rock: hex('7a7f86'),
        snow: false,
        tall: 0.1,
        distance: 0.72,
        jag: 0.5,
        label: 'coast',
        foot: 0,
      })
    paintWater(stage, { top: stage.horizon, colour: hex('1b5f80') })
    paintSwell(stage)
    if (!isStormy(stage)) return
    for (const t of [0.06, 0.18, 0.34, ...(isDry(stage) ? [NEAR] : [])]) breaker(stage, t)
  },
  front: stage => {
    if (!isStormy(stage)) return
    for (const t of isDry(stage) ? [0.94] : [NEAR, 0.94]) breaker(stage, t)
  },
  footing: stage => {
    const { horizon } = stage.view
    const reach = 1 - horizon
    // In a storm ships ride behind the nearest wave.
    if (isStormy(stage))
      return {
        land: [horizon + reach * 0.4, horizon + reach * 0.5],
        water: [horizon + reach * 0.36, horizon + reach * 0.56],
        rocks: true,
      }
    return {
      land: [horizon + reach * 0.4, horizon + reach * 0.62],
      water: [horizon + reach * 0.25, horizon + reach * 0.62],
      rocks: true,
    }
  },
}

function isStormy({ scene }: Stage): boolean {
  return scene.weather.includes('storm')
}

/** The wave before ships and towers, and behind the rocks on which people and animals stand. */
const NEAR = 0.66

function isDry({ scene }: Stage): boolean {
  return scene.subjects.some(({ stance }) => stance === 'land')
}

/** A breaker at a nearness of 0 (the horizon) to 1. */
function breaker(stage: Stage, t: number): void {
  const { height, m, view } = stage
  const y = height * (view.horizon + (1 - view.horizon) * t)
  paintBreaker(stage, String(t), y, m * (0.03 + 0.12 * t), t > 0.5 ? height : y + m * 0.16)
}

/** Long crests that roll toward the viewer, each with a lit lip and a dark trough. */
function paintSwell(stage: Stage): void {
  const { ctx, width, height, m, view, scene } = stage
  const random = stage.layout('swell')
  const rough = scene.weather.includes('storm')
    ? 2.2
    : scene.weather.includes('wind') || scene.mood === 'wild' || scene.mood === 'epic'
      ? 1.5
      : 1
  const rows = 11
  for (let i = 0; i < rows; i++) {
    const t = (i + 0.6) / rows
    const y = height * (view.horizon + (1 - view.horizon) * t ** 1.5)
    const tall = m * 0.03 * t * rough
    const [ou, ov] = [random.next(), random.next()]
    const crest = (x: number): number => y - (noise(ou + (x / m) * (0.22 - t * 0.12), ov) - 0.4) * tall * 3
    ctx.beginPath()
    for (let x = 0; x <= width + 8; x += 8) ctx.lineTo(x, crest(x))
    for (let x = width + 8; x >= 0; x -= 8)
      ctx.lineTo(x, crest(x) + tall * (0.6 + 1.3 * noise(ou + (x / m) * 0.5, ov + 0.5)))
    ctx.closePath()
    const body = ctx.createLinearGradient(0, y - tall, 0, y + tall * 1.6)
    body.addColorStop(0, css(mix(aired(stage, hex('5fb0b8'), 0), view.palette.sun, 0.24), 0.4))
    body.addColorStop(1, css(mix(view.palette.shade, hex('0a3048'), 0.5), 0.12))
    ctx.fillStyle = body
    ctx.fill()
    if (rough < 1.4 && t < 0.55) continue
    ctx.fillStyle = css(mix(hex('ffffff'), view.palette.light, 0.5), 0.55)
    for (let k = 0; k < 26 * rough; k++) {
      const x = random.next() * width
      if (noise(ou + (x / m) * 0.22, ov) < 0.55) continue
      ctx.beginPath()
      ctx.ellipse(
        x,
        crest(x) + random.next() * tall * 0.4,
        m * random.range(0.004, 0.022) * t,
        m * random.range(0.001, 0.004) * (0.5 + t) * rough,
        0,
        0,
        Math.PI * 2,
      )
      ctx.fill()
    }
  }
}

export const beach: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    paintRange(stage, {
      rock: hex('6f8f7a'),
      snow: false,
      tall: 0.12,
      distance: 0.66,
      jag: 0.3,
      label: 'headland',
      foot: 0,
    })
    paintWater(stage, { top: stage.horizon, colour: hex('1fa0a8') })
    paintSwell(stage)
    paintShore(stage, shoreOf(stage), SOILS.sand, true)
    const side = stage.view.heroX > 0.5 ? 0.12 : 0.88
    const { ctx, width, height, m } = stage
    const palms = stage.layout('palms')
    ctx.save()
    ctx.translate((side - 0.5) * width, 0)
    for (let i = 0; i < 2; i++)
      paintTreeRow(stage, `palm ${i}`, {
        y: height * (shoreOf(stage) + 0.05 + i * 0.03),
        tall: m * palms.range(0.62, 0.84),
        distance: 0.1,
        kinds: ['palm'],
        many: 1,
      })
    ctx.restore()
    paintStones(stage, hex('c9a98a'), 0.86, 0.98, 6)
  },
  front: () => {},
  footing: shoreFooting,
}

export const island: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { ctx, width, height, m, view } = stage
    paintWater(stage, { top: stage.horizon, colour: hex('1fa3ad') })
    paintSwell(stage)
    const y = height * (view.horizon + (1 - view.horizon) * 0.42)
    const x = width * view.heroX
    for (const [grow, colour] of [
      [1.16, hex('8fe0d8')],
      [1.06, hex('f4fbf4')],
      [1, hex('f0d9a5')],
    ] as const) {
      ctx.fillStyle = css(aired(stage, colour, 0.1), grow === 1 ? 1 : 0.55)
      ctx.beginPath()
      ctx.ellipse(x, y, m * 0.46 * grow, m * 0.085 * grow, 0, 0, Math.PI * 2)
      ctx.fill()
    }
    paintRock(stage, x - m * 0.2, y - m * 0.07, m * 0.34, m * 0.07, 'island', hex('7a8f5a'), 0.1)
    ctx.save()
    ctx.translate(x - width / 2 - m * 0.2, 0)
    paintTreeRow(stage, 'palms', {
      y: y - m * 0.01,
      tall: m * 0.56,
      distance: 0.12,
      kinds: ['palm'],
      many: 1,
    })
    ctx.translate(m * 0.36, 0)
    paintTreeRow(stage, 'palm', { y: y + m * 0.02, tall: m * 0.42, distance: 0.08, kinds: ['palm'], many: 1 })
    ctx.restore()
  },
  front: () => {},
  footing: stage => {
    const { horizon } = stage.view
    const y = horizon + (1 - horizon) * 0.42
    return { land: [y, y + 0.03], water: [y + 0.12, 0.92] }
  },
}

export const harbour: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { width, m, view } = stage
    paintRange(stage, {
      rock: hex('7f8f8a'),
      snow: false,
      tall: 0.16,
      distance: 0.7,
      jag: 0.3,
      label: 'hills',
      foot: 0,
    })
    const random = stage.layout('quay')
    for (let x = -0.02 * width, i = 0; x < width; i++) {
      const w = m * random.range(0.08, 0.14)
      paintBuilding(stage, {
        x: x + w / 2,
        y: stage.horizon + m * 0.012,
        w,
        h: m * random.range(0.12, 0.24),
        distance: 0.34,
        label: `quay ${i}`,
      })
      x += w * 0.98
    }
    paintWater(stage, { top: stage.horizon + Math.round(m * 0.012), chop: 0.2 })
    paintPier(stage, view.heroX > 0.5 ? -1 : 1)
    if (isManned(stage)) paintShore(stage, Math.max(0.87, shoreOf(stage)), SOILS.paving, false)
  },
  front: () => {},
  footing: stage => {
    const y = isManned(stage) ? Math.max(0.87, shoreOf(stage)) : 0.98
    return { land: [y + 0.02, 0.955], water: [stage.view.horizon + 0.1, y - 0.04] }
  },
}

/** Somebody needs the near quay to stand on; otherwise the water reaches to the lower edge. */
function isManned({ scene }: Stage): boolean {
  return (
    scene.subjects.length === 0 || scene.subjects.some(s => s.stance !== 'water' && s.stance !== 'submerged')
  )
}

function paintPier(stage: Stage, side: -1 | 1): void {
  const { ctx, width, height, m, view } = stage
  const wood = aired(stage, hex('8a6444'), 0.08)
  const x0 = side < 0 ? -0.02 * width : 1.02 * width
  const y = height * (view.horizon + (1 - view.horizon) * 0.34)
  const reach = m * 0.34
  for (let i = 0; i < 5; i++) {
    const x = x0 - side * reach * (0.1 + i * 0.22)
    ctx.fillStyle = css(mix(wood, view.palette.shade, 0.6))
    ctx.fillRect(x, y, m * 0.014, m * 0.1)
  }
  ctx.fillStyle = css(mix(wood, view.palette.sun, 0.2))
  ctx.beginPath()
  ctx.moveTo(x0, y - m * 0.02)
  ctx.lineTo(x0 - side * reach, y - m * 0.004)
  ctx.lineTo(x0 - side * reach, y + m * 0.014)
  ctx.lineTo(x0, y + m * 0.03)
  ctx.fill()
}
