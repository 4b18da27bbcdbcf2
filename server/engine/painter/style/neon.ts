import { createCanvas } from '@napi-rs/canvas'
import { fromHsl, toHsl } from '../colour.ts'
import { canvasOf, pixelsOf } from '../pixels.ts'
import { copied, edgePlane, flattened, resized } from './filters.ts'
import type { Style } from './style.ts'

/** Gas colours: argon blue, neon red, and what coated tubes give. */
const TUBES = [195, 212, 268, 300, 325, 350, 38, 160]

/** Night signs: edges become glowing tubes of eight colours over a dark ground that keeps a trace of the scene. */
export const neon: Style = async (picture, _random, show) => {
  const { width, height } = picture
  const m = Math.min(width, height)
  const flat = flattened(picture, 3, 2)
  await show(flat, 0.3)
  const edges = edgePlane(flat)
  const tubes = copied(flat)
  const tones = new Map<number, readonly [number, number, number]>()
  for (let i = 0, at = 0; i < edges.length; i++, at += 4) {
    const strength = Math.min(1, Math.max(0, ((edges[i] as number) - 0.16) * 1.5))
    if (strength <= 0) {
      tubes.data[at] = tubes.data[at + 1] = tubes.data[at + 2] = 0
      continue
    }
    const [r, g, b] = [flat.data[at] as number, flat.data[at + 1] as number, flat.data[at + 2] as number]
    const key = ((r >> 4) << 8) | ((g >> 4) << 4) | (b >> 4)
    let tone = tones.get(key)
    if (!tone) {
      tone = tubeFor(r, g, b)
      tones.set(key, tone)
    }
    for (let c = 0; c < 3; c++) tubes.data[at + c] = (tone[c] as number) * strength
  }
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  ctx.imageSmoothingQuality = 'high'
  // A dim, violet ghost of the scene lets masses read behind the lines.
  ctx.drawImage(canvasOf(flat), 0, 0)
  ctx.globalCompositeOperation = 'multiply'
  const night = ctx.createLinearGradient(0, 0, 0, height)
  night.addColorStop(0, '#2a1f58')
  night.addColorStop(1, '#1a1440')
  ctx.fillStyle = night
  ctx.fillRect(0, 0, width, height)
  ctx.globalCompositeOperation = 'lighter'
  const line = canvasOf(tubes)
  for (const [shrink, gain] of [
    [36, 1],
    [14, 0.9],
    [5, 0.8],
  ] as const) {
    const small = resized(tubes, width / shrink, height / shrink)
    ctx.globalAlpha = gain
    ctx.drawImage(canvasOf(small), 0, 0, width, height)
    if (shrink === 36) ctx.drawImage(canvasOf(small), 0, 0, width, height)
  }
  ctx.globalAlpha = 1
  ctx.drawImage(line, 0, 0)
  ctx.globalAlpha = 0.7
  ctx.drawImage(line, 0, 0)
  ctx.globalAlpha = 1
  ctx.globalCompositeOperation = 'multiply'
  ctx.fillStyle = 'rgba(6,4,24,0.16)'
  const pitch = Math.max(3, Math.round(m / 256))
  for (let y = 0; y < height; y += pitch) ctx.fillRect(0, y, width, Math.max(1, pitch / 3))
  const corner = ctx.createRadialGradient(
    width / 2,
    height / 2,
    m * 0.4,
    width / 2,
    height / 2,
    Math.hypot(width, height) * 0.6,
  )
  corner.addColorStop(0, 'rgba(4,2,18,0)')
  corner.addColorStop(1, 'rgba(4,2,18,0.6)')
  ctx.fillStyle = corner
  ctx.fillRect(0, 0, width, height)
  return pixelsOf(canvas)
}

/** The tube nearest in hue; greys glow ice blue when dark and warm white when bright. */
function tubeFor(r: number, g: number, b: number): readonly [number, number, number] {
  const { h, s, l } = toHsl([r, g, b])
  if (s < 0.14) return l > 0.6 ? fromHsl(38, 1, 0.7) : fromHsl(195, 1, 0.55)
  let best = TUBES[0] as number
  for (const hue of TUBES)
    if (Math.abs(((h - hue + 540) % 360) - 180) < Math.abs(((h - best + 540) % 360) - 180)) best = hue
  return fromHsl(best, 1, 0.56)
}
