import { discard, type Pixels } from '../pixels.ts'

/** For each place along a row or column: the first source place it takes from, and `span` weights. */
type Taps = { span: number; from: Int32Array; weights: Float32Array }

/**
 * The opaque picture at another size, by a triangle filter as wide as the scale when it gets smaller (what imaging libraries call
 * antialiased bilinear). Plain arrays and not a canvas: what a canvas holds is given back only on turns of the event loop.
 */
export function resized(picture: Pixels, width: number, height: number): Pixels {
  const w = Math.max(1, Math.round(width))
  const h = Math.max(1, Math.round(height))
  const narrow = rowsResized(picture, w)
  const data = columnsResized(narrow, w, picture.height, h)
  discard(narrow)
  return { width: w, height: h, data }
}

function tapsFor(before: number, after: number): Taps {
  const scale = before / after
  const reach = Math.max(1, scale)
  const span = Math.min(before, Math.ceil(reach * 2) + 1)
  const from = new Int32Array(after)
  const weights = new Float32Array(after * span)
  for (let i = 0; i < after; i++) {
    const centre = (i + 0.5) * scale - 0.5
    const first = Math.min(before - span, Math.max(0, Math.ceil(centre - reach)))
    from[i] = first
    let sum = 0
    for (let k = 0; k < span; k++) {
      const weight = Math.max(0, 1 - Math.abs(first + k - centre) / reach)
      weights[i * span + k] = weight
      sum += weight
    }
    for (let k = 0; k < span; k++) weights[i * span + k] = (weights[i * span + k] as number) / sum
  }
  return { span, from, weights }
}

function rowsResized({ width, height, data }: Pixels, after: number): Uint8ClampedArray {
  const { span, from, weights } = tapsFor(width, after)
  const out = new Uint8ClampedArray(after * height * 4)
  for (let y = 0, to = 0; y < height; y++) {
    const row = y * width
    for (let x = 0; x < after; x++, to += 4) {
      let [r, g, b] = [0, 0, 0]
      let at = (row + (from[x] as number)) * 4
      for (let k = x * span; k < x * span + span; k++, at += 4) {
        const weight = weights[k] as number
        r += (data[at] as number) * weight
        g += (data[at + 1] as number) * weight
        b += (data[at + 2] as number) * weight
      }
      out[to] = r
      out[to + 1] = g
      out[to + 2] = b
      out[to + 3] = 255
    }
  }
  return out
}

function columnsResized(
  data: Uint8ClampedArray,
  width: number,
  before: number,
  after: number,
): Uint8ClampedArray {
  const { span, from, weights } = tapsFor(before, after)
  const out = new Uint8ClampedArray(width * after * 4)
  const stride = width * 4
  const sums = new Float32Array(stride)
  for (let y = 0; y < after; y++) {
    sums.fill(0)
    for (let k = 0; k < span; k++) {
      const weight = weights[y * span + k] as number
      if (weight === 0) continue
      const row = ((from[y] as number) + k) * stride
      for (let i = 0; i < stride; i++) sums[i] = (sums[i] as number) + (data[row + i] as number) * weight
    }
    out.set(sums, y * stride)
  }
  return out
}
