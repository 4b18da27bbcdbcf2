import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { css, hex, mix, type Rgb, toHsl } from '../colour.ts'
import type { Mark } from '../marks.ts'
import { canvasOf, coverOf, type Pixels } from '../pixels.ts'
import type { Scene } from '../scene.ts'
import type { Layer } from './compose.ts'
import type { DrawSubject } from './figures.ts'
import type { Palette } from './palette.ts'
import { putFigures } from './putFigures.ts'
import { type Stage, stageFor } from './stage.ts'
import type { Recipe, View } from './view.ts'
import { paintWeather } from './weather.ts'

/** What a picture tells about its light: the palette for whatever is put into it, the side the light comes from, and where least is going on. */
type Light = { palette: Partial<Palette>; sunX: number; side: -1 | 1; calm: number }

/** Part of the picture that each of a round's variants looks at: how near, and where to (0 left, top; 1 right, bottom). */
const LOOKS = [
  [1, 0.5, 0.5],
  [1.16, 0.15, 0.4],
  [1.14, 0.85, 0.6],
  [1.3, 0.5, 0.45],
  [1.08, 0.5, 0.9],
  [1.22, 0.9, 0.3],
  [1.22, 0.1, 0.7],
  [1.36, 0.5, 0.6],
] as const

/**
 * Puts the words of a scene into a picture that somebody brought: the picture is the ground, its own light falls on the subjects,
 * and a time of day or a weather that the words name is laid over it. Without any words the picture stays itself, seen a little
 * nearer from variant to variant. Layers as in `compose`.
 */
export async function composeOn(
  backdrop: Pixels,
  scene: Scene,
  recipe: Recipe,
  draw: DrawSubject,
  onLayer: (layer: Layer, canvas: Canvas) => Promise<void>,
): Promise<{ canvas: Canvas; focus: Float32Array; marks: Mark[] }> {
  const { width, height } = backdrop
  const stage = stageFor(scene, recipe, width, height)
  const asked = stage.view
  const light = lightOf(backdrop)
  const view: View = {
    ...asked,
    place: 'meadow',
    time: scene.named?.time ? asked.time : 'day',
    palette: scene.named?.time ? asked.palette : { ...asked.palette, ...light.palette },
    sunX: light.sunX,
    side: light.side,
    heroX: light.calm,
    near: Math.min(1.2, asked.near) * 0.85,
    horizon: 0.5,
    framing: 'classic',
  }
  const own: Stage = { ...stage, view, horizon: Math.round(height * view.horizon) }
  lay(own, backdrop, recipe.variant)
  await onLayer('sky', own.canvas)
  if (scene.named?.time) relight(own)
  await onLayer('land', own.canvas)
  putFigures(own, draw, { land: [0.72, 0.94] })
  await onLayer('subjects', own.canvas)
  if (scene.weather.length > 0) paintWeather(own)
  return { canvas: own.canvas, focus: coverOf(own.cast.canvas), marks: own.marks }
}

function lay({ ctx, width, height }: Stage, backdrop: Pixels, variant: number): void {
  const [zoom, across, down] = LOOKS[variant & 7] ?? LOOKS[0]
  const [w, h] = [width / zoom, height / zoom]
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(canvasOf(backdrop), (width - w) * across, (height - h) * down, w, h, 0, 0, width, height)
}

/** Gives the picture the hour that the words name: its light multiplied in, its sky's colour from above. */
function relight({ ctx, width, height, view }: Stage): void {
  const { light, sky, grip } = view.palette
  ctx.save()
  ctx.globalCompositeOperation = 'multiply'
  ctx.fillStyle = css(light, Math.min(0.9, 0.2 + grip * 1.3))
  ctx.fillRect(0, 0, width, height)
  ctx.globalCompositeOperation = 'soft-light'
  const dome = ctx.createLinearGradient(0, 0, 0, height)
  for (const [i, stop] of sky.entries()) dome.addColorStop(i / (sky.length - 1), css(stop, 0.6))
  ctx.fillStyle = dome
  ctx.fillRect(0, 0, width, height)
  ctx.restore()
}

/** Reads a picture's light from a small copy: its brightest colours are the sun, its darkest the shade, its mean the air. */
function lightOf(picture: Pixels): Light {
  const side = 32
  const small = createCanvas(side, side)
  const ctx = small.getContext('2d')
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(canvasOf(picture), 0, 0, side, side)
  const { data } = ctx.getImageData(0, 0, side, side)
  const colours = Array.from(
    { length: side * side },
    (_, i): Rgb => [data[i * 4] ?? 0, data[i * 4 + 1] ?? 0, data[i * 4 + 2] ?? 0],
  )
  const lumas = colours.map(([r, g, b]) => (r * 0.299 + g * 0.587 + b * 0.114) / 255)
  const order = [...lumas.keys()].sort((a, b) => (lumas[a] ?? 0) - (lumas[b] ?? 0))
  const tenth = Math.round(order.length / 10)
  const bright = order.slice(-tenth)
  const dark = order.slice(0, tenth)
  const mean = meanColour(colours)
  const sun = meanColour(bright.map(i => colours[i] as Rgb))
  const sunX = bright.reduce((sum, i) => sum + (i % side) / (side - 1), 0) / tenth
  const { l } = toHsl(mean)
  return {
    palette: {
      sun: mix(sun, hex('ffffff'), 0.25),
      light: mix(mean, hex('ffffff'), 0.55),
      shade: mix(meanColour(dark.map(i => colours[i] as Rgb)), hex('0a1030'), 0.3),
      haze: mean,
      grip: Math.min(0.5, 0.12 + Math.max(0, 0.5 - l)),
    },
    // The side must be clear for shadows to fall the other way.
    sunX: sunX < 0.5 ? Math.min(0.3, sunX) : Math.max(0.7, sunX),
    side: sunX < 0.5 ? -1 : 1,
    calm: restless(lumas, side, 0) < restless(lumas, side, side / 2) ? 0.28 : 0.72,
  }
}

function meanColour(colours: readonly Rgb[]): Rgb {
  const sum = [0, 0, 0] as [number, number, number]
  for (const colour of colours) for (let c = 0; c < 3; c++) sum[c as 0 | 1 | 2] += colour[c as 0 | 1 | 2]
  const n = Math.max(1, colours.length)
  return [sum[0] / n, sum[1] / n, sum[2] / n]
}

/** How much the lumas of one half, from column `left` on, differ from their neighbours. */
function restless(lumas: readonly number[], side: number, left: number): number {
  let sum = 0
  for (let y = 0; y < side; y++)
    for (let x = left + 1; x < left + side / 2; x++)
      sum += Math.abs((lumas[y * side + x] ?? 0) - (lumas[y * side + x - 1] ?? 0))
  return sum
}
