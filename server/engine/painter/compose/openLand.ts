import { paintClouds } from './clouds.ts'
import { paintRainbow } from './rainbow.ts'
import { paintAurora, paintSky, paintStars } from './sky.ts'
import type { Stage } from './stage.ts'
import { paintSun } from './sun.ts'

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
