import { createCanvas } from '@napi-rs/canvas'
import { canvasOf, pixelsOf } from '../pixels.ts'
import { exposed, resized } from './filters.ts'
import { medianCut, nearestOf } from './quantise.ts'
import type { Style } from './style.ts'

const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]
const COLOURS = 32
/** Art pixels along the shorter side. */
const SHORT = 144

/** Large square pixels in 32 colours, dithered in the open and outlined where colours clash. */
export const pixel: Style = async (picture, _random, show) => {
  const { width, height } = picture
  const size = Math.max(2, Math.round(Math.min(width, height) / SHORT))
  const small = exposed(resized(picture, width / size, height / size), 0.47, 1.3)
  await show(small, 0.4)
  const { width: w, height: h, data } = small
  const palette = medianCut(data, COLOURS)
  const out = new Uint8ClampedArray(data.length)
  const near = nearestOf(palette)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const at = (y * w + x) * 4
      const right = x < w - 1 ? at + 4 : at
      const below = y < h - 1 ? at + w * 4 : at
      let clash = 0
      for (let c = 0; c < 3; c++)
        clash +=
          Math.abs((data[at + c] as number) - (data[right + c] as number)) +
          Math.abs((data[at + c] as number) - (data[below + c] as number))
      const dither = clash > 60 ? 0 : ((BAYER[(y & 3) * 4 + (x & 3)] as number) - 7.5) * 1.5
      const dark = clash > 210 ? 0.72 : 1
      const colour = near(
        (data[at] as number) * dark + dither,
        (data[at + 1] as number) * dark + dither,
        (data[at + 2] as number) * dark + dither,
      )
      out[at] = colour[0]
      out[at + 1] = colour[1]
      out[at + 2] = colour[2]
      out[at + 3] = 255
    }
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  ctx.imageSmoothingEnabled = false
  ctx.drawImage(canvasOf({ width: w, height: h, data: out }), 0, 0, width, height)
  return pixelsOf(canvas)
}
