import { noise, noiseTile, smoothstep } from '../noise.ts'
import { discard, type Pixels } from '../pixels.ts'
import { type Box, boxesOf } from './drafting.ts'
import { blurred, edgePlane, fineDarks, flattened, lumaPlane, type Plane } from './filters.ts'
import { flowOf, strokes } from './flow.ts'
import { coverage, halved, rimless, spreadOf } from './focus.ts'
import { drafted, FRAME } from './sheet.ts'
import type { Style } from './style.ts'
import { toned } from './tone.ts'

/**
 * White pencil on Prussian blue: the subjects in firm outlines, hatched in their darks and measured, the scene in thin ones; a grid, a
 * frame with a title block and construction lines.
 */
export const blueprint: Style = async (picture, random, show, composed) => {
  const { width, height } = picture
  const m = Math.min(width, height)
  const focus = composed && coverage(composed.focus) > 0.004 ? composed.focus : undefined
  const clear = focus ? rimless(picture, focus, m * 0.005) : picture
  const flat = toned(flattened(clear, 3, 2), 1.5, 1.1)
  await show(flat, 0.4)
  const luma = lumaPlane(flat)
  const edges = edgePlane(flat)
  // A scene of many things has lines enough; contours and faint edges are for what would be empty without them.
  const calm = 1 - smoothstep(CALM, BUSY, share(edges))
  const lines = pencil(flat, edges, focus, calm)
  const bands = focus ? undefined : plotted(picture, luma, calm)
  const tile = noiseTile()
  const [ou, ov] = [random.next(), random.next()]
  const hatched = hatching(m / 92)
  const edge = m * FRAME
  const data = new Uint8ClampedArray(width * height * 4)
  const press = new Float32Array(Math.ceil(width / 4) + 1)
  for (let y = 0; y < height; y++) {
    if (y % 4 === 0)
      for (let x = 0; x < press.length; x++) press[x] = noise(ou + (x * 4) / m / 1.5, ov + y / m / 1.5)
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const at = i * 4
      const tooth = tile[(((y * 3) & 511) << 9) + ((x * 3) & 511)] as number
      const pressure = 0.78 + 0.44 * (press[x >> 2] as number)
      const on = focus ? (focus[i] as number) : 0.5
      const tone = luma[i] as number
      const material = materialOf(
        flat.data[at] as number,
        flat.data[at + 1] as number,
        flat.data[at + 2] as number,
      )
      const dark = smoothstep(0.52, 0.3, tone)
      const hatch =
        hatched(material, x, y) * Math.max(dark, material === 0 ? 0 : 0.45 * on) * (0.13 + 0.43 * on) +
        hatched(material ^ 1, x, y) * smoothstep(0.3, 0.16, tone) * (0.04 + 0.36 * on)
      const fill = smoothstep(0.55, 0.98, tone) * (0.05 + 0.15 * on)
      const line = Math.max(lines[i] as number, bands ? (bands[i] as number) : 0)
      const inside = x > edge && y > edge && x < width - edge && y < height - edge
      const white = inside ? Math.min(1, (line * pressure + hatch) * (0.76 + tooth * 0.5) + fill) : 0
      const stain = (press[x >> 2] as number) * 14 + (tooth - 0.5) * 9
      data[at] = (18 + stain * 0.5) * (1 - white) + 236 * white
      data[at + 1] = (58 + stain) * (1 - white) + 244 * white
      data[at + 2] = (122 + stain) * (1 - white) + 252 * white
      data[at + 3] = 255
    }
  }
  const boxes = focus ? boxesOf(focus, width, height, 3) : [salient(flat)]
  discard(luma, lines)
  return drafted({ width, height, data }, boxes, composed?.marks ?? [], random)
}

/** Materials are told apart by hue: 0 has none, then warm, green and blue ones. Each is hatched in a direction of its own. */
function materialOf(r: number, g: number, b: number): number {
  const high = Math.max(r, g, b)
  if (high - Math.min(r, g, b) < high * 0.28) return 0
  return high === r ? 1 : high === g ? 2 : 3
}

/** Whether a pixel lies on a line of a material's hatching, 1 or 0; lines are `pitch` pixels apart. A material and its twin (^ 1) cross. */
function hatching(pitch: number): (material: number, x: number, y: number) => number {
  return (material, x, y) => {
    const t = material === 0 ? x + y : material === 1 ? x - y : material === 2 ? y * 1.3 : x * 1.3
    return ((t % pitch) + pitch) % pitch < (material > 1 ? 1.8 : 1.4) ? 1 : 0
  }
}

/** Parts of a picture's pixels that are edges, from which it is less and less calm, and from which it is busy. */
const [CALM, BUSY] = [0.08, 0.105]

function share(edges: Plane): number {
  let many = 0
  for (let i = 0; i < edges.length; i += 3) if ((edges[i] as number) > 0.16) many++
  return many / (edges.length / 3)
}

/** How white the lines are that only a picture without subjects gets, 0..1: contours as on a map, between six equally common tones, and its own thin lines. */
function plotted(picture: Pixels, luma: Plane, calm: number): Plane {
  const { width, height } = picture
  const soft = blurred(luma, width, height, Math.min(width, height) / 90, 2)
  const levels = [0.14, 0.28, 0.42, 0.56, 0.7, 0.84].map(share => spreadOf(soft, () => 1, share, 1).low)
  // Thin dark lines are lines here, too; the flattening has swallowed them.
  const out = fineDarks(picture, Math.min(width, height) / 110, 0.14, 0.34)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      const own = soft[i] as number
      const steep = Math.hypot(
        (soft[i + 1] as number) - (soft[i - 1] as number),
        (soft[i + width] as number) - (soft[i - width] as number),
      )
      if (steep < 0.0004) continue
      for (const level of levels) {
        const away = (Math.abs(own - level) * 2) / steep
        if (away < 1.6) out[i] = Math.max(out[i] as number, (1 - away / 1.6) * 0.6 * calm)
      }
    }
  discard(soft)
  return out
}

/** The box around what differs most from the rest of a picture. */
function salient({ width, height, data }: Pixels): Box {
  const mean = [0, 0, 0]
  const step = 41
  const many = Math.ceil((width * height) / step)
  for (let i = 0; i < width * height; i += step)
    for (let c = 0; c < 3; c++) mean[c] = (mean[c] as number) + (data[i * 4 + c] as number) / many
  let [all, sx, sy, sxx, syy] = [0, 0, 0, 0, 0]
  for (let i = 0; i < width * height; i += step) {
    const [x, y] = [i % width, Math.floor(i / width)]
    let weight = 0
    for (let c = 0; c < 3; c++) weight += ((data[i * 4 + c] as number) - (mean[c] as number)) ** 2
    weight *= weight
    all += weight
    sx += x * weight
    sy += y * weight
    sxx += x * x * weight
    syy += y * y * weight
  }
  const [cx, cy] = all > 0 ? [sx / all, sy / all] : [width / 2, height / 2]
  const rx = Math.min(width * 0.3, Math.max(width * 0.1, Math.sqrt(Math.max(0, sxx / (all || 1) - cx * cx))))
  const ry = Math.min(
    height * 0.3,
    Math.max(height * 0.12, Math.sqrt(Math.max(0, syy / (all || 1) - cy * cy))),
  )
  const x = Math.min(width * 0.92 - rx * 2, Math.max(width * 0.06, cx - rx))
  const y = Math.min(height * 0.9 - ry * 2, Math.max(height * 0.06, cy - ry))
  return { x, y, w: rx * 2, h: ry * 2 }
}

/** How white the pencil's lines are, 0..1: the ridges of the edges, thin and even, fainter in the scene and faintest where they crowd. */
function pencil(flat: Pixels, edges: Plane, focus: Plane | undefined, calm: number): Plane {
  const { width, height } = flat
  const m = Math.min(width, height)
  const [w, h] = [Math.round(width / 2), Math.round(height / 2)]
  const flow = flowOf(halved(edges, width, height), w, h, Math.round(m / 200))
  const crowd = blurred(edges, width, height, m / 30, 1)
  const ridges = strokes(
    edges.map(edge => -Math.min(1, edge * 1.3)),
    width,
    height,
    Math.max(1, m / 800),
    flow,
  )
  const soft = focus && blurred(focus, width, height, Math.max(1, m / 700), 2)
  const long = longLines(ridges, focus, width, height)
  const bold = focus ? 0.6 : 0.74 + 0.16 * calm
  const [least, full] = focus ? [0.02, 0.09] : [0.024 - 0.008 * calm, 0.11 - 0.035 * calm]
  return ridges.map((ridge, i) => {
    const near = soft ? smoothstep(0.02, 0.3, soft[i] as number) : 1
    const faint = 1 - 0.5 * smoothstep(0.16, 0.42, crowd[i] as number)
    const outline = soft ? smoothstep(0.72, 0.3, Math.abs((soft[i] as number) - 0.5) * 2) : 0
    // Beside a subject the outline alone speaks: the scene's lines stop short of it.
    const scene = soft ? 1 - smoothstep(0.004, 0.02, soft[i] as number) : 1
    const on = focus ? (focus[i] as number) : 0
    const kept = long[(Math.floor(i / width) >> 1) * w + ((i % width) >> 1)] as number
    const line = smoothstep(least, full, ridge) * (on * near + (1 - on) * bold * faint * scene * kept)
    return Math.max(line, outline)
  })
}

/** Where the scene's lines are long enough to tell of a thing, or go around one (a window), 1 or 0, at half size: ripples, tufts and crumbs are left out. */
function longLines(ridges: Plane, focus: Plane | undefined, width: number, height: number): Uint8Array {
  const [w, h] = [Math.round(width / 2), Math.round(height / 2)]
  const least = Math.min(w, h) * 0.13
  const state = new Uint8Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = Math.min(height - 1, y * 2) * width + Math.min(width - 1, x * 2)
      if ((ridges[i] as number) > 0.026 && !(focus && (focus[i] as number) >= 0.5)) state[y * w + x] = 1
    }
  const out = new Uint8Array(w * h)
  const line: number[] = []
  for (let start = 0; start < state.length; start++) {
    if (state[start] !== 1) continue
    line.length = 0
    line.push(start)
    state[start] = 2
    let [x0, x1, y0, y1] = [w, 0, h, 0]
    for (let k = 0; k < line.length; k++) {
      const i = line[k] as number
      const x = i % w
      const y = (i - x) / w
      ;[x0, x1, y0, y1] = [Math.min(x0, x), Math.max(x1, x), Math.min(y0, y), Math.max(y1, y)]
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const j = i + dy * w + dx
          if (x + dx < 0 || x + dx >= w || state[j] !== 1) continue
          state[j] = 2
          line.push(j)
        }
    }
    const [wide, high] = [x1 - x0, y1 - y0]
    const compact = Math.min(wide, high) > Math.max(least * 0.16, Math.max(wide, high) * 0.45)
    if (wide + high < least && !compact) continue
    for (const i of line) for (const j of [i, i - 1, i + 1, i - w, i + w]) out[j] = 1
  }
  return out
}
