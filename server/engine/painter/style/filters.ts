import { discard, type Pixels } from '../pixels.ts'
import { kuwahara } from './kuwahara.ts'
import { resized } from './resize.ts'

/** One number a pixel, row by row. */
export type Plane = Float32Array

/** A copy that may be written to. */
export function copied(picture: Pixels): Pixels {
  return { ...picture, data: new Uint8ClampedArray(picture.data) }
}

/** Rec. 601 luma of every pixel, 0..1. */
export function lumaPlane({ width, height, data }: Pixels): Plane {
  const out = new Float32Array(width * height)
  for (let i = 0, at = 0; i < out.length; i++, at += 4)
    out[i] =
      ((data[at] as number) * 0.299 + (data[at + 1] as number) * 0.587 + (data[at + 2] as number) * 0.114) /
      255
  return out
}

/** Two passes of a box blur of radius `r` pixels each way, close to a Gaussian of sigma 0.8 r. Returns a new plane. */
export function blurred(plane: Plane, width: number, height: number, r: number, passes = 2): Plane {
  const radius = Math.max(1, Math.round(r))
  const between = new Float32Array(plane.length)
  const out = new Float32Array(plane.length)
  for (let pass = 0; pass < passes; pass++) {
    boxRows(pass === 0 ? plane : out, between, width, height, radius)
    boxColumns(between, out, width, height, radius)
  }
  discard(between)
  return out
}

function boxRows(from: Plane, out: Plane, width: number, height: number, r: number): void {
  const share = 1 / (2 * r + 1)
  for (let y = 0; y < height; y++) {
    const row = y * width
    let sum = 0
    for (let x = -r; x <= r; x++) sum += from[row + Math.min(width - 1, Math.max(0, x))] as number
    for (let x = 0; x < width; x++) {
      out[row + x] = sum * share
      sum +=
        (from[row + Math.min(width - 1, x + r + 1)] as number) - (from[row + Math.max(0, x - r)] as number)
    }
  }
}

function boxColumns(from: Plane, out: Plane, width: number, height: number, r: number): void {
  const share = 1 / (2 * r + 1)
  const sums = new Float32Array(width)
  for (let y = -r; y <= r; y++) {
    const row = Math.min(height - 1, Math.max(0, y)) * width
    for (let x = 0; x < width; x++) sums[x] = (sums[x] as number) + (from[row + x] as number)
  }
  for (let y = 0; y < height; y++) {
    const row = y * width
    const next = Math.min(height - 1, y + r + 1) * width
    const last = Math.max(0, y - r) * width
    for (let x = 0; x < width; x++) {
      out[row + x] = (sums[x] as number) * share
      sums[x] = (sums[x] as number) + (from[next + x] as number) - (from[last + x] as number)
    }
  }
}

/**
 * Brings the mean luma two thirds of the way to `target` (0..1) by a gamma and scales saturation: print-like styles need it for
 * night scenes, which should stay darker than day all the same.
 */
export function exposed(picture: Pixels, target: number, saturation: number): Pixels {
  const { data } = picture
  const luma = lumaPlane(picture)
  const mean = meanOf(luma)
  discard(luma)
  const gamma = Math.min(1.7, Math.max(0.42, Math.log(mean + (target - mean) * 0.68) / Math.log(mean)))
  const curve = new Float32Array(256)
  for (let i = 0; i < 256; i++) curve[i] = 255 * (i / 255) ** gamma
  const out = new Uint8ClampedArray(data.length)
  for (let at = 0; at < data.length; at += 4) {
    const r = curve[data[at] as number] as number
    const g = curve[data[at + 1] as number] as number
    const b = curve[data[at + 2] as number] as number
    const y = r * 0.299 + g * 0.587 + b * 0.114
    out[at] = y + (r - y) * saturation
    out[at + 1] = y + (g - y) * saturation
    out[at + 2] = y + (b - y) * saturation
    out[at + 3] = 255
  }
  return { ...picture, data: out }
}

/**
 * The picture as bright as a print wants it: `day` for what was bright, `night` for what was dark, and between them in proportion. What is
 * dim is spread over all tones first, so that a dusk lifted to the paper's brightness keeps its contrast.
 */
export function toned(picture: Pixels, night: number, day: number, saturation: number): Pixels {
  const luma = lumaPlane(picture)
  const t = Math.min(1, Math.max(0, (meanOf(luma) - 0.26) / 0.24))
  discard(luma)
  const target = night + (day - night) * t
  if (t === 1) return exposed(picture, target, saturation)
  const spread = levelled(picture, 1.6 - 0.3 * t)
  const out = exposed(spread, target, saturation)
  discard(spread.data)
  return out
}

/** Mean of a plane of lumas, kept away from black and white. */
export function meanOf(luma: Plane): number {
  let sum = 0
  for (let i = 0; i < luma.length; i += 7) sum += luma[i] as number
  return Math.min(0.96, Math.max(0.03, sum / Math.ceil(luma.length / 7)))
}

/** Spreads the middle 96 per cent of the lumas over 0..255, by at most `most` times: print needs the contrast that fog and night lack. */
export function levelled(picture: Pixels, most = 1.7): Pixels {
  const counts = new Uint32Array(256)
  const luma = lumaPlane(picture)
  for (let i = 0; i < luma.length; i += 5) {
    const bin = Math.min(255, ((luma[i] as number) * 255) | 0)
    counts[bin] = (counts[bin] as number) + 1
  }
  const total = Math.ceil(luma.length / 5)
  discard(luma)
  const quantile = (share: number): number => {
    let sum = 0
    const at = counts.findIndex(n => {
      sum += n
      return sum >= share * total
    })
    return at < 0 ? 255 : at
  }
  const [low, high] = [quantile(0.02), quantile(0.98)]
  const gain = Math.min(most, 235 / Math.max(1, high - low))
  const shift = 128 - ((low + high) / 2) * gain
  const data = picture.data.map((v, i) => ((i & 3) === 3 ? 255 : v * gain + shift))
  return { ...picture, data }
}

/** Kuwahara at half size, enlarged again: a quarter of the cost, and flat patches do not show it. */
export function flattened(picture: Pixels, r: number, times = 1): Pixels {
  let small = resized(picture, picture.width / 2, picture.height / 2)
  for (let i = 0; i < times; i++) {
    const rough = small
    small = kuwahara(rough, r)
    discard(rough.data)
  }
  const out = resized(small, picture.width, picture.height)
  discard(small.data)
  return out
}

/**
 * Ink lines after Winnemoeller's XDoG (2012): 1 on paper, 0 in a line. `sigma` in pixels sets the width, `sharp` the contrast.
 */
export function inkLines(
  luma: Plane,
  width: number,
  height: number,
  sigma: number,
  sharp: number,
  level: number,
): Plane {
  const thin = blurred(luma, width, height, sigma)
  const wide = blurred(luma, width, height, sigma * 2.6)
  const out = new Float32Array(luma.length)
  for (let i = 0; i < out.length; i++) {
    const d = (thin[i] as number) - (wide[i] as number)
    out[i] = d > -level ? 1 : Math.max(0, 1 + Math.tanh(sharp * (d + level)))
  }
  discard(thin, wide)
  return out
}

/**
 * Where something small and dark stands on a lighter ground (eyes, a smile, a buckle), 0 to 1: what a style that works in patches
 * puts back with a fine brush. `r` in pixels is about the width of what counts as small.
 */
export function fineDarks(picture: Pixels, r: number, from: number, to: number): Plane {
  const { width, height } = picture
  const luma = lumaPlane(picture)
  const around = blurred(luma, width, height, r)
  for (let i = 0; i < around.length; i++)
    around[i] = Math.min(1, Math.max(0, ((around[i] as number) - (luma[i] as number) - from) / (to - from)))
  discard(luma)
  return around
}

/** Strength of the strongest edge among the three channels, Sobel, 0 upward (about 0..4). */
export function edgePlane({ width, height, data }: Pixels): Plane {
  const out = new Float32Array(width * height)
  const w4 = width * 4
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = (y * width + x) * 4
      let most = 0
      for (let c = 0; c < 3; c++) {
        const i = at + c
        const nw = data[i - w4 - 4] as number
        const n = data[i - w4] as number
        const ne = data[i - w4 + 4] as number
        const w = data[i - 4] as number
        const e = data[i + 4] as number
        const sw = data[i + w4 - 4] as number
        const s = data[i + w4] as number
        const se = data[i + w4 + 4] as number
        const gx = ne + 2 * e + se - nw - 2 * w - sw
        const gy = sw + 2 * s + se - nw - 2 * n - ne
        most = Math.max(most, gx * gx + gy * gy)
      }
      out[y * width + x] = Math.sqrt(most) / 255
    }
  return out
}
