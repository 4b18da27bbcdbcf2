import type { Pixels } from '../pixels.ts'

export type Cells = {
  labels: Int32Array /** Mean colour of each label, three numbers each. */
  colours: Float32Array
}

const ROUNDS = 5
/** Weight of nearness against likeness of colour: higher gives rounder cells. */
const COMPACT = 2.5

/**
 * SLIC superpixels (Achanta 2012) in RGB: about `many` cells of like colour on a jittered grid; scraps that were cut off are
 * given to the neighbour they touch most.
 */
export function superpixels(picture: Pixels, many: number): Cells {
  const { width: w, height: h, data } = picture
  const pitch = Math.sqrt((w * h) / many)
  const columns = Math.max(2, Math.round(w / pitch))
  const rows = Math.max(2, Math.round(h / pitch))
  const count = columns * rows
  const seeds = new Float32Array(count * 5)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const k = (r * columns + c) * 5
      // Scattered a little: a regular grid would show as honeycomb in every flat sky.
      const x = Math.min(w - 1, Math.max(0, ((c + 0.1 + 0.8 * scatter(k)) * w) / columns))
      const y = Math.min(h - 1, ((r + 0.1 + 0.8 * scatter(k + 1)) * h) / rows)
      const at = ((y | 0) * w + (x | 0)) * 4
      seeds.set([x, y, data[at] as number, data[at + 1] as number, data[at + 2] as number], k)
    }
  const labels = new Int32Array(w * h)
  const least = new Float32Array(w * h)
  const weight = (COMPACT * 22 * 22) / (pitch * pitch)
  const sums = new Float64Array(count * 6)
  for (let round = 0; round < ROUNDS; round++) {
    least.fill(Number.POSITIVE_INFINITY)
    for (let k = 0; k < count; k++) {
      const s = k * 5
      const [sx, sy, sr, sg, sb] = [
        seeds[s],
        seeds[s + 1],
        seeds[s + 2],
        seeds[s + 3],
        seeds[s + 4],
      ] as unknown as [number, number, number, number, number]
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
          const d = dr * dr + dg * dg + db * db + ((x - sx) * (x - sx) + (y - sy) * (y - sy)) * weight
          if (d >= (least[i] as number)) continue
          least[i] = d
          labels[i] = k
        }
    }
    sums.fill(0)
    gather(labels, data, w, sums)
    for (let k = 0; k < count; k++) {
      const n = sums[k * 6 + 5] as number
      if (n > 0) for (let c = 0; c < 5; c++) seeds[k * 5 + c] = (sums[k * 6 + c] as number) / n
    }
  }
  mergeScraps(labels, w, h, (pitch * pitch) / 5)
  const colours = new Float32Array(count * 3)
  sums.fill(0)
  gather(labels, data, w, sums)
  for (let k = 0; k < count; k++) {
    const n = Math.max(1, sums[k * 6 + 5] as number)
    for (let c = 0; c < 3; c++) colours[k * 3 + c] = (sums[k * 6 + 2 + c] as number) / n
  }
  return { labels, colours }
}

/** A number 0..1 that looks random and is the same everywhere. */
function scatter(k: number): number {
  const t = Math.sin(k * 12.9898 + 4.1414) * 43758.5453
  return t - Math.floor(t)
}

/** Adds up x, y, r, g, b and the number of pixels of every label. */
function gather(labels: Int32Array, data: Uint8ClampedArray, w: number, sums: Float64Array): void {
  for (let i = 0; i < labels.length; i++) {
    const s = (labels[i] as number) * 6
    const at = i * 4
    sums[s] = (sums[s] as number) + (i % w)
    sums[s + 1] = (sums[s + 1] as number) + Math.floor(i / w)
    sums[s + 2] = (sums[s + 2] as number) + (data[at] as number)
    sums[s + 3] = (sums[s + 3] as number) + (data[at + 1] as number)
    sums[s + 4] = (sums[s + 4] as number) + (data[at + 2] as number)
    sums[s + 5] = (sums[s + 5] as number) + 1
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
