import { discard, type Pixels } from '../pixels.ts'
import { blurred, type Plane } from './filters.ts'

/** A plane at half the picture's size (rounded), each number the one at twice its place. */
export function halved(plane: Plane, width: number, height: number): Plane {
  const w = Math.round(width / 2)
  const h = Math.round(height / 2)
  const out = new Float32Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++)
      out[y * w + x] = plane[Math.min(height - 1, y * 2) * width + Math.min(width - 1, x * 2)] as number
  return out
}

/** The share of the picture that its subjects cover. */
export function coverage(focus: Plane): number {
  let sum = 0
  for (let i = 0; i < focus.length; i += 7) sum += focus[i] as number
  return (sum * 7) / focus.length
}

/** The ring around the subjects, 0..1, fading over `r` pixels: where a style leaves air so that they stand out. */
export function haloOf(focus: Plane, width: number, height: number, r: number): Plane {
  const wide = blurred(focus, width, height, r)
  for (let i = 0; i < wide.length; i++)
    wide[i] = Math.min(1, (wide[i] as number) * 2.4) * (1 - (focus[i] as number))
  return wide
}

/**
 * The picture with the subjects' colours from within spread over their outline, where it shows the rim that the sun or the moon lights: a print
 * draws that line itself. `r` in pixels is how wide the rim is.
 */
export function rimless(picture: Pixels, focus: Plane, r: number): Pixels {
  const { width, height, data } = picture
  const deep = blurred(focus, width, height, r, 1)
  const out = new Uint8ClampedArray(data)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      if ((focus[i] as number) < 0.3 || (deep[i] as number) > 0.97) continue
      const dx = (deep[i + 1] as number) - (deep[i - 1] as number)
      const dy = (deep[i + width] as number) - (deep[i - width] as number)
      const far = (r * 1.5) / Math.max(1e-6, Math.hypot(dx, dy))
      const from =
        Math.min(height - 1, Math.max(0, Math.round(y + dy * far))) * width +
        Math.min(width - 1, Math.max(0, Math.round(x + dx * far)))
      // What is thinner than the rim, a whisker or a string, keeps its own colour.
      if ((focus[from] as number) < 0.9) continue
      for (let c = 0; c < 3; c++) out[i * 4 + c] = data[from * 4 + c] as number
    }
  discard(deep)
  return { ...picture, data: out }
}

/** The luma (0..1) below which the share `low` and above which the share `1 - high` of the pixels lie that `counts` weighs. */
export function spreadOf(
  luma: Plane,
  weigh: (i: number) => number,
  low: number,
  high: number,
): { low: number; high: number; weight: number } {
  const bins = new Float64Array(256)
  let total = 0
  for (let i = 0; i < luma.length; i += 3) {
    const weight = weigh(i)
    const bin = Math.min(255, Math.max(0, ((luma[i] as number) * 255) | 0))
    bins[bin] = (bins[bin] as number) + weight
    total += weight
  }
  const at = (share: number): number => {
    let sum = 0
    const bin = bins.findIndex(n => {
      sum += n
      return sum >= total * share
    })
    return Math.max(0, bin) / 255
  }
  return { low: at(low), high: at(high), weight: (total * 3) / luma.length }
}
