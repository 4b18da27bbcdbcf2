import type { CanvasGradient } from '@napi-rs/canvas'
import { css, hex, mix, tinted } from '../colour.ts'
import { paintBlades, paintFlowers, paintFramingBranch } from './foreground.ts'
import { paintGround, paintHill, SOILS } from './ground.ts'
import { paintRange } from './mountains.ts'
import { onLand, openSky } from './openLand.ts'
import type { PlaceRecipe } from './places.ts'
import { paintStones } from './rocks.ts'
import { aired, type Stage } from './stage.ts'
import { paintRays } from './sun.ts'
import { paintTreeRow } from './trees.ts'

/** A dune with a sharp crest between a lit and a shaded slope. */
function paintDune(stage: Stage, label: string, y: number, swell: number, distance: number): void {
  const { ctx, width, height, view } = stage
  const random = stage.layout(`dune ${label}`)
  const peak = random.range(0.15, 0.85)
  const sun = view.sunX > peak ? 1 : -1
  const base = aired(stage, tinted(hex('e8b06a'), stage.scene.tints.land), distance)
  const lit = view.time === 'night' ? 0.12 : 0.4
  const top = height * (y - swell)
  // Deep enough that the next dune or the plain covers where it would end.
  const foot = height * (y + 0.12)
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
  slope.addColorStop(0, css(mix(base, view.palette.sun, sun < 0 ? lit : lit * 0.3)))
  slope.addColorStop(1, css(mix(base, view.palette.sun, sun < 0 ? lit * 0.12 : lit)))
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
    // Sand in the air hides the line where the dunes end.
    const line = height * (horizon + 0.2 * (1 - horizon) + 0.05)
    const dust = ctx.createLinearGradient(0, line - m * 0.07, 0, line + m * 0.09)
    const sand = aired(stage, tinted(SOILS.dune.far, stage.scene.tints.land), 0.5)
    dust.addColorStop(0, css(sand, 0))
    dust.addColorStop(0.44, css(sand, 0.85))
    dust.addColorStop(1, css(sand, 0))
    ctx.fillStyle = dust
    ctx.fillRect(0, line - m * 0.07, width, m * 0.16)
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
