import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { css, hex, mix } from '../colour.ts'
import { clamp } from './measure.ts'
import type { Stage } from './stage.ts'

/**
 * The sprite at `w` x `h` pixels in the picture's light: multiplied by the light colour, shaded away from the sun, edged with
 * the sun's colour, and faded toward the haze at a `distance` of 0..1.
 */
export function lightSprite(
  stage: Stage,
  sprite: Canvas,
  w: number,
  h: number,
  mirrored: boolean,
  distance: number,
): Canvas {
  const { view, m } = stage
  const { light, shade, sun, haze, grip } = view.palette
  const width = Math.max(1, Math.round(w))
  const height = Math.max(1, Math.round(h))
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  ctx.imageSmoothingQuality = 'high'
  if (mirrored) ctx.setTransform(-1, 0, 0, 1, width, 0)
  ctx.drawImage(sprite, 0, 0, width, height)
  ctx.resetTransform()
  const shape = createCanvas(width, height)
  shape.getContext('2d').drawImage(canvas, 0, 0)
  const fromRight = view.sunX > 0.5
  ctx.globalCompositeOperation = 'multiply'
  ctx.fillStyle = css(light, grip * 1.05)
  ctx.fillRect(0, 0, width, height)
  const side = ctx.createLinearGradient(fromRight ? width : 0, 0, fromRight ? 0 : width, height * 0.5)
  side.addColorStop(0.25, css(shade, 0))
  side.addColorStop(1, css(shade, 0.3 + grip * 0.45))
  ctx.fillStyle = side
  ctx.fillRect(0, 0, width, height)
  const against = view.framing === 'against'
  if (against) {
    // Before the light everything is dark; what the words gave a colour keeps it.
    const dyed = stage.scene.subjects.some(s => s.colour)
    ctx.fillStyle = css(shade, dyed ? 0.18 : 0.32)
    ctx.fillRect(0, 0, width, height)
  }
  const foot = ctx.createLinearGradient(0, height * 0.6, 0, height)
  foot.addColorStop(0, css(shade, 0))
  foot.addColorStop(1, css(shade, 0.28))
  ctx.fillStyle = foot
  ctx.fillRect(0, 0, width, height)
  if (view.time === 'night') {
    // The night sky's own light in the shadows: a yellow that is only multiplied by blue turns to mud.
    ctx.globalCompositeOperation = 'screen'
    ctx.fillStyle = css(hex('2c3a86'), 0.4 * grip)
    ctx.fillRect(0, 0, width, height)
  }
  ctx.globalCompositeOperation = 'source-over'
  if (view.time === 'night' || view.time === 'dusk' || view.place === 'underwater')
    ctx.drawImage(keptOf(shape, view.time === 'dusk' ? 0.42 : 0.58), 0, 0)
  if (distance > 0.05) {
    ctx.fillStyle = css(haze, distance * 0.42)
    ctx.fillRect(0, 0, width, height)
  }
  const edge = css(mix(sun, light, 0.2), view.time === 'day' ? 0.5 : 0.8)
  for (const side of against ? ([-1, 1] as const) : fromRight ? ([1] as const) : ([-1] as const))
    ctx.drawImage(rimOf(shape, side, Math.max(1.2, m * 0.006), edge), 0, 0)
  ctx.globalCompositeOperation = 'destination-in'
  ctx.drawImage(shape, 0, 0)
  return canvas
}

/**
 * What of a figure keeps a share of its own colour in the dark: skin, fur and whatever else is warm, because a face in blue light
 * alone turns to mud, and so do the prints that are made of it; and black, which no light makes blue.
 */
function keptOf(shape: Canvas, share: number): Canvas {
  const { width, height } = shape
  const own = shape.getContext('2d').getImageData(0, 0, width, height)
  const { data } = own
  for (let at = 0; at < data.length; at += 4) {
    const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
    // From red over orange to yellow, where there is red enough to be light.
    const warm = r >= g && g >= b ? clamp((r - b - 18) / 60, 0, 1) * clamp(r / 150, 0, 1) : 0
    const [high, spread] = [Math.max(r, g, b), Math.max(r, g, b) - Math.min(r, g, b)]
    const black = clamp((130 - high) / 60, 0, 1) * clamp((40 - spread) / 24, 0, 1)
    data[at + 3] = (data[at + 3] ?? 0) * (share * (0.3 + 0.7 * Math.max(warm, black)))
  }
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').putImageData(own, 0, 0)
  return canvas
}

/** The edge that faces the light: the silhouette without its own copy moved `shift` pixels away from the light. */
function rimOf(shape: Canvas, side: 1 | -1, shift: number, colour: string): Canvas {
  const rim = createCanvas(shape.width, shape.height)
  const ctx = rim.getContext('2d')
  ctx.drawImage(shape, 0, 0)
  ctx.globalCompositeOperation = 'source-in'
  ctx.fillStyle = colour
  ctx.fillRect(0, 0, rim.width, rim.height)
  ctx.globalCompositeOperation = 'destination-out'
  ctx.drawImage(shape, -side * shift, shift * 0.6)
  return rim
}

/** A soft silhouette in one colour, 72 pixels at most: scaled up it is a blurred shadow that costs nothing. */
export function softShape(sprite: Canvas, colour: string): Canvas {
  const scale = 60 / Math.max(sprite.width, sprite.height)
  const w = Math.max(2, Math.round(sprite.width * scale))
  const h = Math.max(2, Math.round(sprite.height * scale))
  const canvas = createCanvas(w + 12, h + 12)
  const ctx = canvas.getContext('2d')
  ctx.filter = 'blur(1.6px)'
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(sprite, 6, 6, w, h)
  ctx.filter = 'none'
  ctx.globalCompositeOperation = 'source-in'
  ctx.fillStyle = colour
  ctx.fillRect(0, 0, canvas.width, canvas.height)
  return canvas
}
