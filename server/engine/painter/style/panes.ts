import { noise } from '../noise.ts'
import type { Random } from '../random.ts'
import { blurred, type Plane } from './filters.ts'
import { neighbours, patchesOf } from './tidy.ts'

/** Where the light of a scene comes from, in pixels. */
export type Light = { x: number; y: number }

/** Parts of a whole turn: how many rays leave the light. */
const RAYS = 20
/** Of the picture's shorter side: how far apart rings and bands of ground are. */
const RING = 0.27
const BAND = 0.13
/** The least pane, of the whole window. */
const LEAST = 0.0011

/**
 * Cuts the coloured regions of a window into panes: those that reach the upper edge along rays from the light and wide rings around it, the
 * others along curves that lean on the region's own upper and lower outline, and across these along a fan. Regions of subjects
 * (`fixed`) stay whole. A number for every pixel, from 0 up, one a pane.
 */
export function panesOf(
  regions: Uint8Array,
  fixed: Plane,
  light: Light,
  w: number,
  h: number,
  random: Random,
): Int32Array {
  const { patch, size } = patchesOf(regions, w, h)
  const least = LEAST * w * h
  const [ou, ov] = [random.next(), random.next()]
  const spans = outlines(patch, size.length, w, h)
  const cells = new Int32Array(w * h)
  const m = Math.min(w, h)
  for (let y = 0, i = 0; y < h; y++)
    for (let x = 0; x < w; x++, i++) {
      const k = patch[i] as number
      let cell = 0
      if ((fixed[i] as number) < 0.5 && (size[k] as number) > least * 3) {
        const sway = noise(ou + x / w / 3, ov + y / w / 3) - 0.5
        const { top, bottom, above } = spans[k] as Outline
        if (above) cell = rayCell(x - light.x, y - light.y, m, sway)
        else {
          const [from, to] = [top[x] as number, bottom[x] as number]
          const many = Math.max(1, Math.round((spans[k] as Outline).tall / (m * BAND)))
          const down = Math.min(0.999, Math.max(0, (y - from) / Math.max(1, to - from)))
          const band = Math.floor(Math.min(many - 1, Math.max(0, down * many + sway * 0.9)))
          const fan = (x - light.x) / Math.max(m * 0.3, m * 0.5 + y - h * 0.3) + sway * 0.5
          cell = 200 + band * 64 + 32 + Math.floor(fan * 2.6 + (band % 3) * 0.31)
        }
      }
      cells[i] = k * 4096 + cell
    }
  return withoutSplinters(cells, patch, fixed, w, h, least)
}

function rayCell(dx: number, dy: number, m: number, sway: number): number {
  const r = Math.hypot(dx, dy) / m
  const ring = Math.floor(r / RING + sway * 0.35)
  if (ring <= 0) return 0
  // Every second ray ends at the second ring, so that panes are about as wide near the light as far from it.
  const rays = ring < 2 ? RAYS / 2 : ring < 4 ? RAYS : RAYS * 2
  const turn = Math.atan2(dy, dx) / (2 * Math.PI) + 0.5 + sway * 0.03
  return 1 + ring * 64 + (Math.floor(turn * rays) % rays)
}

type Outline = { top: Float32Array; bottom: Float32Array; tall: number; above: boolean }

/** The upper and lower outline of each patch, smooth along the picture, and whether it reaches the upper edge. */
function outlines(patch: Int32Array, count: number, w: number, h: number): Outline[] {
  const tops = Array.from({ length: count }, () => ({ first: w, last: -1, above: false }))
  for (let y = 0, i = 0; y < h; y++)
    for (let x = 0; x < w; x++, i++) {
      const one = tops[patch[i] as number] as (typeof tops)[number]
      one.first = Math.min(one.first, x)
      one.last = Math.max(one.last, x)
      if (y < h * 0.02) one.above = true
    }
  return tops.map(({ first, last, above }, k) => {
    const top = new Float32Array(w)
    const bottom = new Float32Array(w)
    if (above || last - first < 12) return { top, bottom, tall: 0, above }
    let tall = 0
    for (let x = first; x <= last; x++) {
      let [from, to] = [-1, -1]
      for (let y = 0; y < h; y++)
        if (patch[y * w + x] === k) {
          if (from < 0) from = y
          to = y
        }
      top[x] = from
      bottom[x] = to + 1
      tall += to + 1 - from
    }
    top.fill(top[first] as number, 0, first).fill(top[last] as number, last + 1)
    bottom.fill(bottom[first] as number, 0, first).fill(bottom[last] as number, last + 1)
    const reach = w * 0.03
    return {
      top: blurred(top, w, 1, reach),
      bottom: blurred(bottom, w, 1, reach),
      tall: tall / (last - first + 1),
      above,
    }
  })
}

/** Numbers the connected cells anew and gives those smaller than `least` to the neighbour with the longest common border, of their own region first. */
function withoutSplinters(
  cells: Int32Array,
  regions: Int32Array,
  fixed: Plane,
  w: number,
  h: number,
  least: number,
): Int32Array {
  const { patch, size } = patchesOf(cells, w, h)
  const touching = neighbours(patch, size.length, w, h)
  const region = new Int32Array(size.length)
  const held = new Uint8Array(size.length)
  for (let i = 0; i < patch.length; i++) {
    region[patch[i] as number] = regions[i] as number
    if ((fixed[i] as number) > 0.5) held[patch[i] as number] = 1
  }
  const owner = Int32Array.from(size, (_, k) => k)
  const rootOf = (k: number): number => {
    let root = k
    while (owner[root] !== root) root = owner[root] = owner[owner[root] as number] as number
    return root
  }
  for (const k of [...size.keys()].sort((a, b) => (size[a] as number) - (size[b] as number))) {
    if (held[k] || owner[k] !== k || (size[k] as number) >= least) continue
    let best = -1
    let longest = 0
    for (const [other, border] of touching[k] as Map<number, number>) {
      const to = rootOf(other)
      if (to === k || held[to]) continue
      const weight = border * (region[to] === region[k] ? 4 : 1)
      if (weight <= longest) continue
      longest = weight
      best = to
    }
    if (best < 0) continue
    owner[k] = best
    size[best] = (size[best] as number) + (size[k] as number)
    const theirs = touching[best] as Map<number, number>
    for (const [other, border] of touching[k] as Map<number, number>)
      theirs.set(other, (theirs.get(other) ?? 0) + border)
  }
  return patch.map(k => rootOf(k))
}
