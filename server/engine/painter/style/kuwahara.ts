import { discard, type Pixels } from '../pixels.ts'

/**
 * Kuwahara's filter (1976) of radius `r`: each pixel takes the mean of that quadrant around it which varies least. Means and
 * variances come from summed-area tables, so the cost does not depend on the radius.
 */
export function kuwahara(picture: Pixels, r: number): Pixels {
  const { width, height, data } = picture
  const stride = width + 1
  const sums = [0, 1, 2, 3].map(() => new Float64Array(stride * (height + 1)))
  const [sr, sg, sb, sq] = sums as [Float64Array, Float64Array, Float64Array, Float64Array]
  for (let y = 0; y < height; y++) {
    let [r0, g0, b0, q0] = [0, 0, 0, 0]
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const [cr, cg, cb] = [data[at] as number, data[at + 1] as number, data[at + 2] as number]
      const luma = cr * 0.3 + cg * 0.59 + cb * 0.11
      r0 += cr
      g0 += cg
      b0 += cb
      q0 += luma * luma
      const to = (y + 1) * stride + x + 1
      const up = y * stride + x + 1
      sr[to] = (sr[up] as number) + r0
      sg[to] = (sg[up] as number) + g0
      sb[to] = (sb[up] as number) + b0
      sq[to] = (sq[up] as number) + q0
    }
  }
  const out = new Uint8ClampedArray(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let least = Number.POSITIVE_INFINITY
      let [br, bg, bb] = [0, 0, 0]
      for (let q = 0; q < 4; q++) {
        const x0 = q & 1 ? x : Math.max(0, x - r)
        const x1 = q & 1 ? Math.min(width, x + r + 1) : x + 1
        const y0 = q & 2 ? y : Math.max(0, y - r)
        const y1 = q & 2 ? Math.min(height, y + r + 1) : y + 1
        const a = y0 * stride + x0
        const b = y0 * stride + x1
        const c = y1 * stride + x0
        const d = y1 * stride + x1
        const n = (x1 - x0) * (y1 - y0)
        const mr = ((sr[d] as number) - (sr[b] as number) - (sr[c] as number) + (sr[a] as number)) / n
        const mg = ((sg[d] as number) - (sg[b] as number) - (sg[c] as number) + (sg[a] as number)) / n
        const mb = ((sb[d] as number) - (sb[b] as number) - (sb[c] as number) + (sb[a] as number)) / n
        const luma = mr * 0.3 + mg * 0.59 + mb * 0.11
        const spread =
          ((sq[d] as number) - (sq[b] as number) - (sq[c] as number) + (sq[a] as number)) / n - luma * luma
        if (spread >= least) continue
        least = spread
        br = mr
        bg = mg
        bb = mb
      }
      const at = (y * width + x) * 4
      out[at] = br
      out[at + 1] = bg
      out[at + 2] = bb
      out[at + 3] = 255
    }
  discard(...sums)
  return { width, height, data: out }
}
