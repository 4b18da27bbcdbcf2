import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { hex } from '../colour.ts'
import { type Mark, trace } from '../marks.ts'
import { noise, noiseTile, smoothstep } from '../noise.ts'
import { canvasOf, discard, type Pixels, pixelsOf } from '../pixels.ts'
import { blurred, exposed, flattened, inkLines, lumaPlane, meanOf, type Plane, toned } from './filters.ts'
import { rimless } from './focus.ts'
import type { Style } from './style.ts'
import { unveiled } from './tone.ts'

/** Pigments of nineteenth-century Japanese prints: Prussian blue, indigo, safflower, vermilion, ochre, malachite, sumi, mica grey, paper. */
const PIGMENTS = [
  '1f2f4f',
  '2f4f7f',
  '4f7f9f',
  '8fb3b8',
  'c9d8cc',
  'f2e6c8',
  'e8cf96',
  'd9a05a',
  'c9693a',
  'b5402f',
  '7a2f34',
  '5f7f4f',
  '8fa468',
  '33302f',
  'd99a8a',
  '6a5a7a',
  '8b8780',
  'b8b0a0',
].map(hex)

/** A colour print from cut blocks: flat pigments, black key lines, the grain of the wood, a margin and a red seal. */
export const woodblock: Style = async (picture, random, show, composed) => {
  const { width, height } = picture
  const m = Math.min(width, height)
  const focus = composed?.focus
  const clear = focus ? rimless(unveiled(picture, focus), focus, m * 0.005) : picture
  const flat = toned(flattened(clear, 4, 2), 0.33, 0.52, 1.45)
  await show(flat, 0.4)
  part(flat, focus)
  const { lines, bright } = keyBlock(clear, focus)
  const data = new Uint8ClampedArray(width * height * 4)
  const known = new Map<number, readonly [number, number, number]>()
  const tile = noiseTile()
  const [ou, ov] = [random.next(), random.next()]
  const row = new Float32Array(width)
  for (let y = 0, at = 0; y < height; y++) {
    // Bokashi: the printer wipes a darker band of ink along the upper edge.
    const band = 1 - 0.34 * Math.max(0, 1 - y / (height * 0.22)) ** 1.5
    if (y % 2 === 0)
      for (let x = 0; x < width; x++)
        row[x] = noise(ou + x / m / 1.4 + noise(ov, y / m / 5) * 0.06, ov + (y / m) * 3.2) - 0.5
    for (let x = 0; x < width; x++, at += 4) {
      const [r, g, b] = [flat.data[at] as number, flat.data[at + 1] as number, flat.data[at + 2] as number]
      const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3)
      let ink = known.get(key)
      if (!ink) {
        ink = pigmentFor(r, g, b)
        known.set(key, ink)
      }
      const grain = (row[x] as number) * 20 + ((tile[((y & 511) << 9) + (x & 511)] as number) - 0.5) * 8
      const line = (lines[at / 4] as number) ** 1.2
      for (let c = 0; c < 3; c++) {
        const value = ((ink[c] as number) * 0.6 + (flat.data[at + c] as number) * 0.4) * band + grain
        data[at + c] = ([30, 27, 34][c] as number) * (1 - line) + value * line
      }
      data[at + 3] = 255
    }
  }
  const print = { width, height, data }
  return framed(print, random.next() < 0.5, ctx => carve(ctx, composed?.marks ?? [], m, bright))
}

/** Sets the masses of the scene against each other: each block is printed lighter or darker than what surrounds it. */
function part(flat: Pixels, focus: Plane | undefined): void {
  const { width, height, data } = flat
  const m = Math.min(width, height)
  const luma = lumaPlane(flat)
  const mass = blurred(luma, width, height, m * 0.004, 1)
  const wide = blurred(luma, width, height, m * 0.08, 1)
  for (let i = 0; i < luma.length; i++) {
    const lift = ((mass[i] as number) - (wide[i] as number)) * 150 * (focus ? 1 - (focus[i] as number) : 0.6)
    for (let c = 0; c < 3; c++) data[i * 4 + c] = (data[i * 4 + c] as number) + lift
  }
  discard(luma, mass, wide)
}

/** The key block: 0 in a line, 1 beside it; the subjects' outline is cut whole. And how bright the picture is that it was cut after. */
function keyBlock(clear: Pixels, focus: Plane | undefined): { lines: Plane; bright: number } {
  const { width, height } = clear
  const m = Math.min(width, height)
  const lit = exposed(clear, 0.5, 1)
  const flat = flattened(lit, 2)
  const luma = lumaPlane(flat)
  const bright = meanOf(luma)
  const lines = inkLines(luma, width, height, m / 620, 90, 0.014)
  discard(lit.data, flat.data, luma)
  if (!focus) return { lines, bright }
  const soft = blurred(focus, width, height, m / 380, 1)
  for (let i = 0; i < lines.length; i++)
    lines[i] = Math.min(lines[i] as number, smoothstep(0.25, 0.85, Math.abs((soft[i] as number) - 0.5) * 2))
  discard(soft)
  return { lines, bright }
}

/** A blend of the two nearest pigments, weighed by nearness. */
function pigmentFor(r: number, g: number, b: number): readonly [number, number, number] {
  let [best, second] = [PIGMENTS[0] as (typeof PIGMENTS)[0], PIGMENTS[0] as (typeof PIGMENTS)[0]]
  let [d1, d2] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const ink of PIGMENTS) {
    const d = (r - ink[0]) ** 2 * 0.8 + (g - ink[1]) ** 2 + (b - ink[2]) ** 2 * 0.7
    if (d < d1) [second, d2, best, d1] = [best, d1, ink, d]
    else if (d < d2) [second, d2] = [ink, d]
  }
  const t = Math.min(0.42, d1 / (d1 + d2 + 1))
  return [
    best[0] + (second[0] - best[0]) * t,
    best[1] + (second[1] - best[1]) * t,
    best[2] + (second[2] - best[2]) * t,
  ]
}

/** What falls and glimmers, each on its own block: rain in long straight lines after Hiroshige, lightning in broad angles, flakes in gofun white. */
function carve(ctx: SKRSContext2D, marks: readonly Mark[], m: number, luma: number): void {
  const pale = luma < 0.56
  ctx.lineJoin = 'miter'
  for (const mark of marks) {
    const [[x, y] = [0, 0], [ax, ay] = [x, y]] = mark.path
    ctx.strokeStyle = ctx.fillStyle = '#f6eedb'
    ctx.globalAlpha = 0.92
    if (mark.kind === 'rain') {
      ctx.strokeStyle = pale ? '#f1ead6' : '#2b2a33'
      ctx.globalAlpha = (pale ? 0.3 : 0.36) + mark.alpha
      const long = 1.3 + 40 * (mark.alpha - 0.1) ** 2
      trace(ctx, {
        ...mark,
        path: [
          [x, y],
          [x + (ax - x) * long, y + (ay - y) * long],
        ],
        size: m * 0.0016,
      })
    } else if (mark.kind === 'bolt') {
      ctx.strokeStyle = '#c9693a'
      trace(ctx, mark, 5)
      ctx.strokeStyle = '#fbf3dc'
      ctx.globalAlpha = 1
      trace(ctx, mark, 3)
    } else if (mark.kind === 'firefly') {
      ctx.fillStyle = '#e8cf6a'
      ctx.globalAlpha = 0.3
      trace(ctx, mark, 0.7)
      ctx.globalAlpha = 1
      ctx.fillStyle = '#fbeeb0'
      trace(ctx, mark, 0.3)
    } else trace(ctx, { ...mark, size: Math.max(m * 0.0016, mark.size) })
  }
  ctx.globalAlpha = 1
}

/** The sheet around the print, and the printer's seal in one of the lower corners. */
function framed(print: Pixels, right: boolean, carved: (ctx: SKRSContext2D) => void): Pixels {
  const { width, height } = print
  const m = Math.min(width, height)
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  const edge = Math.round(m * 0.028)
  ctx.fillStyle = '#efe4c9'
  ctx.fillRect(0, 0, width, height)
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(canvasOf(print), edge, edge, width - edge * 2, height - edge * 2)
  ctx.save()
  ctx.beginPath()
  ctx.rect(edge, edge, width - edge * 2, height - edge * 2)
  ctx.clip()
  carved(ctx)
  ctx.restore()
  ctx.strokeStyle = '#26222a'
  ctx.lineWidth = m * 0.0035
  ctx.strokeRect(edge, edge, width - edge * 2, height - edge * 2)
  const s = m * 0.034
  const x = right ? width - edge - s * 1.9 : edge + s * 0.7
  const y = height - edge - s * 2.6
  ctx.fillStyle = '#b8352a'
  ctx.beginPath()
  ctx.roundRect(x, y, s * 1.2, s * 1.9, s * 0.16)
  ctx.fill()
  ctx.strokeStyle = '#f4e2c8'
  ctx.lineWidth = s * 0.09
  ctx.beginPath()
  for (const [x0, y0, x1, y1] of [
    [0.3, 0.35, 0.9, 0.35],
    [0.6, 0.2, 0.6, 0.85],
    [0.3, 0.85, 0.9, 0.85],
    [0.3, 1.1, 0.3, 1.65],
    [0.3, 1.1, 0.9, 1.1],
    [0.9, 1.1, 0.9, 1.65],
    [0.3, 1.4, 0.9, 1.4],
  ] as const) {
    ctx.moveTo(x + s * x0, y + s * y0)
    ctx.lineTo(x + s * x1, y + s * y1)
  }
  ctx.stroke()
  return pixelsOf(canvas)
}
