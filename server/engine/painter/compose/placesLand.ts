import type { CanvasGradient } from '@napi-rs/canvas'
import { css, hex, mix, tinted } from '../colour.ts'
import { noise } from '../noise.ts'
import { paintClouds } from './clouds.ts'
import { paintBlades, paintFlowers, paintFramingBranch } from './foreground.ts'
import { paintGround, paintHill, SOILS } from './ground.ts'
import { paintMountains, paintRange } from './mountains.ts'
import type { PlaceRecipe } from './places.ts'
import { paintStones } from './rocks.ts'
import { paintAurora, paintSky, paintStars } from './sky.ts'
import { aired, type Stage } from './stage.ts'
import { paintRays, paintSun } from './sun.ts'
import { paintTreeRow } from './trees.ts'
import { paintRainbow } from './weather.ts'

/** The usual sky: gradient, stars, aurora, sun, clouds, rainbow. */
export function openSky(stage: Stage): void {
  paintSky(stage)
  paintStars(stage)
  paintAurora(stage)
  paintSun(stage)
  paintClouds(stage)
  paintRainbow(stage)
}

/** Ground from a little below the horizon to near the lower edge. */
export function onLand(stage: Stage): { land: readonly [number, number] } {
  const { horizon } = stage.view
  return { land: [horizon + (1 - horizon) * 0.16, Math.min(0.93, horizon + (1 - horizon) * 0.8)] }
}

/** A winding path that narrows toward the horizon. */
export function paintPath(stage: Stage, colour = hex('d8b98a')): void {
  const { ctx, width, height, horizon, m } = stage
  const random = stage.layout('path')
  const [bend, start, end] = [random.range(-0.3, 0.3), random.range(0.2, 0.8), random.range(0.3, 0.7)]
  const centre = (t: number): number =>
    width * (start * t + end * (1 - t) + bend * Math.sin(t * Math.PI * 1.3) * (0.25 + 0.75 * t))
  const reach = (t: number): number => m * (0.006 + 0.2 * t ** 1.6)
  const near = aired(stage, colour, 0)
  const body = ctx.createLinearGradient(0, horizon, 0, height)
  body.addColorStop(0, css(mix(near, stage.view.palette.haze, 0.5)))
  body.addColorStop(1, css(mix(near, stage.view.palette.shade, 0.14)))
  ctx.fillStyle = body
  ctx.beginPath()
  for (let i = 0; i <= 30; i++) {
    const t = i / 30
    ctx.lineTo(centre(t) - reach(t), horizon + (height - horizon) * t)
  }
  for (let i = 30; i >= 0; i--) {
    const t = i / 30
    ctx.lineTo(centre(t) + reach(t) * (1 + 0.1 * Math.sin(t * 20)), horizon + (height - horizon) * t)
  }
  ctx.fill()
}

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

/** A dune with a sharp crest between a lit and a shaded slope. */
function paintDune(stage: Stage, label: string, y: number, swell: number, distance: number): void {
  const { ctx, width, height, view } = stage
  const random = stage.layout(`dune ${label}`)
  const peak = random.range(0.15, 0.85)
  const sun = view.sunX > peak ? 1 : -1
  const base = aired(stage, tinted(hex('e8b06a'), stage.scene.tints.land), distance)
  const top = height * (y - swell)
  const foot = height * (y + 0.05)
  const left = (peak - random.range(0.5, 0.8)) * width
  const right = (peak + random.range(0.5, 0.8)) * width
  const shape = (from: number, to: number, fill: CanvasGradient): void => {
    ctx.fillStyle = fill
    ctx.beginPath()
    ctx.moveTo(from, foot)
    ctx.bezierCurveTo(
      from + (peak * width - from) * 0.5,
      foot - (foot - top) * 0.1,
      peak * width - (peak * width - from) * 0.2,
      top,
      peak * width,
      top,
    )
    ctx.bezierCurveTo(
      peak * width + (to - peak * width) * 0.2,
      top,
      to - (to - peak * width) * 0.5,
      foot - (foot - top) * 0.1,
      to,
      foot,
    )
    ctx.fill()
  }
  const slope = ctx.createLinearGradient(left, top, right, foot)
  slope.addColorStop(0, css(mix(base, view.palette.sun, sun < 0 ? 0.4 : 0.12)))
  slope.addColorStop(1, css(mix(base, view.palette.sun, sun < 0 ? 0.05 : 0.4)))
  shape(left, right, slope)
  const dark = ctx.createLinearGradient(0, top, 0, foot)
  dark.addColorStop(0, css(mix(base, view.palette.shade, 0.5)))
  dark.addColorStop(1, css(mix(base, view.palette.shade, 0.12)))
  ctx.fillStyle = dark
  ctx.beginPath()
  ctx.moveTo(peak * width, top)
  const far = sun > 0 ? left : right
  ctx.bezierCurveTo(
    peak * width + (far - peak * width) * 0.2,
    top,
    far - (far - peak * width) * 0.5,
    foot - (foot - top) * 0.1,
    far,
    foot,
  )
  ctx.lineTo(peak * width + width * 0.12 * sun, foot)
  ctx.quadraticCurveTo(peak * width - width * 0.05 * sun, (top + foot) / 2, peak * width, top)
  ctx.fill()
}

export const desert: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { horizon } = stage.view
    paintRange(stage, {
      rock: hex('c98a5f'),
      snow: false,
      tall: horizon * 0.3,
      distance: 0.7,
      jag: 0.5,
      label: 'mesa',
    })
    for (let i = 0; i < 4; i++)
      paintDune(stage, String(i), horizon + 0.02 + i * 0.05, 0.16 - i * 0.015, 0.65 - i * 0.16)
    paintGround(stage, SOILS.dune, stage.height * (horizon + 0.2 * (1 - horizon) + 0.05))
    const { ctx, width, height, m } = stage
    const random = stage.layout('ripples')
    ctx.save()
    ctx.lineWidth = m * 0.002
    for (let i = 0; i < 46; i++) {
      const t = random.next()
      const y = height * (horizon + 0.1 + (0.9 - horizon) * t)
      const x = random.next() * width
      ctx.strokeStyle = css(mix(aired(stage, hex('b9824a'), 0.1), stage.view.palette.shade, 0.2), 0.3)
      ctx.beginPath()
      ctx.moveTo(x, y)
      ctx.bezierCurveTo(x + m * 0.05, y - m * 0.012 * t, x + m * 0.1, y + m * 0.014 * t, x + m * 0.17, y)
      ctx.stroke()
    }
    ctx.restore()
  },
  front: stage => paintStones(stage, hex('a5724a'), 0.93, 0.99, 4),
  footing: onLand,
}

export const jungle: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { horizon } = stage.view
    const y = (d: number): number => stage.height * (horizon + d)
    paintHill(stage, 'back', horizon - 0.08, 0.26, hex('4f9a6a'), 0.8)
    paintTreeRow(stage, '0', {
      y: y(0),
      tall: stage.m * 0.36,
      distance: 0.74,
      kinds: ['broadleaf', 'palm'],
      many: 14,
      sway: 0.3,
    })
    paintTreeRow(stage, '1', {
      y: y(0.03),
      tall: stage.m * 0.52,
      distance: 0.48,
      kinds: ['palm', 'broadleaf'],
      many: 10,
      sway: 0.2,
    })
    paintGround(stage, SOILS.jungle, stage.horizon + stage.height * 0.02)
    paintTreeRow(stage, '2', {
      y: y(0.12),
      tall: stage.m * 0.84,
      distance: 0.16,
      kinds: ['palm'],
      many: 6,
      gap: 0.5,
    })
    paintRays(stage, 1)
    paintBigLeaves(stage, 'middle', horizon + 0.16, 0.12, 22, 0.2)
    paintBlades(stage, 'far', horizon + 0.1, 0.9, 200, 0.06, hex('2f7a3f'))
  },
  front: stage => {
    paintBigLeaves(stage, 'near', 1.04, 0.26, 20, 0)
    paintFlowers(stage, 0.9, 0.99, 8, 0.026)
    paintFramingBranch(stage, -1, hex('2f7a3f'))
    paintFramingBranch(stage, 1, hex('3f8a4a'))
  },
  footing: onLand,
}

/** Broad pointed leaves that fan up from the ground at both edges. */
function paintBigLeaves(
  stage: Stage,
  label: string,
  y: number,
  tall: number,
  many: number,
  distance: number,
): void {
  const { ctx, width, height, m, view } = stage
  const random = stage.layout(`leaves ${label}`)
  for (let i = 0; i < many; i++) {
    const edge = random.next() ** 1.7 * 0.36
    const x = (i % 2 === 0 ? edge : 1 - edge) * width
    const long = m * tall * random.range(0.6, 1.2)
    const lean = random.range(-0.8, 0.8)
    const base = aired(stage, mix(hex('1f6a3a'), hex('6aa03c'), random.next()), distance)
    ctx.save()
    ctx.translate(x, height * y)
    ctx.rotate(lean)
    for (const half of [-1, 1]) {
      ctx.fillStyle = css(
        mix(
          base,
          half * (view.sunX > 0.5 ? 1 : -1) > 0 ? view.palette.sun : view.palette.shade,
          half > 0 ? 0.2 : 0.34,
        ),
      )
      ctx.beginPath()
      ctx.moveTo(0, 0)
      ctx.quadraticCurveTo(half * long * 0.34, -long * 0.5, 0, -long)
      ctx.fill()
    }
    ctx.restore()
  }
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

export const volcano: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    paintCone(stage)
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

function paintCone(stage: Stage): void {
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
