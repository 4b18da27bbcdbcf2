import { hex, mix } from '../colour.ts'
import { noise } from '../noise.ts'
import { paintBlades, paintFlowers } from './foreground.ts'
import { paintGround, paintHill, SOILS } from './ground.ts'
import { paintMountains } from './mountains.ts'
import { onLand, openSky } from './openLand.ts'
import type { PlaceRecipe } from './places.ts'
import { paintRings } from './rings.ts'
import { paintStones } from './rocks.ts'
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
      y: stage.height * (horizon + 0.07),
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
  // By night the water holds what light the sky has left, and shows between dark banks.
  const gleam = stage.view.time === 'night' ? 0.3 : 0.06
  const { haze } = stage.view.palette
  for (let y = horizon; y < height; y++) {
    const t = (y - horizon) / (height - horizon)
    const centre = width * (lead + sway * Math.sin(phase + 3.4 / (t + 0.32)) * (0.25 + t))
    const reach = m * (0.016 + 0.36 * t ** 1.4)
    const rough = (noise(y / m, 0.3) - 0.5) * m * 0.03 * t
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const over = Math.abs(x - centre + rough) - reach
      if (over > m * 0.012 * (0.3 + t)) continue
      for (let c = 0; c < 3; c++)
        bank.data[at + c] =
          over > 0
            ? (dark[c] as number)
            : (data[at + c] as number) * (1 - gleam) + (haze[c] as number) * 1.1 * gleam
    }
  }
  ctx.putImageData(bank, 0, 0)
}
