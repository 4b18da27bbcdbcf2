import { css, hex, mix } from '../colour.ts'
import { noise } from '../noise.ts'
import { rastered } from '../pixels.ts'
import { paintBuilding } from './buildings.ts'
import { paintBlades, paintFlowers } from './foreground.ts'
import { paintGround, paintHill, SOILS } from './ground.ts'
import { paintMountains, paintRange } from './mountains.ts'
import type { PlaceRecipe } from './places.ts'
import { onLand, openSky } from './placesLand.ts'
import { paintRock, paintStones } from './rocks.ts'
import { aired, type Stage } from './stage.ts'
import { paintTreeRow } from './trees.ts'
import { paintWater } from './water.ts'

/** A near shore that covers the lower edge from `y` (share of the height) on, with a ragged line where the water laps. */
function paintShore(stage: Stage, y: number, soil: (typeof SOILS)[keyof typeof SOILS], foam: boolean): void {
  const { ctx, width, height, m, view } = stage
  const random = stage.layout('shore')
  const [ou, ov, tilt] = [random.next(), random.next(), random.range(-0.05, 0.05)]
  const line = (x: number): number =>
    height * (y + tilt * (x / width - 0.5)) + (noise(ou + (x / m) * 0.2, ov) - 0.5) * m * 0.09
  const path = (lift: number): void => {
    ctx.beginPath()
    ctx.moveTo(0, height)
    for (let x = 0; x <= width + 8; x += 8) ctx.lineTo(x, line(x) - lift)
    ctx.lineTo(width, height)
  }
  if (foam)
    for (const [lift, alpha] of [
      [0.034, 0.3],
      [0.022, 0.45],
      [0.008, 0.85],
    ] as const) {
      path(m * lift)
      ctx.fillStyle = css(mix(aired(stage, hex('ffffff'), 0), view.palette.sun, 0.15), alpha)
      ctx.fill()
    }
  ctx.save()
  path(0)
  ctx.clip()
  paintGround(stage, soil, Math.round(height * (y - 0.07)))
  const wet = ctx.createLinearGradient(0, height * (y - 0.05), 0, height * (y + 0.06))
  wet.addColorStop(0, css(view.palette.shade, 0.4))
  wet.addColorStop(1, css(view.palette.shade, 0))
  ctx.fillStyle = wet
  ctx.fillRect(0, height * (y - 0.07), width, height * 0.14)
  ctx.restore()
}

const shoreOf = (stage: Stage): number => Math.max(0.8, stage.view.horizon + (1 - stage.view.horizon) * 0.52)

const shoreFooting: PlaceRecipe['footing'] = stage => {
  const y = shoreOf(stage)
  const { horizon } = stage.view
  return { land: [y + 0.025, 0.94], water: [horizon + (y - horizon) * 0.3, y - 0.035] }
}

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
  },
  front: () => {},
  footing: stage => {
    const { horizon } = stage.view
    const reach = 1 - horizon
    return {
      land: [horizon + reach * 0.4, horizon + reach * 0.62],
      water: [horizon + reach * 0.25, horizon + reach * 0.62],
      rocks: true,
    }
  },
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
    paintShore(stage, Math.max(0.87, shoreOf(stage)), SOILS.paving, false)
  },
  front: () => {},
  footing: stage => {
    const y = Math.max(0.87, shoreOf(stage))
    return { land: [y + 0.02, 0.955], water: [stage.view.horizon + 0.1, y - 0.04] }
  },
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

export const waterfall: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { ctx, width, height, m, view } = stage
    const random = stage.layout('falls')
    paintMountains(stage, view.horizon * 0.5, hex('7a8a8a'))
    const x = (view.heroX < 0.5 ? 0.66 : 0.34) * width
    const wide = m * random.range(0.1, 0.16)
    const pool = height * (view.horizon + 0.06)
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
    const mist = ctx.createRadialGradient(x, pool, 0, x, pool, m * 0.3)
    mist.addColorStop(0, css(mix(view.palette.haze, hex('ffffff'), 0.6), 0.85))
    mist.addColorStop(1, css(view.palette.haze, 0))
    ctx.fillStyle = mist
    ctx.fillRect(0, pool - m * 0.3, width, m * 0.6)
    paintShore(stage, shoreOf(stage), SOILS.woods, false)
    paintStones(stage, hex('6f7268'), shoreOf(stage) - 0.02, 0.94, 10)
  },
  front: stage => paintBlades(stage, 'near', 0.94, 1.03, 240, 0.1, hex('4f8f4a')),
  footing: shoreFooting,
}

/** Falling water: streaks that lengthen downward, white where it breaks. */
function paintFall(stage: Stage, x: number, wide: number, top: number, foot: number): void {
  const { ctx, view } = stage
  const random = stage.layout('fall')
  const [ou, ov] = [random.next(), random.next()]
  const white = mix(hex('ffffff'), view.palette.light, 0.5)
  const blue = mix(aired(stage, hex('6ab0c8'), 0.2), view.palette.shade, 0.2)
  const w = 80
  const h = 160
  const fall = rastered(w, h, (px, py, out, at) => {
    const streak = noise(ou + px / 90, ov + py / 1500)
    const fine = noise(ou + px / 30, ov + py / 500)
    const edge = Math.min(1, Math.min(px, w - px) / (6 + 5 * fine))
    const t = Math.min(1, Math.max(0, streak * 0.9 + fine * 0.5 - 0.25 + (py / h) * 0.25))
    for (let c = 0; c < 3; c++)
      out[at + c] = (blue[c] as number) + ((white[c] as number) - (blue[c] as number)) * t
    out[at + 3] = 245 * edge
  })
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(fall, x - wide * 0.6, top, wide * 1.2, foot - top + 4)
}
