import type { SKRSContext2D } from '@napi-rs/canvas'
import { fromHsl, mix, toHsl } from '../colour.ts'
import type { Hsl } from '../scene.ts'

const BINS = 36
/** Drawings hold few colours over many pixels: each is worked out once and kept in a table of this many slots. */
const CACHE = 4096

/**
 * Gives a sprite another colour: the hue cluster that covers most of it moves to the wanted one and keeps its own shading,
 * while eyes, whites, darks and parts of other hues stay. A sprite of greys and whites is dyed instead.
 * @param context holds the sprite on a transparent ground; changed in place
 * @param colour the colour the prompt asked for
 */
export function recolour(context: SKRSContext2D, width: number, height: number, colour: Hsl): void {
  const image = context.getImageData(0, 0, width, height)
  const { data } = image
  const main = mainCluster(data)
  const table = new Int32Array(CACHE * 2).fill(-1)
  for (let i = 0; i < data.length; i += 4) {
    if ((data[i + 3] ?? 0) < 4) continue
    const key = ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0)
    const slot = (Math.imul(key, 2654435761) >>> 20) * 2
    if (table[slot] !== key) {
      table[slot] = key
      table[slot + 1] = dyed(key, main, colour)
    }
    const value = table[slot + 1] ?? key
    data[i] = value >> 16
    data[i + 1] = (value >> 8) & 255
    data[i + 2] = value & 255
  }
  context.putImageData(image, 0, 0)
}

/** One packed RGB colour in its new dress. */
function dyed(key: number, main: Cluster, colour: Hsl): number {
  const rgb = [key >> 16, (key >> 8) & 255, key & 255] as const
  const own = toHsl(rgb)
  const share = main.dyed ? dyeShare(own) : clusterShare(own, main.hue)
  if (share <= 0) return key
  const s = main.dyed ? colour.s * 0.85 : Math.min(1, colour.s * Math.min(1.15, own.s / main.s))
  const hue = main.dyed ? colour.h : colour.h + turn(own.h, main.hue) * 0.4
  const [r, g, b] = mix(rgb, fromHsl(hue, s, relit(own.l, main.l, colour.l)), share)
  return (Math.round(r) << 16) | (Math.round(g) << 8) | Math.round(b)
}

type Cluster = { dyed: boolean; hue: number; s: number; l: number }

/** The hue that covers most, with its mean saturation and lightness; `dyed` when hardly anything has a hue. */
function mainCluster(data: Uint8ClampedArray): Cluster {
  const weight = new Float64Array(BINS)
  let solid = 0
  let vivid = 0
  let greyLight = 0
  const step = Math.max(1, Math.floor(data.length / 4 / 6000)) * 4
  for (let i = 0; i < data.length; i += step) {
    if ((data[i + 3] ?? 0) < 128) continue
    const { h, s, l } = toHsl([data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0])
    solid++
    greyLight += l
    if (s < 0.16 || l < 0.1 || l > 0.94) continue
    vivid++
    const bin = Math.floor((h / 360) * BINS) % BINS
    weight[bin] = (weight[bin] ?? 0) + 0.3 + s
  }
  if (vivid < solid * 0.22) return { dyed: true, hue: 0, s: 0, l: solid ? greyLight / solid : 0.5 }
  let best = 0
  let top = -1
  for (let b = 0; b < BINS; b++) {
    const sum = [-2, -1, 0, 1, 2].reduce((t, d) => t + (weight[(b + d + BINS) % BINS] ?? 0), 0)
    if (sum > top) {
      top = sum
      best = b
    }
  }
  const hue = ((best + 0.5) / BINS) * 360
  let n = 0
  let sumS = 0
  let sumL = 0
  for (let i = 0; i < data.length; i += step) {
    if ((data[i + 3] ?? 0) < 128) continue
    const own = toHsl([data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0])
    if (clusterShare(own, hue) < 0.5) continue
    n++
    sumS += own.s
    sumL += own.l
  }
  return { dyed: false, hue, s: n ? Math.max(0.2, sumS / n) : 0.6, l: n ? sumL / n : 0.5 }
}

/** How much a pixel belongs to the main hue, 0..1, with soft borders so that anti-aliased edges follow. */
function clusterShare(own: Hsl, hue: number): number {
  const near = 1 - smooth(Math.abs(turn(own.h, hue)), 38, 58)
  const vivid = smooth(own.s, 0.1, 0.24)
  return near * vivid * smooth(own.l, 0.06, 0.16) * (1 - smooth(own.l, 0.95, 0.985))
}

/** How much a grey pixel takes the dye: everything but ink and vivid parts. */
function dyeShare(own: Hsl): number {
  return smooth(own.l, 0.16, 0.34) * (1 - smooth(own.s, 0.35, 0.6))
}

/** Lightness moved so that `from` becomes `to`, while black and white stay where they are. */
function relit(l: number, from: number, to: number): number {
  const moved = l < from ? (l / from) * to : 1 - ((1 - l) / (1 - from)) * (1 - to)
  return Math.max(0, Math.min(1, moved * 0.9 + (l + (to - from)) * 0.1))
}

/** Signed way from hue `b` to hue `a`, -180..180 degrees. */
function turn(a: number, b: number): number {
  return ((a - b + 540) % 360) - 180
}

function smooth(x: number, low: number, high: number): number {
  const t = Math.max(0, Math.min(1, (x - low) / (high - low)))
  return t * t * (3 - 2 * t)
}
