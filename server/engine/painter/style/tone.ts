import { smoothstep } from '../noise.ts'
import type { Pixels } from '../pixels.ts'
import { lumaPlane, type Plane } from './filters.ts'
import { coverage, spreadOf } from './focus.ts'

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

/** The most that is taken off a channel, of 255. */
const DEEPEST = 70

/**
 * The picture with the veil of haze and night taken off its subjects: their darkest tones go to black in each channel by itself, so that
 * a red car is red by night, too. Where there are no subjects, the picture itself.
 */
export function unveiled(picture: Pixels, focus: Plane | undefined): Pixels {
  if (!focus || coverage(focus) < 0.002) return picture
  const data = new Uint8ClampedArray(picture.data)
  for (const c of [0, 1, 2]) {
    const counts = new Float64Array(256)
    let total = 0
    for (let i = 0; i < focus.length; i += 3) {
      if ((focus[i] as number) < 0.9) continue
      const value = data[i * 4 + c] as number
      counts[value] = (counts[value] as number) + 1
      total += 1
    }
    const at = (share: number): number => {
      let sum = 0
      return counts.findIndex(n => {
        sum += n
        return sum >= total * share
      })
    }
    const veil = Math.min(DEEPEST, at(0.04)) * 0.85
    const top = Math.max(at(0.96), veil + 60)
    const gain = top / (top - veil)
    for (let i = 0; i < focus.length; i++) {
      const share = focus[i] as number
      if (share === 0) continue
      const value = data[i * 4 + c] as number
      data[i * 4 + c] = value + ((value - veil) * gain - value) * share
    }
  }
  return { ...picture, data }
}
