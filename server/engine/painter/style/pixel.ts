import { createCanvas } from '@napi-rs/canvas'
import type { Rgb } from '../colour.ts'
import { canvasOf, type Pixels, pixelsOf } from '../pixels.ts'
import { blurred, lumaPlane, type Plane } from './filters.ts'
import { kuwahara } from './kuwahara.ts'
import { medianCut, nearestOf, withAccents } from './quantise.ts'
import { resized } from './resize.ts'
import type { Style } from './style.ts'
import { toned, unveiled } from './tone.ts'

const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]
/** Colours of the scene and of its sprites: a cartridge had few, and sprites had their own. */
const SCENE_COLOURS = 20
const ACCENTS = 4
const SPRITE_COLOURS = 14
/** Art pixels along the shorter side. */
const SHORT = 144

/**
 * Large square pixels as in an old game: a dithered scene of few colours, and sprites in a palette of their own, flat and with a dark
 * outline.
 */
export const pixel: Style = async (picture, _random, show, composed) => {
  const focus = composed?.focus
  const { width, height } = picture
  const size = Math.max(2, Math.round(Math.min(width, height) / SHORT))
  const small = resized(toned(unveiled(picture, focus), 1.5, 1.28), width / size, height / size)
  await show(small, 0.4)
  const { width: w, height: h } = small
  const sprite = shrunk(focus, width, height, w, h)
  const crisp = sharpened(small)
  const out = scenery(kuwahara(small, 1), crisp)
  if (sprite) drawSprites(out, crisp, sprite)
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  ctx.imageSmoothingEnabled = false
  ctx.drawImage(canvasOf(out), 0, 0, width, height)
  return pixelsOf(canvas)
}

/** Which of the art pixels belong to a sprite: those that subjects cover by half. */
function shrunk(
  focus: Plane | undefined,
  width: number,
  height: number,
  w: number,
  h: number,
): Uint8Array | undefined {
  if (!focus) return undefined
  const sums = new Float32Array(w * h)
  const counts = new Uint16Array(w * h)
  for (let y = 0; y < height; y++) {
    const row = Math.min(h - 1, Math.floor((y * h) / height)) * w
    for (let x = 0; x < width; x++) {
      const i = row + Math.min(w - 1, Math.floor((x * w) / width))
      sums[i] = (sums[i] as number) + (focus[y * width + x] as number)
      counts[i] = (counts[i] as number) + 1
    }
  }
  return Uint8Array.from(sums, (sum, i) => (sum > (counts[i] as number) * 0.5 ? 1 : 0))
}

/** Averaging softens what an artist would set as one clear pixel; this takes the blur back. */
function sharpened(small: Pixels): Pixels {
  const { width, height } = small
  const luma = lumaPlane(small)
  const soft = blurred(luma, width, height, 1, 1)
  const data = new Uint8ClampedArray(small.data.length)
  for (let i = 0, at = 0; i < luma.length; i++, at += 4) {
    const lift = ((luma[i] as number) - (soft[i] as number)) * 255 * 0.9
    for (let c = 0; c < 3; c++) data[at + c] = (small.data[at + c] as number) + lift
    data[at + 3] = 255
  }
  return { width, height, data }
}

/** The scene in its palette: gradients dithered in Bayer's pattern, clear edges left clear. */
function scenery(flat: Pixels, crisp: Pixels): Pixels {
  const { width: w, height: h } = flat
  const near = nearestOf(withAccents(crisp.data, medianCut(flat.data, SCENE_COLOURS, true), ACCENTS))
  const data = new Uint8ClampedArray(flat.data.length)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const at = (y * w + x) * 4
      const busy = clash(crisp, x, y)
      const from = busy > 90 ? crisp.data : flat.data
      const dither = busy > 60 ? 0 : ((BAYER[(y & 3) * 4 + (x & 3)] as number) - 7.5) * 1.7
      const colour = near(
        (from[at] as number) + dither,
        (from[at + 1] as number) + dither,
        (from[at + 2] as number) + dither,
      )
      put(data, at, colour)
    }
  return { width: w, height: h, data }
}

/** How much a pixel differs from the next ones, all channels together. */
function clash({ width: w, height: h, data }: Pixels, x: number, y: number): number {
  const at = (y * w + x) * 4
  const right = x < w - 1 ? at + 4 : at
  const below = y < h - 1 ? at + w * 4 : at
  let sum = 0
  for (let c = 0; c < 3; c++)
    sum +=
      Math.abs((data[at + c] as number) - (data[right + c] as number)) +
      Math.abs((data[at + c] as number) - (data[below + c] as number))
  return sum
}

/** Sprites over the scene, in their own colours, each with an outline in the dark of what it borders. */
function drawSprites(out: Pixels, crisp: Pixels, sprite: Uint8Array): void {
  const { width: w, height: h, data } = out
  const own: number[] = []
  for (let i = 0; i < sprite.length; i++) if (sprite[i]) own.push(...crisp.data.subarray(i * 4, i * 4 + 4))
  if (own.length < 160) return
  const near = nearestOf(medianCut(Uint8ClampedArray.from(own), SPRITE_COLOURS, true))
  const inside = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < w && y < h && sprite[y * w + x] === 1
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = y * w + x
      const at = i * 4
      if (sprite[i]) {
        put(
          data,
          at,
          near(crisp.data[at] as number, crisp.data[at + 1] as number, crisp.data[at + 2] as number),
        )
        continue
      }
      const beside = [
        [x - 1, y],
        [x + 1, y],
        [x, y - 1],
        [x, y + 1],
      ].find(([u, v]) => inside(u as number, v as number)) as [number, number] | undefined
      if (!beside) continue
      const from = (beside[1] * w + beside[0]) * 4
      for (let c = 0; c < 3; c++) data[at + c] = (crisp.data[from + c] as number) * 0.24 + 4 + c * 5
    }
}

function put(data: Uint8ClampedArray, at: number, [r, g, b]: Rgb): void {
  data[at] = r
  data[at + 1] = g
  data[at + 2] = b
  data[at + 3] = 255
}
