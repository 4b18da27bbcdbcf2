import type { Plane } from './filters.ts'
import { blurred } from './filters.ts'

/** The direction in which edges run at each pixel of a plane: x and y of a unit vector, two numbers a pixel. */
export type Flow = { width: number; height: number; along: Float32Array }

/** Edge tangents after Kang's coherent line drawing (2007), from a structure tensor smoothed over `reach` pixels. */
export function flowOf(luma: Plane, width: number, height: number, reach: number): Flow {
  const [xx, xy, yy] = [
    new Float32Array(luma.length),
    new Float32Array(luma.length),
    new Float32Array(luma.length),
  ]
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      const gx = (luma[i + 1] as number) - (luma[i - 1] as number)
      const gy = (luma[i + width] as number) - (luma[i - width] as number)
      xx[i] = gx * gx
      xy[i] = gx * gy
      yy[i] = gy * gy
    }
  const [e, f, g] = [xx, xy, yy].map(plane => blurred(plane, width, height, reach, 1)) as [
    Plane,
    Plane,
    Plane,
  ]
  const along = new Float32Array(luma.length * 2)
  for (let i = 0; i < luma.length; i++) {
    const spread = (e[i] as number) - (g[i] as number)
    const cross = 2 * (f[i] as number)
    // Half the angle of (spread, cross), turned by a right angle: across becomes along.
    const length = Math.hypot(spread, cross)
    if (length < 1e-9) continue
    const cos = Math.sqrt(Math.max(0, (1 + spread / length) / 2))
    const sin = Math.sqrt(Math.max(0, (1 - spread / length) / 2)) * (cross < 0 ? -1 : 1)
    along[i * 2] = -sin
    along[i * 2 + 1] = cos
  }
  return { width, height, along }
}

/**
 * How deep each pixel lies in a dark line, about 0..0.2: a difference of two blurs (`r` pixels and half as wide again), averaged along
 * the flow, so that lines run on where single pixels would leave a gap, and specks that have no direction fade.
 */
export function strokes(luma: Plane, width: number, height: number, r: number, flow: Flow): Plane {
  const thin = blurred(luma, width, height, r)
  const wide = blurred(luma, width, height, r * 2)
  const depth = wide
  for (let i = 0; i < depth.length; i++) depth[i] = (wide[i] as number) - (thin[i] as number)
  const out = thin
  const [sx, sy] = [flow.width / width, flow.height / height]
  const step = r * 1.3
  for (let y = 0; y < height; y++) {
    const row = Math.min(flow.height - 1, Math.floor(y * sy)) * flow.width
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const own = depth[i] as number
      const at = (row + Math.min(flow.width - 1, Math.floor(x * sx))) * 2
      const [dx, dy] = [(flow.along[at] as number) * step, (flow.along[at + 1] as number) * step]
      if (own < -0.02 || (dx === 0 && dy === 0)) {
        out[i] = Math.max(0, own)
        continue
      }
      let sum = own
      for (let k = 1; k <= 3; k++) {
        const [ox, oy] = [Math.round(dx * k), Math.round(dy * k)]
        const [ax, ay] = [Math.min(width - 1, Math.max(0, x + ox)), Math.min(height - 1, Math.max(0, y + oy))]
        const [bx, by] = [Math.min(width - 1, Math.max(0, x - ox)), Math.min(height - 1, Math.max(0, y - oy))]
        sum += (depth[ay * width + ax] as number) + (depth[by * width + bx] as number)
      }
      out[i] = Math.max(0, sum / 7)
    }
  }
  return out
}
