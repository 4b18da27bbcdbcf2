import type { Rgb } from '../colour.ts'
import type { Mark } from '../marks.ts'
import type { Plane } from './filters.ts'

/** How a kind of mark is set in the window: its least radius in half pixels, the share of its size, how many at most, and its glass. */
const SETTINGS: Record<
  Exclude<Mark['kind'], 'rain'>,
  { least: number; grown: number; most: number; colour: Rgb }
> = {
  snow: { least: 4.2, grown: 1.5, most: 70, colour: [244, 250, 255] },
  star: { least: 4, grown: 1.6, most: 34, colour: [255, 242, 178] },
  firefly: { least: 4.8, grown: 0.3, most: 44, colour: [255, 236, 96] },
  bolt: { least: 4, grown: 1.2, most: 3, colour: [255, 246, 190] },
}

/** What marks become: panes of their own in `panes` (changed in place) with their colours, and what is scratched out of the paint, 0..1. */
export type Bosses = { colours: Map<number, Rgb>; scratched: Plane }

/**
 * Sets the marks of a picture into its window, the largest first and not on subjects: round bosses of bright glass and lightning, and
 * rain as scratches. Marks are `scale` times larger than the panes' plane.
 */
export function setBosses(
  panes: Int32Array,
  marks: readonly Mark[],
  subject: Plane,
  w: number,
  h: number,
  scale: number,
): Bosses {
  const colours = new Map<number, Rgb>()
  const scratched = new Float32Array(w * h)
  let next = panes.reduce((most, k) => Math.max(most, k), 0) + 1
  const left = new Map<string, number>()
  for (const { kind, path, size, alpha } of [...marks].sort((a, b) => b.size * b.alpha - a.size * a.alpha)) {
    const line = path.map(([x, y]) => [x / scale, y / scale] as const)
    if (kind === 'rain') {
      along(line, 1.6, w, h, (i, d) => {
        scratched[i] = Math.max(scratched[i] as number, Math.min(1, 1.3 - d) * Math.min(0.75, alpha * 2))
      })
      continue
    }
    const { least, grown, most, colour } = SETTINGS[kind]
    const used = left.get(kind) ?? 0
    const [[x, y] = [0, 0]] = line
    if (used >= most || (subject[Math.round(y) * w + Math.round(x)] ?? 0) > 0.1) continue
    let seen = false
    along(line, Math.max(least, (size * grown) / scale), w, h, i => {
      if ((subject[i] as number) >= 0.5) return
      panes[i] = next
      seen = true
    })
    if (!seen) continue
    left.set(kind, used + 1)
    colours.set(next++, colour)
  }
  return { colours, scratched }
}

/** Calls `at` for every pixel not farther than `reach` from a line (or a dot, if it has one point), with how far it is. */
function along(
  line: readonly (readonly [number, number])[],
  reach: number,
  w: number,
  h: number,
  at: (i: number, away: number) => void,
): void {
  for (const [k, [ax, ay]] of line.entries()) {
    if (k > 0 && k === line.length - 1) return
    const [bx, by] = line[k + 1] ?? [ax, ay]
    const [dx, dy] = [bx - ax, by - ay]
    const long = Math.max(1e-6, dx * dx + dy * dy)
    const [x0, x1] = [
      Math.max(0, Math.floor(Math.min(ax, bx) - reach)),
      Math.min(w - 1, Math.ceil(Math.max(ax, bx) + reach)),
    ]
    const [y0, y1] = [
      Math.max(0, Math.floor(Math.min(ay, by) - reach)),
      Math.min(h - 1, Math.ceil(Math.max(ay, by) + reach)),
    ]
    for (let y = y0; y <= y1; y++)
      for (let x = x0; x <= x1; x++) {
        const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / long))
        const away = Math.hypot(x - ax - t * dx, y - ay - t * dy)
        if (away <= reach) at(y * w + x, away)
      }
  }
}
