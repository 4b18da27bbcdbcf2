import { createCanvas } from '@napi-rs/canvas'
import { css, fromHsl, hex, mix, type Rgb, toHsl } from '../colour.ts'
import { type Mark, trace } from '../marks.ts'
import { noise, smoothstep } from '../noise.ts'
import { canvasOf, discard, type Pixels, pixelsOf } from '../pixels.ts'
import { blurred, copied, edgePlane, exposed, flattened, lumaPlane, type Plane } from './filters.ts'
import { resized } from './resize.ts'
import type { Style } from './style.ts'
import { unveiled } from './tone.ts'

/** Gas colours: argon blue, neon red, and what coated tubes give. */
const TUBES = [4, 32, 52, 128, 160, 190, 214, 262, 284, 308, 336]
const TUBE_WHITE = hex('cfe0ff')
/** The dark the tubes hang in, from shadow to light. */
const NIGHT: readonly Rgb[] = ['05030f', '140a30', '2c1258', '5a1c7c', 'a03a9a'].map(hex)

/**
 * Night signs over a violet dusk that keeps the scene's masses: the subjects in bright tubes of their own colours, everything around them
 * in thinner ones whose hue drifts.
 */
export const neon: Style = async (picture, random, show, composed) => {
  const focus = composed?.focus
  const { width, height } = picture
  const m = Math.min(width, height)
  const flat = exposed(flattened(unveiled(picture, focus), 3, 2), 0.45, 1.4)
  await show(flat, 0.3)
  const [ou, ov] = [random.next(), random.next()]
  const bright = brightness(flat, focus)
  const own = focus && inward(flat, focus)
  const tubes = copied(flat)
  const tones = new Map<number, Rgb>()
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const at = i * 4
      const strength = bright[i] as number
      if (strength <= 0) {
        tubes.data[at] = tubes.data[at + 1] = tubes.data[at + 2] = 0
        continue
      }
      // Signs of one street are not of one colour: the hue drifts over the picture, so that even a green field shows several.
      // What the picture is about keeps its own.
      const on = own?.(x, y)
      const drift = on ? OWN : Math.round(noise(ou + x / m / 4, ov + y / m / 4) * 7)
      const { data } = flat
      const [r, g, b] = on ?? [data[at] as number, data[at + 1] as number, data[at + 2] as number]
      const key = (drift << 12) | ((r >> 4) << 8) | ((g >> 4) << 4) | (b >> 4)
      let tone = tones.get(key)
      if (!tone) {
        tone = tubeFor([r, g, b], on ? 0 : (drift - 3.5) * 34)
        tones.set(key, tone)
      }
      for (let c = 0; c < 3; c++) tubes.data[at + c] = (tone[c] as number) * strength
    }
  return lightUp(dimmed(flat, focus), bent(tubes, composed?.marks ?? [], m), m)
}

/** Stands for no drift. */
const OWN = 8

/** How many pixels of the picture, each way, are one of the coarse cells in which the subjects' colours are averaged. */
const CELL = 14

type Inward = (x: number, y: number) => Rgb | undefined

/**
 * The subjects' colours from within, spread over their outline: there the picture shows the sun's rim and what is behind them. Averaged in
 * coarse cells, what lies deep inside counting most, and blended between them; undefined where no subject is near.
 */
function inward(flat: Pixels, focus: Plane): Inward {
  const { width, height } = flat
  const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(height / CELL)]
  const sums = new Float32Array(columns * rows * 4)
  const deep = blurred(focus, width, height, Math.min(width, height) / 120, 1)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const weight = (deep[i] as number) > 0.97 ? 1 : (focus[i] as number) > 0.9 ? 0.012 : 0
      if (weight === 0) continue
      const to = (Math.floor(y / CELL) * columns + Math.floor(x / CELL)) * 4
      for (let c = 0; c < 3; c++)
        sums[to + c] = (sums[to + c] as number) + (flat.data[i * 4 + c] as number) * weight
      sums[to + 3] = (sums[to + 3] as number) + weight
    }
  discard(deep)
  return (x, y) => {
    const [u, v] = [(x + 0.5) / CELL - 0.5, (y + 0.5) / CELL - 0.5]
    const [left, top] = [Math.floor(u), Math.floor(v)]
    let [r, g, b, all] = [0, 0, 0, 0]
    for (let k = 0; k < 4; k++) {
      const [cx, cy] = [left + (k & 1), top + (k >> 1)]
      if (cx < 0 || cy < 0 || cx >= columns || cy >= rows) continue
      const share = (1 - Math.abs(u - cx)) * (1 - Math.abs(v - cy))
      const at = (cy * columns + cx) * 4
      r += (sums[at] as number) * share
      g += (sums[at + 1] as number) * share
      b += (sums[at + 2] as number) * share
      all += (sums[at + 3] as number) * share
    }
    return all > 0 ? [r / all, g / all, b / all] : undefined
  }
}

/** How bright a tube burns at each pixel, 0..1: full on the subjects and their outline, less around them, least where lines crowd. */
function brightness(flat: Pixels, focus: Plane | undefined): Plane {
  const { width, height } = flat
  const m = Math.min(width, height)
  const edges = edgePlane(flat)
  if (!focus) return edges.map(edge => Math.min(1, Math.max(0, (edge - 0.13) * 1.7)))
  const crowd = blurred(edges, width, height, m / 26, 1)
  const soft = blurred(focus, width, height, m / 420, 1)
  return edges.map((edge, i) => {
    const near = smoothstep(0.05, 0.5, soft[i] as number)
    const outline = 1 - Math.abs((soft[i] as number) - 0.62) * 2.6
    const line = Math.max(0, edge - 0.13) * 1.7
    const faint = 0.64 - 0.4 * smoothstep(0.14, 0.4, crowd[i] as number)
    return Math.min(1, Math.max(line * (near + (1 - near) * faint), outline * 0.9 * near))
  })
}

/** The scene as violet masses: luma picks the night colour, a little of the own hue remains, more of it on the subjects. */
function dimmed(flat: Pixels, focus: Plane | undefined): Pixels {
  const out = copied(flat)
  const luma = lumaPlane(flat)
  const ramp = Array.from({ length: 256 }, (_, i) => {
    const t = (i / 255) ** 1.25 * (NIGHT.length - 1.001)
    return mix(NIGHT[Math.floor(t)] as Rgb, NIGHT[Math.floor(t) + 1] as Rgb, t % 1)
  })
  for (let i = 0; i < luma.length; i++) {
    const tone = ramp[Math.min(255, Math.round((luma[i] as number) * 255))] as Rgb
    const own = 0.09 + 0.17 * (focus ? (focus[i] as number) : 0)
    for (let c = 0; c < 3; c++)
      out.data[i * 4 + c] = (tone[c] as number) * (0.89 - own) + (flat.data[i * 4 + c] as number) * own
  }
  return out
}

/** The tubes with those for rain and lightning added, as thin as glass is drawn, and a small lamp for whatever else glimmers. */
function bent(tubes: Pixels, marks: readonly Mark[], m: number): Pixels {
  if (marks.length === 0) return tubes
  const canvas = canvasOf(tubes)
  const ctx = canvas.getContext('2d')
  ctx.lineCap = ctx.lineJoin = 'round'
  for (const mark of marks) {
    const { kind } = mark
    ctx.globalAlpha = kind === 'rain' ? 0.1 + 0.9 * mark.alpha : kind === 'snow' ? 0.8 : 1
    ctx.strokeStyle = ctx.fillStyle = css(
      kind === 'bolt' ? TUBE_WHITE : kind === 'firefly' ? fromHsl(60, 1, 0.56) : fromHsl(196, 1, 0.66),
    )
    const size = kind === 'rain' || kind === 'bolt' ? m * 0.0026 : Math.min(mark.size * 0.5, m * 0.0034)
    trace(ctx, { ...mark, size: Math.max(m * 0.0016, size) }, kind === 'bolt' ? 1.8 : 1)
  }
  return pixelsOf(canvas)
}

/** Tubes with a white core and four widths of glow, scan lines and dark corners. */
function lightUp(ground: Pixels, tubes: Pixels, m: number): Pixels {
  const { width, height } = ground
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(canvasOf(ground), 0, 0)
  ctx.globalCompositeOperation = 'lighter'
  const line = canvasOf(tubes)
  let small = tubes
  // Halving again and again is an honest blur; one long step would skip most of the thin lines.
  for (const gain of [0.75, 0.8, 0.9, 1, 1]) {
    small = resized(small, small.width / 2, small.height / 2)
    ctx.globalAlpha = gain
    ctx.drawImage(canvasOf(small), 0, 0, width, height)
  }
  ctx.globalAlpha = 0.9
  ctx.drawImage(line, 0, 0)
  ctx.globalAlpha = 0.55
  ctx.drawImage(line, 0, 0)
  ctx.globalAlpha = 1
  ctx.globalCompositeOperation = 'multiply'
  ctx.fillStyle = 'rgba(6,4,24,0.14)'
  const pitch = Math.max(3, Math.round(m / 256))
  for (let y = 0; y < height; y += pitch) ctx.fillRect(0, y, width, Math.max(1, pitch / 3))
  const corner = ctx.createRadialGradient(
    width / 2,
    height / 2,
    m * 0.45,
    width / 2,
    height / 2,
    Math.hypot(width, height) * 0.62,
  )
  corner.addColorStop(0, 'rgba(4,2,18,0)')
  corner.addColorStop(1, 'rgba(4,2,18,0.55)')
  ctx.fillStyle = corner
  ctx.fillRect(0, 0, width, height)
  return pixelsOf(canvas)
}

/** The tube nearest in hue after a turn of `drift` degrees; dark greys glow ice blue, bright ones warm white. */
function tubeFor(colour: Rgb, drift: number): Rgb {
  const { h, s, l } = toHsl(colour)
  if (s < 0.12) return l > 0.7 ? fromHsl(32, 1, 0.72) : fromHsl(drift > 0 ? 190 : 322, 1, 0.56)
  const distance = (hue: number): number => Math.abs(((h + drift - hue + 1080 + 180) % 360) - 180)
  const best = TUBES.reduce((near, hue) => (distance(hue) < distance(near) ? hue : near))
  return fromHsl(best, 1, 0.56)
}
