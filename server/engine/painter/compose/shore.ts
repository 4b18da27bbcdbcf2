import { css, hex, mix } from '../colour.ts'
import { noise } from '../noise.ts'
import { paintGround, type SOILS } from './ground.ts'
import type { PlaceRecipe } from './places.ts'
import { aired, type Stage } from './stage.ts'

/** A near shore that covers the lower edge from `y` (share of the height) on, with a ragged line where the water laps. */
export function paintShore(
  stage: Stage,
  y: number,
  soil: (typeof SOILS)[keyof typeof SOILS],
  foam: boolean,
): void {
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

export const shoreOf = (stage: Stage): number =>
  // Nobody needs the shore: then the water has the room.
  Math.max(
    stage.scene.subjects.length === 0 ? 0.89 : 0.8,
    stage.view.horizon + (1 - stage.view.horizon) * 0.52,
  )

export const shoreFooting: PlaceRecipe['footing'] = stage => {
  const y = shoreOf(stage)
  const { horizon } = stage.view
  return { land: [y + 0.025, 0.94], water: [horizon + (y - horizon) * 0.3, y - 0.035] }
}
