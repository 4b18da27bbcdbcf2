import type { Hsl } from './scene.ts'

/** Red, green and blue, each 0..255. */
export type Rgb = readonly [number, number, number]

/** A colour from six hex digits without '#'. */
export function hex(digits: string): Rgb {
  const value = Number.parseInt(digits, 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** A part `t` (0..1) of the way from `a` to `b`. */
export function mix(a: Rgb, b: Rgb, t: number): Rgb {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
}

/** A surface colour under a light colour: channelwise product, white light changes nothing. */
export function lit(surface: Rgb, light: Rgb): Rgb {
  return [(surface[0] * light[0]) / 255, (surface[1] * light[1]) / 255, (surface[2] * light[2]) / 255]
}

/** A CSS colour with alpha 0..1. */
export function css(colour: Rgb, alpha = 1): string {
  return `rgba(${Math.round(colour[0])},${Math.round(colour[1])},${Math.round(colour[2])},${alpha})`
}

/** Hue in degrees, saturation and lightness 0..1 to RGB (CSS Color 4, section 7). */
export function fromHsl(h: number, s: number, l: number): Rgb {
  const hue = ((h % 360) + 360) % 360
  const reach = s * Math.min(l, 1 - l)
  const channel = (n: number): number => {
    const k = (n + hue / 30) % 12
    return 255 * (l - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}

/** RGB to hue in degrees, saturation and lightness 0..1. */
export function toHsl(colour: Rgb): Hsl {
  const [r, g, b] = [colour[0] / 255, colour[1] / 255, colour[2] / 255]
  const high = Math.max(r, g, b)
  const low = Math.min(r, g, b)
  const l = (high + low) / 2
  const spread = high - low
  if (spread < 1e-6) return { h: 0, s: 0, l }
  const s = spread / (1 - Math.abs(2 * l - 1))
  const h = high === r ? (g - b) / spread : high === g ? (b - r) / spread + 2 : (r - g) / spread + 4
  return { h: (h * 60 + 360) % 360, s: Math.min(1, s), l }
}

/** The colour with its hue turned by degrees and its saturation and lightness scaled. */
export function turned(colour: Rgb, degrees: number, saturation = 1, lightness = 1): Rgb {
  const { h, s, l } = toHsl(colour)
  return fromHsl(h + degrees, Math.min(1, s * saturation), Math.min(1, l * lightness))
}

/** Moves a colour toward the hue that a prompt asked for, keeping most of its own lightness. */
export function tinted(colour: Rgb, tint: Hsl | undefined, strength = 0.75): Rgb {
  if (!tint) return colour
  const { l } = toHsl(colour)
  return mix(colour, fromHsl(tint.h, tint.s, l * 0.75 + tint.l * 0.25), strength)
}
