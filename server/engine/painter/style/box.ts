import type { Pixels } from '../pixels.ts'
import type { Plane } from './filters.ts'

/** A part of a picture, in whole pixels. */
export type Box = { x: number; y: number; w: number; h: number }

/** The least box around what is above nought in a plane, and a little more; undefined where nothing is. */
export function boxOf(plane: Plane, w: number, h: number, more = 3): Box | undefined {
  let [left, right, top, bottom] = [w, -1, h, -1]
  for (let y = 0, i = 0; y < h; y++)
    for (let x = 0; x < w; x++, i++) {
      if ((plane[i] as number) <= 0) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = y
    }
  if (right < 0) return undefined
  const [x, y] = [Math.max(0, left - more), Math.max(0, top - more)]
  return { x, y, w: Math.min(w, right + more + 1) - x, h: Math.min(h, bottom + more + 1) - y }
}

/** That part of the picture. */
export function cropped({ width, data }: Pixels, { x, y, w, h }: Box): Pixels {
  const out = new Uint8ClampedArray(w * h * 4)
  for (let v = 0; v < h; v++) {
    const from = ((y + v) * width + x) * 4
    out.set(data.subarray(from, from + w * 4), v * w * 4)
  }
  return { width: w, height: h, data: out }
}

/** That part of a plane whose rows are `width` long. */
export function croppedPlane(plane: Plane, width: number, { x, y, w, h }: Box): Plane {
  const out = new Float32Array(w * h)
  for (let v = 0; v < h; v++) {
    const from = (y + v) * width + x
    out.set(plane.subarray(from, from + w), v * w)
  }
  return out
}
