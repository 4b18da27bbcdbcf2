import { noise, noiseTile } from '../noise.ts'
import type { Pixels } from '../pixels.ts'
import type { Random } from '../random.ts'
import { blurred, lumaPlane, type Plane } from './filters.ts'
import { resized } from './resize.ts'
import { ANGLES, type Stamp, stampsFor } from './stamps.ts'
import type { Style } from './style.ts'

/** Brush widths as parts of the shorter side, the colour error (0..255) from which a stroke is set, and how densely they lie. */
const PASSES = [
  { part: 17, error: 0, gap: 0.72, long: 3.4 },
  { part: 32, error: 9, gap: 0.62, long: 3.4 },
  { part: 62, error: 13, gap: 0.66, long: 3.2 },
  { part: 116, error: 17, gap: 0.7, long: 2.8 },
  { part: 210, error: 20, gap: 0.76, long: 2.4 },
] as const

type Easel = {
  width: number
  height: number
  m: number
  colour: Float32Array
  relief: Float32Array
  flow: Uint8Array
  flowWidth: number
}

/**
 * Oil on canvas: brushes from broad to fine, each setting strokes only where the picture still differs from what it should
 * show (Hertzmann 1998). Strokes follow edges; where nothing leads them they follow a slow current. Bristles leave a relief
 * that is lit at the end. Each brush's pass is shown.
 */
export const oil: Style = async (source, random, show) => {
  const picture = enriched(source)
  const { width, height } = picture
  const m = Math.min(width, height)
  const easel: Easel = { width, height, m, ...ground(picture), ...flowOf(picture, random) }
  for (const [i, pass] of PASSES.entries()) {
    brushPass(easel, picture, pass, random.fork(`pass ${i}`))
    if (i < 3) await show(finished(easel, 0.5, 2), (i + 1) / PASSES.length)
  }
  return finished(easel, 1)
}

/** Pigment is stronger than a screen's colours: a gentle S-curve and more saturation, without which strokes look chalky. */
function enriched(source: Pixels): Pixels {
  const curve = Float32Array.from({ length: 256 }, (_, i) => {
    const t = i / 255
    return 255 * (t + 0.34 * t * (1 - t) * (2 * t - 1) * 2)
  })
  const data = new Uint8ClampedArray(source.data.length)
  for (let at = 0; at < data.length; at += 4) {
    const r = curve[source.data[at] as number] as number
    const g = curve[source.data[at + 1] as number] as number
    const b = curve[source.data[at + 2] as number] as number
    const y = r * 0.299 + g * 0.587 + b * 0.114
    data[at] = y + (r - y) * 1.17
    data[at + 1] = y + (g - y) * 1.17
    data[at + 2] = y + (b - y) * 1.17
    data[at + 3] = 255
  }
  return { ...source, data }
}

/** A warm toned ground that shines through where strokes part. */
function ground(picture: Pixels): { colour: Float32Array; relief: Float32Array } {
  const n = picture.width * picture.height
  const colour = new Float32Array(n * 3)
  for (let i = 0; i < n; i++)
    for (let c = 0; c < 3; c++)
      colour[i * 3 + c] = (picture.data[i * 4 + c] as number) * 0.5 + ([150, 106, 74][c] as number) * 0.5
  return { colour, relief: new Float32Array(n) }
}

/** Stroke direction (index of a stamp angle) at a quarter of the size, from the smoothed structure tensor of the luma. */
function flowOf(picture: Pixels, random: Random): { flow: Uint8Array; flowWidth: number } {
  const small = resized(picture, picture.width / 4, picture.height / 4)
  const { width: w, height: h } = small
  const luma = blurred(lumaPlane(small), w, h, 1, 1)
  const xx = new Float32Array(w * h)
  const yy = new Float32Array(w * h)
  const xy = new Float32Array(w * h)
  for (let y = 1; y < h - 1; y++)
    for (let x = 1; x < w - 1; x++) {
      const i = y * w + x
      const gx = (luma[i + 1] as number) - (luma[i - 1] as number)
      const gy = (luma[i + w] as number) - (luma[i - w] as number)
      xx[i] = gx * gx
      yy[i] = gy * gy
      xy[i] = gx * gy
    }
  const [a, b, c] = [xx, yy, xy].map(plane => blurred(plane, w, h, 3)) as [Plane, Plane, Plane]
  const flow = new Uint8Array(w * h)
  const [ou, ov] = [random.next(), random.next()]
  for (let y = 0, i = 0; y < h; y++)
    for (let x = 0; x < w; x++, i++) {
      const [p, q, r] = [a[i] as number, b[i] as number, c[i] as number]
      const strength = Math.min(1, Math.hypot(p - q, 2 * r) / 0.0009)
      const along = 0.5 * Math.atan2(2 * r, p - q) + Math.PI / 2
      const drift = (noise(ou + x / 1400, ov + y / 900) - 0.5) * Math.PI * 1.6 + 0.25
      // Angles of lines are averaged at twice their size, where a half turn is a whole one.
      const sin = Math.sin(2 * along) * strength + Math.sin(2 * drift) * (1 - strength) * 0.6
      const cos = Math.cos(2 * along) * strength + Math.cos(2 * drift) * (1 - strength) * 0.6
      const angle = 0.5 * Math.atan2(sin, cos)
      flow[i] = ((Math.round((angle / Math.PI) * ANGLES) % ANGLES) + ANGLES) % ANGLES
    }
  return { flow, flowWidth: w }
}

function brushPass(easel: Easel, picture: Pixels, pass: (typeof PASSES)[number], random: Random): void {
  const { width, height, m, flow, flowWidth, colour } = easel
  const wide = Math.max(3, Math.round(m / pass.part))
  const stamps = stampsFor(wide, Math.round(wide * pass.long))
  const shrink = Math.max(1, wide * 0.42)
  const guide = resized(picture, width / shrink, height / shrink)
  const gap = wide * pass.gap
  const columns = Math.ceil(width / gap)
  const rows = Math.ceil(height / gap)
  const many = columns * rows
  const stride = coprime(many)
  for (let k = 0, cell = 0; k < many; k++, cell = (cell + stride) % many) {
    const x = ((cell % columns) + random.next()) * gap
    const y = (Math.floor(cell / columns) + random.next()) * gap
    if (x >= width || y >= height) continue
    const gx = Math.min(guide.width - 1, Math.floor(x / shrink))
    const gy = Math.min(guide.height - 1, Math.floor(y / shrink))
    const at = (gy * guide.width + gx) * 4
    const r = guide.data[at] as number
    const g = guide.data[at + 1] as number
    const b = guide.data[at + 2] as number
    const here = ((y | 0) * width + (x | 0)) * 3
    const error =
      Math.abs((colour[here] as number) - r) +
      Math.abs((colour[here + 1] as number) - g) +
      Math.abs((colour[here + 2] as number) - b)
    if (error < pass.error * 2) continue
    const fx = Math.min(flowWidth - 1, (x / 4) | 0)
    const turn =
      (flow[Math.min(flow.length - 1, ((y / 4) | 0) * flowWidth + fx)] as number) +
      (random.next() < 0.24 ? random.int(3) - 1 : 0)
    const stamp = stamps[(((turn % ANGLES) + ANGLES) % ANGLES) * 3 + random.int(3)] as Stamp
    const lift = 1 + (random.next() - 0.5) * 0.13
    const warm = (random.next() - 0.5) * 9
    setStroke(easel, stamp, x, y, r * lift + warm, g * lift, b * lift - warm)
  }
}

function setStroke(
  easel: Easel,
  stamp: Stamp,
  cx: number,
  cy: number,
  r: number,
  g: number,
  b: number,
): void {
  const { width, height, colour, relief } = easel
  const left = Math.round(cx - stamp.width / 2)
  const top = Math.round(cy - stamp.height / 2)
  const x0 = Math.max(0, -left)
  const x1 = Math.min(stamp.width, width - left)
  const y0 = Math.max(0, -top)
  const y1 = Math.min(stamp.height, height - top)
  for (let y = y0; y < y1; y++) {
    let from = y * stamp.width + x0
    let to = (top + y) * width + left + x0
    for (let x = x0; x < x1; x++, from++, to++) {
      const a = (stamp.alpha[from] as number) / 255
      if (a < 0.02) continue
      const bristle = (stamp.bristle[from] as number) / 255
      const tone = 0.93 + bristle * 0.14
      const i = to * 3
      colour[i] = (colour[i] as number) + (r * tone - (colour[i] as number)) * a
      colour[i + 1] = (colour[i + 1] as number) + (g * tone - (colour[i + 1] as number)) * a
      colour[i + 2] = (colour[i + 2] as number) + (b * tone - (colour[i + 2] as number)) * a
      relief[to] = (relief[to] as number) + (bristle * stamp.thick - (relief[to] as number)) * a
    }
  }
}

/**
 * The picture as it stands, its relief lit from the upper left and the weave of the canvas showing; `depth` scales both. Only
 * every `step`-th row and column is taken: previews are small.
 */
function finished(easel: Easel, depth: number, step = 1): Pixels {
  const { colour, relief } = easel
  const width = Math.floor(easel.width / step)
  const height = Math.floor(easel.height / step)
  const data = new Uint8ClampedArray(width * height * 4)
  const tile = noiseTile()
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) {
      const i = y * step * easel.width + x * step
      const back = i - (x > 0 ? 1 : 0) - (y > 0 ? easel.width : 0)
      const ahead = i + (x < width - 1 ? 1 : 0) + (y < height - 1 ? easel.width : 0)
      const slope = (relief[ahead] as number) - (relief[back] as number)
      const weave =
        ((x & 3) === 0 ? 1 : 0) +
        ((y & 3) === 0 ? 1 : 0) -
        0.5 +
        ((tile[((y & 511) << 9) + (x & 511)] as number) - 0.5) * 2
      const light = 1 + Math.max(-0.2, Math.min(0.22, slope * 0.4)) * depth - weave * 0.009 * depth
      data[at] = (colour[i * 3] as number) * light
      data[at + 1] = (colour[i * 3 + 1] as number) * light
      data[at + 2] = (colour[i * 3 + 2] as number) * light
      data[at + 3] = 255
    }
  return { width, height, data }
}

/** A step that visits all of 0..n-1 in a scattered order. */
function coprime(n: number): number {
  let step = Math.max(1, Math.floor(n * 0.381966) | 1)
  while (divisor(step, n) !== 1) step += 2
  return step
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
