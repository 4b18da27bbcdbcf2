import type { Classes } from './classes.ts'

const ROUNDS = 2

/**
 * Gives every patch that does not matter to the neighbour that is most like it, the smallest first: it matters if the root of its area (in
 * pixels) times how unlike it is to that neighbour (OKLab, times 100, squared) reaches `least`. So a lit window stays, and a
 * shade in a cloud goes. In place.
 */
export function merged({ labels, means }: Classes, w: number, h: number, least: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    const { patch, size, label } = patchesOf(labels, w, h)
    const touching = neighbours(patch, size.length, w, h)
    const owner = Int32Array.from(size, (_, k) => k)
    const rootOf = (k: number): number => {
      let root = k
      while (owner[root] !== root) root = owner[root] = owner[owner[root] as number] as number
      return root
    }
    let changed = 0
    const order = [...size.keys()].sort((a, b) => (size[a] as number) - (size[b] as number))
    for (const k of order) {
      if (owner[k] !== k) continue
      const area = size[k] as number
      let best = -1
      let nearest = Number.POSITIVE_INFINITY
      for (const [other, border] of touching[k] as Map<number, number>) {
        const to = rootOf(other)
        if (to === k) continue
        // A long common border counts as likeness: what is enclosed goes to what encloses it.
        const d =
          unlike(means, label[k] as number, label[to] as number) / (0.5 + border / Math.sqrt(area) / 8)
        if (d >= nearest) continue
        nearest = d
        best = to
      }
      if (best < 0) continue
      const score = Math.sqrt(area) * (100 * unlike(means, label[k] as number, label[best] as number)) ** 2
      if (score >= least && area > TINY) continue
      owner[k] = best
      size[best] = (size[best] as number) + area
      const theirs = touching[best] as Map<number, number>
      for (const [other, border] of touching[k] as Map<number, number>)
        theirs.set(other, (theirs.get(other) ?? 0) + border)
      changed += 1
    }
    for (let i = 0; i < labels.length; i++) labels[i] = label[rootOf(patch[i] as number)] as number
    if (changed === 0) return
  }
}

/** What no knife can cut, in pixels. */
const TINY = 5

function unlike(means: Float32Array, a: number, b: number): number {
  return Math.hypot(
    (means[a * 4] as number) - (means[b * 4] as number),
    ((means[a * 4 + 1] as number) - (means[b * 4 + 1] as number)) * 1.6,
    ((means[a * 4 + 2] as number) - (means[b * 4 + 2] as number)) * 1.6,
  )
}

/** The connected patches of a label map: which patch each pixel is in, and the size and label of each. */
export function patchesOf(
  labels: Uint8Array | Int32Array,
  w: number,
  h: number,
): { patch: Int32Array; size: number[]; label: number[] } {
  const patch = new Int32Array(w * h).fill(-1)
  const stack = new Int32Array(w * h)
  const [size, label]: [number[], number[]] = [[], []]
  for (let start = 0; start < patch.length; start++) {
    if ((patch[start] as number) >= 0) continue
    const k = size.length
    const own = labels[start] as number
    let [top, n] = [0, 0]
    const take = (i: number): void => {
      if ((patch[i] as number) >= 0 || labels[i] !== own) return
      patch[i] = k
      stack[top++] = i
    }
    take(start)
    while (top > 0) {
      const i = stack[--top] as number
      const x = i % w
      n += 1
      if (x > 0) take(i - 1)
      if (x < w - 1) take(i + 1)
      if (i >= w) take(i - w)
      if (i < w * (h - 1)) take(i + w)
    }
    size.push(n)
    label.push(own)
  }
  return { patch, size, label }
}

/** For every patch, which others it touches and along how many pixels. */
export function neighbours(patch: Int32Array, count: number, w: number, h: number): Map<number, number>[] {
  const touching = Array.from({ length: count }, () => new Map<number, number>())
  const note = (i: number, j: number): void => {
    const [a, b] = [patch[i] as number, patch[j] as number]
    if (a === b) return
    const [of, to] = [touching[a] as Map<number, number>, touching[b] as Map<number, number>]
    of.set(b, (of.get(b) ?? 0) + 1)
    to.set(a, (to.get(a) ?? 0) + 1)
  }
  for (let y = 0; y < h - 1; y++)
    for (let x = 0; x < w - 1; x++) {
      note(y * w + x, y * w + x + 1)
      note(y * w + x, y * w + x + w)
    }
  return touching
}

/** Gives every pixel near a border the label that most of its square of radius `r` has. In place. */
export function majority(labels: Uint8Array, w: number, h: number, r: number): void {
  const before = Uint8Array.from(labels)
  const counts = new Uint8Array(256)
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
      counts.fill(0)
      let best = own
      for (let v = -r; v <= r; v++)
        for (let u = -r; u <= r; u++) {
          const label = before[i + v * w + u] as number
          counts[label] = (counts[label] as number) + 1
          if ((counts[label] as number) > (counts[best] as number)) best = label
        }
      labels[i] = best
    }
}
