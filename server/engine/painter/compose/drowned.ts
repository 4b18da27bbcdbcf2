import { css, hex } from '../colour.ts'
import type { Stage } from './stage.ts'
import { paintCaustics, paintFishes } from './underwater.ts'

/** Whether a place on land lies under water, because the words say both ("a library under the sea"). */
export function isDrowned({ scene }: Stage): boolean {
  return scene.beyond === 'underwater'
}

/** Fills a painted place with water: its colours drown toward the deep, light falls through the waves, a shoal swims by. */
export function drown(stage: Stage): void {
  const { ctx, width, height } = stage
  ctx.save()
  ctx.globalCompositeOperation = 'multiply'
  ctx.fillStyle = css(hex('8fd8e4'), 0.85)
  ctx.fillRect(0, 0, width, height)
  ctx.globalCompositeOperation = 'source-over'
  const deep = ctx.createLinearGradient(0, 0, 0, height)
  deep.addColorStop(0, 'rgba(94,214,220,0.5)')
  deep.addColorStop(0.4, 'rgba(30,140,182,0.46)')
  deep.addColorStop(1, 'rgba(8,52,104,0.62)')
  ctx.fillStyle = deep
  ctx.fillRect(0, 0, width, height)
  ctx.restore()
  paintCaustics(stage)
  paintFishes(stage)
}
