import { css, hex, mix, type Rgb } from '../colour.ts'
import { noise } from '../noise.ts'
import { paintClouds } from './clouds.ts'
import type { PlaceRecipe } from './places.ts'
import { paintSky, paintStars } from './sky.ts'
import type { Stage } from './stage.ts'
import { paintSun } from './sun.ts'

export const clouds: PlaceRecipe = {
  sky: stage => {
    paintSky(stage)
    paintStars(stage)
    paintSun(stage)
    paintClouds(stage, 0.4)
  },
  land: stage => {
    for (let i = 0; i < 3; i++)
      paintCloudBank(stage, `bank ${i}`, stage.view.horizon + i * 0.13, 0.7 - i * 0.3)
  },
  front: stage => paintCloudBank(stage, 'front', 0.96, 0),
  footing: stage => ({ land: [stage.view.horizon + 0.2, 0.9] }),
}

/** A sea of cumulus whose tops reach up to `y` (share of the height): heaped discs, bright toward the light. */
function paintCloudBank(stage: Stage, label: string, y: number, distance: number): void {
  const { ctx, width, height, m, view } = stage
  const random = stage.layout(label)
  const { cloudLit, cloudShade, haze } = view.palette
  const ou = random.next()
  const puffs = Array.from({ length: 60 }, (_, i) => {
    const x = (i / 59) * 1.1 - 0.05
    return {
      x: x * width,
      y: height * y - (noise(ou + x * 0.5, 0.2) - 0.3) * m * 0.16,
      r: m * random.range(0.05, 0.12),
    }
  })
  const white = mix(cloudLit, hex('ffffff'), view.time === 'night' ? 0.05 : 0.2)
  const hollow = mix(cloudShade, view.palette.shade, 0.3)
  const layers: [number, number, Rgb][] = [
    [0, 1, mix(hollow, haze, 0.2)],
    [0.16, 0.86, mix(hollow, white, 0.42)],
    [0.34, 0.6, mix(hollow, white, 0.76)],
    [0.5, 0.34, white],
  ]
  const side = view.sunX > 0.5 ? 1 : -1
  for (const [lift, size, colour] of layers) {
    ctx.fillStyle = css(mix(colour, haze, distance * 0.7))
    ctx.beginPath()
    if (lift === 0) ctx.rect(0, height * y, width, height)
    for (const puff of puffs) {
      ctx.moveTo(puff.x, puff.y)
      ctx.arc(puff.x + puff.r * lift * 0.6 * side, puff.y - puff.r * lift, puff.r * size, 0, Math.PI * 2)
    }
    ctx.fill()
  }
  const fade = ctx.createLinearGradient(0, height * y, 0, height * (y + 0.2))
  fade.addColorStop(0, css(haze, 0))
  fade.addColorStop(1, css(mix(hollow, haze, 0.4), 0.9))
  ctx.fillStyle = fade
  ctx.fillRect(0, height * y, width, height)
}
