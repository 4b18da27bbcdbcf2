import { smoothstep } from '../noise.ts'
import type { Pixels } from '../pixels.ts'
import { lumaPlane } from './filters.ts'
import { spreadOf } from './focus.ts'

/**
 * The picture with its own contrast made full: darks go toward black and lights near white, by a gain of at most `most`, and saturation is
 * scaled. Unlike `exposed` and `levelled` it does not seek the middle: a night stays dark and only its lights rise.
 */
export function toned(picture: Pixels, most: number, saturation: number): Pixels {
  const { low, high } = spreadOf(lumaPlane(picture), () => 1, 0.015, 0.985)
  const top = high > 0.7 ? 0.97 : 0.62 + high * 0.5
  const floor = Math.min(low, 0.03 + low * 0.4)
  const gain = Math.min(most, (top - floor) / Math.max(0.05, high - low))
  // What the gain leaves over goes below a bright picture and above a dark one.
  const spare = top - floor - gain * (high - low)
  const shift = 255 * (floor + spare * smoothstep(0.4, 0.8, high) - low * gain)
  const { data } = picture
  const out = new Uint8ClampedArray(data.length)
  for (let at = 0; at < data.length; at += 4) {
    const r = (data[at] as number) * gain + shift
    const g = (data[at + 1] as number) * gain + shift
    const b = (data[at + 2] as number) * gain + shift
    const y = r * 0.299 + g * 0.587 + b * 0.114
    out[at] = y + (r - y) * saturation
    out[at + 1] = y + (g - y) * saturation
    out[at + 2] = y + (b - y) * saturation
    out[at + 3] = 255
  }
  return { ...picture, data: out }
}
