import type { Rgb } from '../colour.ts'
import type { Classes } from './classes.ts'
import { blurred, type Plane } from './filters.ts'
import { type Lab, rgbOf } from './lab.ts'

/** A sheet of a stack: where it lies (0..255, from 128 inside, smooth across the cut), its colour, and how high above the one beneath. */
export type Sheet = { mask: Uint8Array; colour: Rgb; lift: number }

/** A mask whose corners are rounded over `r` pixels, from what is 1 (or more, to grow) inside and 0 outside. */
export function rounded(inside: Plane, w: number, h: number, r: number): Uint8Array {
  const soft = blurred(inside, w, h, r, 2)
  const mask = new Uint8Array(soft.length)
  for (let i = 0; i < mask.length; i++) mask[i] = Math.min(255, (soft[i] as number) * 255)
  return mask
}

/**
 * The sheets of a stack from a map of ranks from 1: the one of rank k lies wherever the rank is k or more, so that each sheet runs on
 * beneath those above it, and its cut is that outline with corners rounded over `r` pixels.
 */
function sheetsOf(
  ranks: Uint8Array,
  colours: readonly Rgb[],
  w: number,
  h: number,
  r: number,
  lift: number,
): Sheet[] {
  const at = new Float32Array(w * h)
  return colours.map((colour, k) => {
    for (let i = 0; i < at.length; i++) at[i] = (ranks[i] as number) > k ? 1 : 0
    return { mask: rounded(at, w, h, r), colour, lift }
  })
}

/** The classes as sheets in the order in which they lie: what is high in the picture and pale at the back. */
export function stacked(
  { labels, count }: Classes,
  lab: Lab,
  w: number,
  h: number,
  r: number,
  lift: number,
): Sheet[] {
  const sums = new Float64Array(count * 5)
  const [l, a, b] = lab.planes
  for (let i = 0; i < labels.length; i++) {
    const at = (labels[i] as number) * 5
    sums[at] = (sums[at] as number) + (l[i] as number)
    sums[at + 1] = (sums[at + 1] as number) + (a[i] as number)
    sums[at + 2] = (sums[at + 2] as number) + (b[i] as number)
    sums[at + 3] = (sums[at + 3] as number) + Math.floor(i / w) / h
    sums[at + 4] = (sums[at + 4] as number) + 1
  }
  const mean = (k: number, c: number): number => (sums[k * 5 + c] as number) / (sums[k * 5 + 4] as number)
  const depth = (k: number): number => mean(k, 3) - 0.6 * mean(k, 0)
  const order = [...Array(count).keys()]
    .filter(k => (sums[k * 5 + 4] as number) > 0)
    .sort((p, q) => depth(p) - depth(q))
  const rank = new Uint8Array(count)
  for (const [at, k] of order.entries()) rank[k] = at + 1
  const colours = order.map(k => rgbOf(mean(k, 0), mean(k, 1) * 1.08, mean(k, 2) * 1.08))
  return sheetsOf(
    labels.map(k => rank[k] as number),
    colours,
    w,
    h,
    r,
    lift,
  )
}
