import { randomFrom } from './random.ts'

/**
 * One periodic noise tile per worker, sampled at different offsets by every layer and style: building noise anew for each job
 * would cost 60 to 150 ms (engines.md, C.6).
 */
const SIDE = 512
const MASK = SIDE - 1
let tile: Float32Array | undefined

function build(): Float32Array {
  const random = randomFrom('noise tile')
  const out = new Float32Array(SIDE * SIDE)
  for (let octave = 0, cells = 4, weight = 1; octave < 6; octave++, cells *= 2, weight *= 0.53) {
    const lattice = Float32Array.from({ length: cells * cells }, () => random.next() * 2 - 1)
    for (let y = 0; y < SIDE; y++) {
      const gy = (y * cells) / SIDE
      const y0 = Math.floor(gy)
      const ty = fade(gy - y0)
      for (let x = 0; x < SIDE; x++) {
        const gx = (x * cells) / SIDE
        const x0 = Math.floor(gx)
        const tx = fade(gx - x0)
        const a = lattice[y0 * cells + x0] as number
        const b = lattice[y0 * cells + ((x0 + 1) % cells)] as number
        const c = lattice[((y0 + 1) % cells) * cells + x0] as number
        const d = lattice[((y0 + 1) % cells) * cells + ((x0 + 1) % cells)] as number
        out[y * SIDE + x] =
          (out[y * SIDE + x] as number) + weight * (a + (b - a) * tx + (c - a + (a - b - c + d) * tx) * ty)
      }
    }
  }
  return stretched(out)
}

/** Stretches all but the outermost half per cent of the values over 0..1. */
function stretched(values: Float32Array): Float32Array {
  const sorted = Float32Array.from(values).sort()
  const low = sorted[Math.floor(sorted.length * 0.004)] as number
  const high = sorted[Math.floor(sorted.length * 0.996)] as number
  return values.map(v => Math.min(1, Math.max(0, (v - low) / (high - low))))
}

function fade(t: number): number {
  return t * t * (3 - 2 * t)
}

/** Fractal noise 0..1, mean near one half, of period 1 in both directions; bilinear between 512 samples. */
export function noise(u: number, v: number): number {
  tile ??= build()
  const x = u * SIDE
  const y = v * SIDE
  const fx = Math.floor(x)
  const fy = Math.floor(y)
  const tx = x - fx
  const ty = y - fy
  const row = (fy & MASK) * SIDE
  const below = ((fy + 1) & MASK) * SIDE
  const left = fx & MASK
  const right = (fx + 1) & MASK
  const a = tile[row + left] as number
  const b = tile[row + right] as number
  const c = tile[below + left] as number
  const d = tile[below + right] as number
  return a + (b - a) * tx + (c - a + (a - b - c + d) * tx) * ty
}

/** The tile itself (512 x 512, values 0..1) for loops that index it without interpolation. */
export function noiseTile(): Float32Array {
  tile ??= build()
  return tile
}

/** 0 below `a`, 1 above `b`, smooth between. */
export function smoothstep(a: number, b: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - a) / (b - a)))
  return t * t * (3 - 2 * t)
}
