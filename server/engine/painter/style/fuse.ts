import type { Cells } from './superpixels.ts'

/** Panes this unlike (Euclidean, 0..441) are never cut as one. */
const UNLIKE = 26
/** On a subject colour decides, and less strictly, hardly size: a red balloon is a few panes, not twelve. */
const ON_SUBJECT = 1.25
/** The largest pane, in cells: the first may grow so large, the next less, and so on in turn. */
const LARGEST = [13, 4, 8, 3, 6] as const

/**
 * Joins neighbouring cells of like colour into panes of a few cells, the likest first: broad panes in skies and walls, small
 * ones where the picture has detail, as a glazier would cut them.
 */
export function fused({ labels, colours, within }: Cells, w: number, h: number): Cells {
  const count = colours.length / 3
  const size = new Float64Array(count)
  for (const label of labels) size[label] = (size[label] as number) + 1
  const cell = labels.length / Math.max(1, size.filter(n => n > 0).length)
  const mean = Float32Array.from(colours)
  const parent = Int32Array.from({ length: count }, (_, k) => k)
  const rootOf = (k: number): number => {
    let root = k
    while (parent[root] !== root) root = parent[root] = parent[parent[root] as number] as number
    return root
  }
  const unlike = (a: number, b: number): number =>
    Math.hypot(
      (mean[a * 3] as number) - (mean[b * 3] as number),
      (mean[a * 3 + 1] as number) - (mean[b * 3 + 1] as number),
      (mean[a * 3 + 2] as number) - (mean[b * 3 + 2] as number),
    )
  for (const [a, b] of borders(labels, w, h, count).sort(([a, b], [c, d]) => unlike(a, b) - unlike(c, d))) {
    const [p, q] = [rootOf(a), rootOf(b)]
    const whole = (size[p] as number) + (size[q] as number)
    const most = (LARGEST[Math.min(p, q) % LARGEST.length] as number) * cell
    const on = (within[p] as number) > 0.5
    if (p === q || on !== (within[q] as number) > 0.5) continue
    if (whole > (on ? cell * 24 : most) || unlike(p, q) > UNLIKE * (on ? ON_SUBJECT : 1)) continue
    for (let c = 0; c < 3; c++)
      mean[p * 3 + c] =
        ((mean[p * 3 + c] as number) * (size[p] as number) +
          (mean[q * 3 + c] as number) * (size[q] as number)) /
        whole
    size[p] = whole
    parent[q] = p
  }
  return { labels: labels.map(rootOf), colours: mean, within }
}

/** Every pair of labels that touch, each once. */
function borders(labels: Int32Array, w: number, h: number, count: number): [number, number][] {
  const seen = new Set<number>()
  const note = (a: number, b: number): void => {
    if (a !== b) seen.add(Math.min(a, b) * count + Math.max(a, b))
  }
  for (let y = 0; y < h - 1; y++)
    for (let x = 0; x < w - 1; x++) {
      const i = y * w + x
      note(labels[i] as number, labels[i + 1] as number)
      note(labels[i] as number, labels[i + w] as number)
    }
  return [...seen].map(key => [Math.floor(key / count), key % count])
}
