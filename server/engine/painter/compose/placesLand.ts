import { css, hex, mix } from '../colour.ts'
import { paintBlades, paintFlowers, paintFramingBranch } from './foreground.ts'
import { paintGround, paintHill, SOILS } from './ground.ts'
import { paintMountains } from './mountains.ts'
import { onLand, openSky } from './openLand.ts'
import { paintPath } from './path.ts'
import type { PlaceRecipe } from './places.ts'
import { paintStones } from './rocks.ts'
import { aired, type Stage } from './stage.ts'
import { paintRays } from './sun.ts'
import { paintTreeRow } from './trees.ts'

export const meadow: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { horizon, density } = stage.view
    if (density > 0.55) paintMountains(stage, 0.2, hex('7a86a0'))
    paintHill(stage, 'far', horizon - 0.015, 0.13, hex('7fa06a'), 0.75)
    paintTreeRow(stage, 'far', {
      y: stage.height * (horizon - 0.012),
      tall: stage.m * 0.08,
      distance: 0.66,
      kinds: ['broadleaf', 'broadleaf', 'conifer'],
      many: 16,
      sway: 0.5,
    })
    paintHill(stage, 'middle', horizon + 0.012, 0.06, SOILS.grass.far, 0.45)
    paintGround(stage, SOILS.grass, stage.horizon + stage.height * 0.018)
    if (stage.layout('path?').next() < 0.55) paintPath(stage)
    paintTreeRow(stage, 'near', {
      y: stage.height * (horizon + 0.05),
      tall: stage.m * (0.2 + 0.16 * density),
      distance: 0.34,
      kinds: ['broadleaf', 'birch'],
      many: 6,
      gap: 0.36,
      sway: 0.16,
    })
    paintBlades(stage, 'far', horizon + 0.04, 0.9, 340, 0.03)
    paintFlowers(stage, horizon + 0.06, 0.9, 90, 0.009)
  },
  front: stage => {
    paintBlades(stage, 'near', 0.93, 1.03, 380, 0.11)
    paintFlowers(stage, 0.93, 1.0, 22, 0.022)
    if (stage.view.near > 1.1) paintFramingBranch(stage, stage.view.heroX > 0.5 ? -1 : 1, hex('5a8f3f'))
  },
  footing: onLand,
}

export const forest: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { horizon, density } = stage.view
    const snow = stage.scene.weather.includes('snow')
    const kinds =
      stage.layout('wood').next() < 0.5
        ? (['conifer'] as const)
        : (['broadleaf', 'conifer', 'birch'] as const)
    const y = (d: number): number => stage.height * (horizon + d)
    paintHill(stage, 'back', horizon - 0.02, 0.1, hex('5f8a6a'), 0.8)
    paintTreeRow(stage, '0', { y: y(0.005), tall: stage.m * 0.3, distance: 0.82, kinds, many: 18, snow })
    paintTreeRow(stage, '1', { y: y(0.02), tall: stage.m * 0.42, distance: 0.62, kinds, many: 12, snow })
    paintGround(stage, snow ? SOILS.snow : SOILS.woods, stage.horizon + stage.height * 0.01)
    if (stage.layout('path?').next() < 0.6) paintPath(stage, hex('a58a5f'))
    paintTreeRow(stage, '2', {
      y: y(0.07),
      tall: stage.m * (0.6 + 0.14 * density),
      distance: 0.34,
      kinds,
      many: 8,
      gap: 0.3,
      snow,
    })
    paintTreeRow(stage, '3', {
      y: y(0.15),
      tall: stage.m * 0.86,
      distance: 0.12,
      kinds,
      many: 5,
      gap: 0.62,
      snow,
    })
    paintRays(stage, 0.9)
    if (!snow) paintBlades(stage, 'far', horizon + 0.06, 0.92, 300, 0.034, hex('4a7a3a'))
  },
  front: stage => {
    if (!stage.scene.weather.includes('snow')) paintBlades(stage, 'near', 0.94, 1.04, 340, 0.1, hex('3f6a34'))
    paintFramingBranch(stage, -1, hex('3f6a34'))
    if (stage.view.density > 0.5) paintFramingBranch(stage, 1, hex('3f6a34'))
  },
  footing: onLand,
}

export const mountains: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { horizon } = stage.view
    paintMountains(stage, horizon * 0.66)
    paintHill(stage, 'foot', horizon + 0.01, 0.1, hex('6a8a5a'), 0.55)
    paintTreeRow(stage, 'far', {
      y: stage.height * (horizon + 0.01),
      tall: stage.m * 0.1,
      distance: 0.5,
      kinds: ['conifer'],
      many: 34,
      sway: 0.7,
    })
    paintGround(stage, SOILS.grass, stage.horizon + stage.height * 0.03)
    paintTreeRow(stage, 'near', {
      y: stage.height * (horizon + 0.08),
      tall: stage.m * 0.3,
      distance: 0.24,
      kinds: ['conifer'],
      many: 9,
      gap: 0.46,
      sway: 0.2,
    })
    paintStones(stage, hex('7a7a80'), horizon + 0.08, 0.95, 9)
    paintBlades(stage, 'far', horizon + 0.08, 0.92, 260, 0.026)
  },
  front: stage => {
    paintBlades(stage, 'near', 0.95, 1.03, 260, 0.08)
    paintFlowers(stage, 0.92, 1.0, 18, 0.016)
  },
  footing: onLand,
}

export const snowfield: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { horizon } = stage.view
    paintMountains(stage, horizon * 0.42, hex('8a95a8'))
    paintHill(stage, 'far', horizon, 0.1, hex('e6eef8'), 0.5)
    paintTreeRow(stage, 'far', {
      y: stage.height * (horizon + 0.005),
      tall: stage.m * 0.14,
      distance: 0.55,
      kinds: ['conifer'],
      many: 20,
      snow: true,
      sway: 0.4,
    })
    paintGround(stage, SOILS.snow, stage.horizon + stage.height * 0.02)
    paintTreeRow(stage, 'near', {
      y: stage.height * (horizon + 0.08),
      tall: stage.m * 0.42,
      distance: 0.18,
      kinds: ['conifer'],
      many: 7,
      gap: 0.5,
      snow: true,
      sway: 0.2,
    })
  },
  front: stage => paintHill(stage, 'drift', 1, 0.08, hex('eef4fb'), 0),
  footing: onLand,
}

export const garden: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { horizon } = stage.view
    paintTreeRow(stage, 'back', {
      y: stage.height * (horizon + 0.01),
      tall: stage.m * 0.3,
      distance: 0.6,
      kinds: ['broadleaf', 'birch'],
      many: 9,
      sway: 0.1,
    })
    paintHedge(stage, horizon + 0.05, 0.1, 0.4)
    paintGround(stage, SOILS.grass, stage.height * (horizon + 0.045))
    paintPath(stage, hex('e0cfb0'))
    paintTreeRow(stage, 'near', {
      y: stage.height * (horizon + 0.12),
      tall: stage.m * 0.44,
      distance: 0.15,
      kinds: ['broadleaf'],
      many: 4,
      gap: 0.6,
    })
    paintFlowers(stage, horizon + 0.07, 0.92, 320, 0.015)
  },
  front: stage => {
    paintBlades(stage, 'near', 0.95, 1.03, 220, 0.08)
    paintFlowers(stage, 0.9, 1.0, 60, 0.03)
    paintFramingBranch(stage, stage.view.heroX > 0.5 ? -1 : 1, hex('6a9a4a'))
  },
  footing: onLand,
}

function paintHedge(stage: Stage, y: number, tall: number, distance: number): void {
  const { ctx, width, height, m, view } = stage
  const random = stage.layout('hedge')
  const leaf = aired(stage, hex('3f7a3f'), distance)
  ctx.fillStyle = css(mix(leaf, view.palette.shade, 0.3))
  ctx.fillRect(0, height * (y - tall * 0.8), width, height * tall)
  for (let i = 0; i < 420; i++) {
    const t = random.next()
    const size = m * random.range(0.006, 0.02)
    ctx.fillStyle = css(mix(leaf, t < 0.45 ? view.palette.sun : view.palette.shade, random.next() * 0.34))
    ctx.beginPath()
    ctx.ellipse(
      random.next() * width,
      height * (y - tall * (0.95 - t * 0.9)),
      size * 1.3,
      size,
      0,
      0,
      Math.PI * 2,
    )
    ctx.fill()
  }
}
