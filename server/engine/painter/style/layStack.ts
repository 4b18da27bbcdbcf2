import { noiseTile } from '../noise.ts'
import type { Pixels } from '../pixels.ts'
import { between } from './between.ts'
import { blurred, type Plane } from './filters.ts'
import { grainAt } from './grain.ts'
import type { Sheet } from './stack.ts'

/** Above this a mask may show at a pixel between its samples. */
const FAINT = 112

/** The stack as light from the top left shows it, `width` by `height`; masks are `w` by `h`. */
export function laid(sheets: readonly Sheet[], w: number, h: number, width: number, height: number): Pixels {
  const light = lightOn(sheets, w, h)
  const top = topOf(sheets, w, h)
  const data = new Uint8ClampedArray(width * height * 4)
  const tile = noiseTile()
  const [qw, qh] = [Math.ceil(w / 2), Math.ceil(h / 2)]
  const [sx, sy] = [w / width, h / height]
  for (let y = 0, at = 0; y < height; y++) {
    const fy = Math.min(h - 1.001, Math.max(0, (y + 0.5) * sy - 0.5))
    const y0 = Math.floor(fy)
    const gy = Math.min(qh - 1.001, fy / 2)
    const qy = Math.floor(gy)
    for (let x = 0; x < width; x++, at += 4) {
      const fx = Math.min(w - 1.001, Math.max(0, (x + 0.5) * sx - 0.5))
      const x0 = Math.floor(fx)
      const i = y0 * w + x0
      const gx = Math.min(qw - 1.001, fx / 2)
      const qx = Math.floor(gx)
      const fibre = (tile[(((y * 2) & 511) << 9) + ((x * 3) & 511)] as number) - 0.5
      const thread = (tile[(((y * 5) & 511) << 9) + ((x >> 1) & 511)] as number) - 0.5
      const tooth = 1 + fibre * 0.05 + thread * 0.03 + grainAt(x, y) * 0.03
      let left = tooth
      let [r, g, b] = [0, 0, 0]
      for (let k = top[i] as number; k >= 0 && left > 0.01; k--) {
        const { mask, colour } = sheets[k] as Sheet
        let cover = 1
        if (k > 0) {
          const inside = between(mask, i, w, fx - x0, fy - y0)
          if (inside < FAINT) continue
          cover = Math.min(1, (inside - FAINT) / (255 - 2 * FAINT))
        }
        const part =
          (left * cover * between(light[k] as Uint8Array, qy * qw + qx, qw, gx - qx, gy - qy)) / 255
        r += part * colour[0]
        g += part * colour[1]
        b += part * colour[2]
        left *= 1 - cover
      }
      data[at] = r
      data[at + 1] = g
      data[at + 2] = b
      data[at + 3] = 255
    }
  }
  return { width, height, data }
}

/** The number of the highest sheet that shows anywhere between each sample and the next ones to the right and below. */
function topOf(sheets: readonly Sheet[], w: number, h: number): Uint8Array {
  const top = new Uint8Array(w * h)
  for (const [k, { mask }] of sheets.entries()) cover(top, mask, k)
  for (let y = 0, i = 0; y < h; y++)
    for (let x = 0; x < w; x++, i++) {
      const [right, down] = [x < w - 1 ? 1 : 0, y < h - 1 ? w : 0]
      const across = Math.max(top[i] as number, top[i + right] as number)
      top[i] = Math.max(across, top[i + down] as number, top[i + down + right] as number)
    }
  return top
}

function cover(top: Uint8Array, mask: Uint8Array, k: number): void {
  for (let i = 0; i < top.length; i++) if ((mask[i] as number) >= FAINT) top[i] = k
}

/** The stack without light and shadow, as large as the masks. */
export function flat(sheets: readonly Sheet[], width: number, height: number): Pixels {
  const top = topOf(sheets, width, height)
  const data = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < top.length; i++) {
    const { colour } = sheets[top[i] as number] as Sheet
    for (let c = 0; c < 3; c++) data[i * 4 + c] = colour[c] as number
    data[i * 4 + 3] = 255
  }
  return { width, height, data }
}

/** From this height above the next sheet a shadow has a wide soft part beside the crisp one. */
const DEEP = 0.8

/**
 * How much light reaches the top of each sheet past those above it, 0..255 at half the masks' size: light falls from the top left, and
 * what lies high casts far.
 */
function lightOn(sheets: readonly Sheet[], w: number, h: number): Uint8Array[] {
  const [qw, qh] = [Math.ceil(w / 2), Math.ceil(h / 2)]
  const dark = new Float32Array(qw * qh)
  const small = new Float32Array(qw * qh)
  const size = Math.min(qw, qh) / 208
  const out: Uint8Array[] = []
  for (let k = sheets.length - 1; k >= 0; k--) {
    const { mask, lift } = sheets[k] as Sheet
    const light = new Uint8Array(qw * qh)
    for (let i = 0; i < light.length; i++)
      light[i] = 255 * (1 - (0.55 * (dark[i] as number)) / (0.7 + (dark[i] as number)))
    out[k] = light
    if (k === 0) break
    for (let y = 0; y < qh; y++)
      for (let x = 0; x < qw; x++)
        small[y * qw + x] =
          (mask[Math.min(h - 1, y * 2) * w + Math.min(w - 1, x * 2)] as number) > 127 ? 1 : 0
    cast(
      dark,
      blurred(small, qw, qh, 1.5 * size * lift, 1),
      qw,
      qh,
      Math.round(2 * size * lift),
      0.42 * Math.min(1, lift),
    )
    if (lift >= DEEP)
      cast(dark, blurred(small, qw, qh, 5 * size * lift, 2), qw, qh, Math.round(5 * size * lift), 0.24)
  }
  return out
}

/** Adds a plane, moved down and to the right by about `by` pixels, times `share`. In place. */
function cast(to: Plane, from: Plane, w: number, h: number, by: number, share: number): void {
  const aside = Math.floor(by * 0.8)
  for (let y = 0; y < h; y++) {
    const row = Math.max(0, y - by) * w
    for (let x = 0; x < w; x++)
      to[y * w + x] = (to[y * w + x] as number) + share * (from[row + Math.max(0, x - aside)] as number)
  }
}
