import { hex, mix, type Rgb } from '../colour.ts'
import { smoothstep } from '../noise.ts'
import type { Pixels } from '../pixels.ts'
import { blurred, type Plane } from './filters.ts'
import { spreadOf } from './focus.ts'

/** The few colours a painter with ink keeps beside it, by hue in degrees; between two of them they are mixed. */
const PIGMENTS: readonly { hue: number; colour: Rgb }[] = [
  { hue: 6, colour: hex('cc3a26') },
  { hue: 28, colour: hex('c9702e') },
  { hue: 48, colour: hex('d9a72e') },
  { hue: 105, colour: hex('6d8f45') },
  { hue: 175, colour: hex('3f8a84') },
  { hue: 218, colour: hex('33588f') },
  { hue: 280, colour: hex('6f4796') },
  { hue: 316, colour: hex('96458f') },
  { hue: 334, colour: hex('c8557f') },
  { hue: 348, colour: hex('c93e4c') },
]
/** Hues are counted in this many parts of the circle. */
const PARTS = 72

/** How little colour each pixel has, 0..1: dark colours count as greys sooner. */
export function greyness({ width, height, data }: Pixels): Plane {
  const out = new Float32Array(width * height)
  for (let i = 0, at = 0; i < out.length; i++, at += 4) {
    const [r, g, b] = [data[at] as number, data[at + 1] as number, data[at + 2] as number]
    const high = Math.max(r, g, b)
    const spread = high - Math.min(r, g, b)
    // Black fur, feathers and slates are drawn a little blue, and night adds to it.
    const blue = high === b && high < 140
    const strong = spread / Math.max(1, high) + (blue ? 0 : high / 400)
    const [from, to] = blue ? [0.48, 0.7] : [0.3, 0.58]
    out[i] = 1 - smoothstep(14, 40, spread) * smoothstep(from, to, strong) * smoothstep(36, 70, high)
  }
  return out
}

export type Paint = { /** Part of the hue circle. */ part: Uint8Array; thick: Plane }

/** Which pigment lies where and how thick, at half size: two that the subject itself wears, and a breath of the scene's own. */
export function pigments(flat: Pixels, subject: Plane, hasSubject: boolean): Paint {
  const { width: w, height: h, data } = flat
  const grey = greyness(flat)
  const inside = new Float64Array(PARTS)
  const around = new Float64Array(PARTS)
  const chroma = new Float32Array(w * h)
  const part = new Uint8Array(w * h)
  for (let i = 0, at = 0; i < part.length; i++, at += 4) {
    const [r, g, b] = [data[at] as number, data[at + 1] as number, data[at + 2] as number]
    const high = Math.max(r, g, b)
    const spread = high - Math.min(r, g, b)
    // Dark green leaves are leaves, too.
    chroma[i] = Math.max(spread, spread > 16 ? (spread / high) * 100 : 0) / 255
    if (spread < 4) continue
    const sixth = high === r ? (g - b) / spread + 6 : high === g ? (b - r) / spread + 2 : (r - g) / spread + 4
    const own = Math.floor((sixth * PARTS) / 6) % PARTS
    part[i] = own
    const s = hasSubject ? (subject[i] as number) : 0
    if (spread < 30) continue
    inside[own] = (inside[own] as number) + spread * s
    around[own] = (around[own] as number) + (hasSubject ? spread : (spread / 30) ** 3) * (1 - s)
  }
  const worn = leading(inside, 3)
  const air = leading(around, hasSubject ? 1 : 2)
  // What is colourful depends on the light: by night a red car is hardly redder than a brick by day.
  const full = Math.min(0.6, Math.max(0.3, spreadOf(chroma, i => (subject[i] as number) ** 2, 0.1, 0.8).high))
  const thick = new Float32Array(w * h)
  for (let i = 0; i < thick.length; i++) {
    const c = chroma[i] as number
    const own = part[i] as number
    const s = hasSubject ? (subject[i] as number) : 0
    thick[i] =
      smoothstep(0.16, 0.75, c / full) *
        s *
        (1 - 0.8 * (grey[i] as number)) *
        (0.5 + 0.4 * (worn[own] as number)) +
      (1 - s) *
        (hasSubject
          ? smoothstep(0.2, 0.6, c) * (0.05 + 0.23 * (air[own] as number))
          : smoothstep(0.12, 0.8, c / full) * 0.62 * (air[own] as number))
  }
  return { part, thick: blurred(thick, w, h, 1, 1) }
}

/** A further hue must count at least this share of the first. */
const SECOND = 0.2

/** How near each part of the hue circle is to one of the `many` fullest, 0..1. */
function leading(counts: Float64Array, many: number): Float64Array {
  const left = Float64Array.from(counts)
  const near = new Float64Array(PARTS)
  const most = Math.max(...counts)
  for (let k = 0; k < many; k++) {
    const best = left.indexOf(Math.max(...left))
    if ((left[best] as number) <= most * SECOND) break
    for (let part = 0; part < PARTS; part++) {
      const apart = Math.abs(((part - best + PARTS * 1.5) % PARTS) - PARTS / 2) / PARTS
      if (apart < 0.14) left[part] = 0
      near[part] = Math.max(near[part] as number, smoothstep(0.17, 0.08, apart))
    }
  }
  return near
}

/** What light each part of the hue circle lets through, red, green and blue 0..1. */
export const FILTERS: readonly Rgb[] = Array.from({ length: PARTS }, (_, part) => {
  const hue = ((part + 0.5) / PARTS) * 360
  const next = PIGMENTS.findIndex(p => p.hue > hue)
  const to = PIGMENTS[next < 0 ? 0 : next] as (typeof PIGMENTS)[number]
  const from = PIGMENTS[(next < 0 ? PIGMENTS.length : next || PIGMENTS.length) - 1] as typeof to
  const t = ((hue - from.hue + 360) % 360) / ((to.hue - from.hue + 360) % 360)
  const colour = mix(from.colour, to.colour, t)
  return [colour[0] / 255, colour[1] / 255, colour[2] / 255]
})
