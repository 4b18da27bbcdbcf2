import { Image, type SKRSContext2D } from '@napi-rs/canvas'
import { iconBody } from './pack.ts'

/** The side of the square that all icons of the pack are drawn on. */
export const ICON_SIDE = 128

/**
 * Paints an icon into a square of the context's own units. The SVG is laid out at the pixel size that the context's scale
 * asks for, so that edges stay sharp.
 * @param swap fill colours to replace ("#ff6011" by another), for animals made from a relative's drawing
 */
export function paintIcon(
  context: SKRSContext2D,
  icon: string,
  x: number,
  y: number,
  side: number,
  swap?: Readonly<Record<string, string>>,
): void {
  const { a, b } = context.getTransform()
  const pixels = Math.max(16, Math.ceil(side * Math.hypot(a, b)))
  let body = iconBody(icon)
  for (const [from, to] of Object.entries(swap ?? {})) body = body.replaceAll(from, to)
  const image = new Image()
  image.src = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${pixels}" height="${pixels}" viewBox="0 0 128 128">${body}</svg>`,
  )
  context.drawImage(image, x, y, side, side)
}
