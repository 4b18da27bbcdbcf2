import { randomFrom } from '../random.ts'

const SIDE = 256
let tile: Float32Array | undefined

/** White noise -0.5..0.5 on a tile of 256 x 256: it repeats, but has no features by which the eye could tell. */
export function grainAt(x: number, y: number): number {
  if (!tile) {
    const random = randomFrom('grain')
    tile = Float32Array.from({ length: SIDE * SIDE }, () => random.next() - 0.5)
  }
  return tile[((y & (SIDE - 1)) << 8) + (x & (SIDE - 1))] as number
}
