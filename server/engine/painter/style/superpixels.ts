import type { Pixels } from '../pixels.ts'

export type Cells = {
  labels: Int32Array
  /** Mean colour of each label, three numbers each. */
  colours: Float32Array
  /** How much of each label is on a subject, 0..1. */
  within: Float32Array
}

const ROUNDS = 5
/** Weight of nearness against likeness of colour: higher gives rounder cells. */
const COMPACT = { scene: 7, subject: 3 }
/** What it costs a cell to reach over a subject's outline, as a distance of colours. */
const OVER_OUTLINE = 150
/** Within subjects cells are this much narrower: that is where faces are. */
const FINER = 1.8
/** Numbers of a seed: place, colour, and whether it is on a subject. */
const SEED = 6

/**
 * SLIC superpixels (Achanta 2012) in RGB: about `many` cells of like colour on a jittered grid, finer on the subjects, whose
 * outline (`focus`, 0..1) they respect; borders are smoothed, and scraps that were cut off are given to a neighbour.
 */
export function superpixels(picture: Pixels, many: number, focus: Float32Array): Cells {
  const { width: w, height: h, data } = picture
  const pitch = Math.sqrt((w * h) / many)
  const seeds = [...seedsOn(picture, pitch, focus, false), ...seedsOn(picture, pitch / FINER, focus, true)]
  const count = seeds.length / SEED
  const labels = new Int32Array(w * h)
  const least = new Float32Array(w * h)
  const [quiet, close] = [COMPACT.scene, COMPACT.subject].map(c => (c * 22 * 22) / (pitch * pitch)) as [
    number,
    number,
  ]
  const sums = new Float64Array(count * (SEED + 1))
  for (let round = 0; round < ROUNDS; round++) {
    least.fill(Number.POSITIVE_INFINITY)
    for (let k = 0; k < count; k++) {
      const [sx, sy, sr, sg, sb, sf] = seeds.slice(k * SEED, k * SEED + SEED) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ]
      const weight = sf > 0.5 ? close : quiet
      const x0 = Math.max(0, Math.floor(sx - pitch * 1.1))
      const x1 = Math.min(w - 1, Math.ceil(sx + pitch * 1.1))
      const y0 = Math.max(0, Math.floor(sy - pitch * 1.1))
      const y1 = Math.min(h - 1, Math.ceil(sy + pitch * 1.1))
      for (let y = y0; y <= y1; y++)
        for (let x = x0, i = y * w + x0; x <= x1; x++, i++) {
          const at = i * 4
          const dr = (data[at] as number) - sr
          const dg = (data[at + 1] as number) - sg
          const db = (data[at + 2] as number) - sb
          const df = ((focus[i] as number) - sf) * OVER_OUTLINE
          const d =
            dr * dr + dg * dg + db * db + df * df + ((x - sx) * (x - sx) + (y - sy) * (y - sy)) * weight
          if (d >= (least[i] as number)) continue
          least[i] = d
          labels[i] = k
        }
    }
    sums.fill(0)
    gather(labels, data, focus, w, sums)
    for (let k = 0; k < count; k++) {
      const n = sums[k * (SEED + 1) + SEED] as number
      if (n > 0) for (let c = 0; c < SEED; c++) seeds[k * SEED + c] = (sums[k * (SEED + 1) + c] as number) / n
    }
  }
  smoothBorders(smoothBorders(labels, w, h, 3), w, h, 2)
  mergeScraps(labels, w, h, (pitch * pitch) / 7)
  const colours = new Float32Array(count * 3)
  const within = new Float32Array(count)
  sums.fill(0)
  gather(labels, data, focus, w, sums)
  for (let k = 0; k < count; k++) {
    const at = k * (SEED + 1)
    const n = Math.max(1, sums[at + SEED] as number)
    for (let c = 0; c < 3; c++) colours[k * 3 + c] = (sums[at + 2 + c] as number) / n
    within[k] = (sums[at + 5] as number) / n
  }
  return { labels, colours, within }
}

/** Seeds on a jittered grid, those on subjects or those off them, six numbers each. */
function seedsOn(
  { width: w, height: h, data }: Pixels,
  pitch: number,
  focus: Float32Array,
  on: boolean,
): number[] {
  const columns = Math.max(2, Math.round(w / pitch))
  const rows = Math.max(2, Math.round(h / pitch))
  const seeds: number[] = []
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const k = (r * columns + c) * 5
      // Scattered a little: a regular grid would show as honeycomb in every flat sky.
      const x = Math.min(w - 1, Math.max(0, ((c + 0.15 + 0.7 * scatter(k)) * w) / columns))
      const y = Math.min(h - 1, ((r + 0.15 + 0.7 * scatter(k + 1)) * h) / rows)
      const i = (y | 0) * w + (x | 0)
      if ((focus[i] as number) > 0.5 !== on) continue
      const at = i * 4
      seeds.push(x, y, data[at] as number, data[at + 1] as number, data[at + 2] as number, on ? 1 : 0)
    }
  return seeds
}

/** Gives every pixel near a border the label that most of its square of radius `r` has: cuts run smooth, as a cutter's wheel does. In place. */
function smoothBorders(labels: Int32Array, w: number, h: number, r: number): Int32Array {
  const before = Int32Array.from(labels)
  const seen: number[] = []
  const counts: number[] = []
  for (let y = r; y < h - r; y++)
    for (let x = r; x < w - r; x++) {
      const i = y * w + x
      const own = before[i] as number
      if (
        before[i - r] === own &&
        before[i + r] === own &&
        before[i - r * w] === own &&
        before[i + r * w] === own
      )
        continue
      seen.length = 0
      counts.length = 0
      for (let v = -r; v <= r; v++)
        for (let u = -r; u <= r; u++) {
          const label = before[i + v * w + u] as number
          const at = seen.indexOf(label)
          if (at < 0) {
            seen.push(label)
            counts.push(1)
          } else counts[at] = (counts[at] as number) + 1
        }
      labels[i] = seen[counts.indexOf(Math.max(...counts))] as number
    }
  return labels
}

/** A number 0..1 that looks random and is the same everywhere. */
function scatter(k: number): number {
  const t = Math.sin(k * 12.9898 + 4.1414) * 43758.5453
  return t - Math.floor(t)
}

/** Adds up x, y, r, g, b, focus and the number of pixels of every label. */
function gather(
  labels: Int32Array,
  data: Uint8ClampedArray,
  focus: Float32Array,
  w: number,
  sums: Float64Array,
): void {
  for (let i = 0; i < labels.length; i++) {
    const s = (labels[i] as number) * (SEED + 1)
    const at = i * 4
    sums[s] = (sums[s] as number) + (i % w)
    sums[s + 1] = (sums[s + 1] as number) + Math.floor(i / w)
    sums[s + 2] = (sums[s + 2] as number) + (data[at] as number)
    sums[s + 3] = (sums[s + 3] as number) + (data[at + 1] as number)
    sums[s + 4] = (sums[s + 4] as number) + (data[at + 2] as number)
    sums[s + 5] = (sums[s + 5] as number) + (focus[i] as number)
    sums[s + 6] = (sums[s + 6] as number) + 1
  }
}

/** Gives connected pieces smaller than `small` pixels to the label before them, or lead would blot them out. */
function mergeScraps(labels: Int32Array, w: number, h: number, small: number): void {
  const seen = new Uint8Array(w * h)
  const stack = new Int32Array(w * h)
  for (let start = 0; start < labels.length; start++) {
    if (seen[start]) continue
    const label = labels[start] as number
    let top = 0
    let size = 0
    let other = -1
    stack[top++] = start
    seen[start] = 1
    const members: number[] = []
    while (top > 0) {
      const i = stack[--top] as number
      size += 1
      if (size <= small) members.push(i)
      const x = i % w
      for (const j of [
        x > 0 ? i - 1 : -1,
        x < w - 1 ? i + 1 : -1,
        i >= w ? i - w : -1,
        i < w * (h - 1) ? i + w : -1,
      ]) {
        if (j < 0) continue
        if (labels[j] !== label) {
          if (other < 0 || seen[j]) other = labels[j] as number
          continue
        }
        if (seen[j]) continue
        seen[j] = 1
        stack[top++] = j
      }
    }
    if (size <= small && other >= 0) for (const i of members) labels[i] = other
  }
}
