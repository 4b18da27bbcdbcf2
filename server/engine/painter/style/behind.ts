import type { Pixels } from '../pixels.ts'
import type { Plane } from './filters.ts'

/**
 * The picture with only those pixels kept that are `known` (1), and what is around each gap run on into it: means of ever larger
 * squares ("push-pull", Gortler 1996).
 */
export function filledIn({ width, height, data }: Pixels, known: Uint8Array): Pixels {
  const out = { width, height, data: new Uint8ClampedArray(data) }
  fill(out, known)
  return out
}

function fill({ width: w, height: h, data }: Pixels, known: Uint8Array): void {
  if (w < 2 && h < 2) return
  const [cw, ch] = [(w + 1) >> 1, (h + 1) >> 1]
  const coarse = { width: cw, height: ch, data: new Uint8ClampedArray(cw * ch * 4) }
  const sure = new Uint8Array(cw * ch)
  let gaps = 0
  for (let y = 0; y < ch; y++)
    for (let x = 0; x < cw; x++) {
      let [r, g, b, n] = [0, 0, 0, 0]
      for (let v = y * 2; v < Math.min(h, y * 2 + 2); v++)
        for (let u = x * 2; u < Math.min(w, x * 2 + 2); u++) {
          const i = v * w + u
          if (!known[i]) {
            gaps += 1
            continue
          }
          r += data[i * 4] as number
          g += data[i * 4 + 1] as number
          b += data[i * 4 + 2] as number
          n += 1
        }
      const at = y * cw + x
      if (n === 0) continue
      sure[at] = 1
      coarse.data[at * 4] = r / n
      coarse.data[at * 4 + 1] = g / n
      coarse.data[at * 4 + 2] = b / n
    }
  if (gaps === 0) return
  fill(coarse, sure)
  for (let i = 0; i < known.length; i++) {
    if (known[i]) continue
    const from = (((i / w) >> 1) * cw + ((i % w) >> 1)) * 4
    for (let c = 0; c < 3; c++) data[i * 4 + c] = coarse.data[from + c] as number
  }
}

/** 1 for every pixel that is not next to a subject: a subject's soft rim holds its colours, too. */
export function offSubject(subject: Plane, w: number): Uint8Array {
  const out = new Uint8Array(subject.length)
  for (let i = 0; i < out.length; i++)
    out[i] = [i, i - 1, i + 1, i - w, i + w].some(j => (subject[j] ?? 0) > 0.02) ? 0 : 1
  return out
}
