import type { Random } from '../random.ts'
import type { Plane } from './filters.ts'
import type { Lab } from './lab.ts'

/** A few colours and which of them each pixel has. */
export type Classes = {
  labels: Uint8Array
  /** Where each class lies in OKLab, and how far down the picture (0..1) on the average: four numbers each. */
  means: Float32Array
  count: number
}

/** How much the height in the picture counts beside the colour: equal blues of sky and lake are two classes. */
const HEIGHT = 0.1
const CHROMA = 1.7
const SAMPLES = 5000
const ROUNDS = 8

/**
 * Sorts the pixels that `counts` (above 0.5) into at most `many` classes of like colour and height by k-means (Lloyd's, begun as Arthur and
 * Vassilvitskii begin), and all others to the nearest of these. Then up to `accents` more for colours that none of them comes near.
 */
export function classed(lab: Lab, counts: Plane, many: number, accents: number, random: Random): Classes {
  const samples = sampled(lab, counts)
  const n = samples.length / 4
  let centres = begun(samples, n, many, random)
  for (let round = 0; round < ROUNDS; round++) settle(samples, n, centres)
  centres = distinct(centres)
  const all = Float32Array.from([...centres, ...apart(samples, n, centres, accents)])
  return labelled(lab, all)
}

function feature(lab: Lab, i: number, out: Float32Array, at: number): void {
  const [l, a, b] = lab.planes
  out[at] = l[i] as number
  out[at + 1] = (a[i] as number) * CHROMA
  out[at + 2] = (b[i] as number) * CHROMA
  out[at + 3] = (Math.floor(i / lab.width) / lab.height) * HEIGHT
}

function sampled(lab: Lab, counts: Plane): Float32Array {
  // A stride that shares no factor with common widths walks over all columns.
  const stride = Math.max(1, Math.floor(counts.length / SAMPLES)) | 1
  const out: number[] = []
  const one = new Float32Array(4)
  for (let i = 0; i < counts.length; i += stride) {
    if ((counts[i] as number) <= 0.5) continue
    feature(lab, i, one, 0)
    out.push(...one)
  }
  return Float32Array.from(out)
}

function distance(a: Float32Array, i: number, b: Float32Array, k: number): number {
  let sum = 0
  for (let c = 0; c < 4; c++) sum += ((a[i * 4 + c] as number) - (b[k * 4 + c] as number)) ** 2
  return sum
}

function begun(samples: Float32Array, n: number, many: number, random: Random): Float32Array {
  const centres: number[] = []
  const far = new Float32Array(n).fill(Number.POSITIVE_INFINITY)
  let next = Math.floor(random.next() * n)
  while (centres.length < many * 4 && n > 0) {
    const one = samples.slice(next * 4, next * 4 + 4)
    centres.push(...one)
    let total = 0
    for (let i = 0; i < n; i++) {
      far[i] = Math.min(far[i] as number, distance(samples, i, one, 0))
      total += far[i] as number
    }
    if (total < 1e-6) break
    let left = random.next() * total
    next = 0
    while (next < n - 1 && left > (far[next] as number)) left -= far[next++] as number
  }
  return Float32Array.from(centres)
}

/** Moves every centre to the mean of the samples nearest to it. In place. */
function settle(samples: Float32Array, n: number, centres: Float32Array): void {
  const count = centres.length / 4
  const sums = new Float64Array(count * 5)
  for (let i = 0; i < n; i++) {
    const k = nearest(samples, i, centres, count)
    for (let c = 0; c < 4; c++) sums[k * 5 + c] = (sums[k * 5 + c] as number) + (samples[i * 4 + c] as number)
    sums[k * 5 + 4] = (sums[k * 5 + 4] as number) + 1
  }
  for (let k = 0; k < count; k++)
    for (let c = 0; c < 4 && (sums[k * 5 + 4] as number) > 0; c++)
      centres[k * 4 + c] = (sums[k * 5 + c] as number) / (sums[k * 5 + 4] as number)
}

/** Centres this near (squared) would be two sheets that nobody can tell apart. */
const SAME = 0.0009

function distinct(centres: Float32Array): Float32Array {
  const kept: number[] = []
  for (let k = 0; k < centres.length / 4; k++) {
    const one = centres.slice(k * 4, k * 4 + 4)
    const all = Float32Array.from(kept)
    if (kept.length === 0 || distance(one, 0, all, nearest(one, 0, all, kept.length / 4)) > SAME)
      kept.push(...one)
  }
  return Float32Array.from(kept)
}

function nearest(points: Float32Array, i: number, centres: Float32Array, count: number): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < count; k++) {
    const d = distance(points, i, centres, k)
    if (d >= least) continue
    least = d
    best = k
  }
  return best
}

/** How unlike (squared) a colour must be to all others to become a class of its own, and how many samples must have it. */
const ACCENT = 0.007
const ENOUGH = 4

/** Up to `many` colours that several samples share and no centre comes near: the unlikest first. */
function apart(samples: Float32Array, n: number, centres: Float32Array, many: number): number[] {
  const found: number[] = []
  for (let m = 0; m < many; m++) {
    const all = Float32Array.from([...centres, ...found])
    const bins = new Map<number, { weight: number; sum: Float64Array; n: number }>()
    for (let i = 0; i < n; i++) {
      const d = distance(samples, i, all, nearest(samples, i, all, all.length / 4))
      if (d < ACCENT) continue
      const at = i * 4
      const key = [0, 1, 2].reduce((k, c) => k * 32 + Math.round(((samples[at + c] as number) + 0.6) * 11), 0)
      const bin = bins.get(key) ?? { weight: 0, sum: new Float64Array(4), n: 0 }
      bin.weight += d
      bin.n += 1
      for (let c = 0; c < 4; c++) bin.sum[c] = (bin.sum[c] as number) + (samples[at + c] as number)
      bins.set(key, bin)
    }
    const best = [...bins.values()].filter(b => b.n >= ENOUGH).sort((a, b) => b.weight - a.weight)[0]
    if (!best) break
    found.push(...best.sum.map(v => v / best.n))
  }
  return found
}

function labelled(lab: Lab, centres: Float32Array): Classes {
  const { width, height } = lab
  const [l, a, b] = lab.planes
  const count = centres.length / 4
  const labels = new Uint8Array(width * height)
  for (let y = 0, i = 0; y < height; y++) {
    const down = (y / height) * HEIGHT
    for (let x = 0; x < width; x++, i++) {
      const light = l[i] as number
      const red = (a[i] as number) * CHROMA
      const yellow = (b[i] as number) * CHROMA
      let least = Number.POSITIVE_INFINITY
      for (let k = 0, at = 0; k < count; k++, at += 4) {
        const dl = light - (centres[at] as number)
        const da = red - (centres[at + 1] as number)
        const db = yellow - (centres[at + 2] as number)
        const dy = down - (centres[at + 3] as number)
        const d = dl * dl + da * da + db * db + dy * dy
        if (d >= least) continue
        least = d
        labels[i] = k
      }
    }
  }
  const means = centres.map((v, at) => (at % 4 === 3 ? v / HEIGHT : at % 4 === 0 ? v : v / CHROMA))
  return { labels, means, count }
}
