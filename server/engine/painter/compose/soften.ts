import { createCanvas } from '@napi-rs/canvas'
import type { Stage } from './stage.ts'

/**
 * Puts what lies behind a portrait out of focus: most of all the distance, nothing at the lower edge. The blur is made on a copy of a
 * quarter of the size, which costs a sixteenth.
 */
export function soften({ canvas, ctx, width, height, m, view, scene }: Stage): void {
  const [w, h] = [Math.round(width / 4), Math.round(height / 4)]
  const small = createCanvas(w, h)
  const soft = small.getContext('2d')
  soft.imageSmoothingQuality = 'high'
  // A place that the words name must still be known for what it is.
  soft.filter = `blur(${(m / 4) * (scene.named?.place === false ? 0.0075 : 0.0036)}px)`
  soft.drawImage(canvas, 0, 0, w, h)
  soft.filter = 'none'
  soft.globalCompositeOperation = 'destination-in'
  const near = soft.createLinearGradient(0, h * Math.min(0.8, view.horizon), 0, h)
  near.addColorStop(0, 'rgba(0,0,0,1)')
  near.addColorStop(1, 'rgba(0,0,0,0)')
  soft.fillStyle = near
  soft.fillRect(0, 0, w, h)
  ctx.save()
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(small, 0, 0, width, height)
  ctx.restore()
}
