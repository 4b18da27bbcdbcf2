import { smoothstep } from '../noise.ts'
import { randomFrom } from '../random.ts'

/**
 * One loaded brush stroke: how much paint lies where and the bristles' own light and dark, both 0..255 (a worker keeps over a
 * thousand stamps, so bytes), and its thickness 0..1.
 */
export type Stamp = {
  width: number
  height: number
  alpha: Uint8Array
  bristle: Uint8Array
  thick: number
}

/** Stamps exist for this many directions over a half turn, and three bends of each. */
export const ANGLES = 24

const cache = new Map<string, readonly Stamp[]>()

/** Stamps for a brush `wide` pixels broad and `long` pixels of stroke, index `angle * 3 + bend`. Built once per worker and size. */
export function stampsFor(wide: number, long: number): readonly Stamp[] {
  const key = `${wide} ${long}`
  const known = cache.get(key)
  if (known) return known
  const built: Stamp[] = []
  for (let angle = 0; angle < ANGLES; angle++)
    for (const bend of [-0.22, 0, 0.22]) built.push(stampAt((angle / ANGLES) * Math.PI, bend, wide, long))
  cache.set(key, built)
  return built
}

function stampAt(angle: number, bend: number, wide: number, long: number): Stamp {
  const random = randomFrom(`stamp ${angle} ${bend}`)
  const hairs = Float32Array.from({ length: 40 }, () => random.next())
  const load = Float32Array.from({ length: 40 }, () => 0.72 + 0.28 * random.next())
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const width = Math.ceil(Math.abs(cos) * long + Math.abs(sin) * wide * 1.5) + 3
  const height = Math.ceil(Math.abs(sin) * long + Math.abs(cos) * wide * 1.5) + 3
  const alpha = new Uint8Array(width * height)
  const bristle = new Uint8Array(width * height)
  const fine = Math.min(39, Math.max(5, Math.round(wide * 0.7)))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const dx = x - (width - 1) / 2
      const dy = y - (height - 1) / 2
      const along = (dx * cos + dy * sin) / (long / 2)
      const across = (-dx * sin + dy * cos) / (wide / 2) + bend * (along * along - 0.5) * 1.4
      if (Math.abs(along) > 1 || Math.abs(across) > 1) continue
      const hair = ((across + 1) / 2) * fine
      const h0 = Math.floor(hair)
      const t = hair - h0
      const tone = (hairs[h0] as number) * (1 - t) + (hairs[Math.min(39, h0 + 1)] as number) * t
      const run = load[Math.min(39, h0)] as number
      const body = smoothstep(1, 0.72, Math.abs(across)) * smoothstep(-1, -0.82, along)
      const dry = smoothstep(run, run - 0.34, along)
      const i = y * width + x
      alpha[i] = 255 * Math.min(1, body * dry * (0.8 + 0.3 * tone))
      bristle[i] = 255 * tone
    }
  return { width, height, alpha, bristle, thick: Math.min(1, 0.45 + wide / 40) }
}
