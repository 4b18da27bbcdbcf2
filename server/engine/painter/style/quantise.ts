import type { Rgb } from '../colour.ts'

/** The `many` colours that stand for a picture: boxes of its colours are halved at the median of their longest side (Heckbert 1982). `vivid` counts saturated colours fourfold. */
export function medianCut(data: Uint8ClampedArray, many: number, vivid = false): Rgb[] {
  const samples: Rgb[] = []
  const step = Math.max(1, Math.floor(data.length / 4 / 12000)) * 4
  for (let at = 0; at < data.length; at += step)
    samples.push([data[at] as number, data[at + 1] as number, data[at + 2] as number])
  // A small vivid subject would otherwise be outvoted by a wide pale ground.
  if (vivid)
    samples.push(...samples.filter(c => Math.max(...c) - Math.min(...c) > 120).flatMap(c => [c, c, c]))
  let boxes = [samples]
  while (boxes.length < many) {
    const spans = boxes.map(widest)
    const best = spans.reduce(
      (top, span, i) =>
        span.reach * Math.sqrt(boxes[i]?.length ?? 0) >
        (spans[top]?.reach ?? 0) * Math.sqrt(boxes[top]?.length ?? 0)
          ? i
          : top,
      0,
    )
    const box = boxes[best] as Rgb[]
    if (box.length < 2) break
    const { channel } = spans[best] as { channel: 0 | 1 | 2 }
    box.sort((a, b) => a[channel] - b[channel])
    const middle = box.length >> 1
    boxes = [...boxes.slice(0, best), box.slice(0, middle), box.slice(middle), ...boxes.slice(best + 1)]
  }
  return boxes.map(box => {
    const sum = box.reduce((s, c) => [s[0] + c[0], s[1] + c[1], s[2] + c[2]] as Rgb, [0, 0, 0] as Rgb)
    return [sum[0] / box.length, sum[1] / box.length, sum[2] / box.length] as Rgb
  })
}

function widest(box: readonly Rgb[]): { channel: 0 | 1 | 2; reach: number } {
  let best: { channel: 0 | 1 | 2; reach: number } = { channel: 0, reach: -1 }
  for (const channel of [0, 1, 2] as const) {
    let [low, high] = [255, 0]
    for (const colour of box) {
      low = Math.min(low, colour[channel])
      high = Math.max(high, colour[channel])
    }
    if (high - low > best.reach) best = { channel, reach: high - low }
  }
  return best
}

/** A function that finds the nearest colour of a palette; answers are remembered by five bits a channel. */
export function nearestOf(palette: readonly Rgb[]): (r: number, g: number, b: number) => Rgb {
  const known = new Map<number, Rgb>()
  return (r, g, b) => {
    const key =
      (Math.min(31, Math.max(0, r >> 3)) << 10) |
      (Math.min(31, Math.max(0, g >> 3)) << 5) |
      Math.min(31, Math.max(0, b >> 3))
    const before = known.get(key)
    if (before) return before
    let best = palette[0] as Rgb
    let least = Number.POSITIVE_INFINITY
    for (const colour of palette) {
      const d = (r - colour[0]) ** 2 * 0.9 + (g - colour[1]) ** 2 * 1.2 + (b - colour[2]) ** 2 * 0.7
      if (d >= least) continue
      least = d
      best = colour
    }
    known.set(key, best)
    return best
  }
}

/**
 * The palette and `many` colours more: those that a picture shows in a few places and the palette comes nowhere near (fireflies,
 * lit windows), which a median leaves out.
 */
export function withAccents(data: Uint8ClampedArray, palette: readonly Rgb[], many: number): Rgb[] {
  const bins = new Map<number, [number, number, number, number]>()
  const step = Math.max(1, Math.floor(data.length / 4 / 30000)) * 4
  for (let at = 0; at < data.length; at += step) {
    const [r, g, b] = [data[at] as number, data[at + 1] as number, data[at + 2] as number]
    const key = ((r >> 4) << 8) | ((g >> 4) << 4) | (b >> 4)
    const bin = bins.get(key)
    if (!bin) bins.set(key, [r, g, b, 1])
    else for (const [c, v] of [r, g, b, 1].entries()) bin[c as 0 | 1 | 2 | 3] += v
  }
  const colours = [...bins.values()]
    .filter(bin => bin[3] > 4)
    .map(([r, g, b, n]) => ({ colour: [r / n, g / n, b / n] as Rgb, weight: Math.min(5, Math.sqrt(n)) }))
  const out = [...palette]
  for (let k = 0; k < many && colours.length > 0; k++) {
    const wants = colours.map(({ colour, weight }) => {
      const apart = Math.min(
        ...out.map(p => Math.hypot(p[0] - colour[0], p[1] - colour[1], p[2] - colour[2])),
      )
      return apart * weight
    })
    const most = wants.indexOf(Math.max(...wants))
    out.push((colours[most] as (typeof colours)[number]).colour)
  }
  return out
}
