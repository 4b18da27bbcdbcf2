import type { Stance } from '../scene.ts'
import type { Figure } from './figures.ts'
import type { Stage } from './stage.ts'
import type { Framing } from './view.ts'

/** Longer side of a single figure as a share of the shorter picture side. */
export const USUAL: Record<Stance, number> = {
  land: 0.5,
  object: 0.46,
  plant: 0.56,
  building: 0.66,
  air: 0.38,
  sky: 0.28,
  water: 0.52,
  submerged: 0.48,
}

/** How much of the room over its feet one alone may take, so that even a tower is near in one picture of a round and far in another. */
export const TALLEST: Record<Framing, number> = { classic: 0.8, close: 1, wide: 0.68, against: 0.9 }

/** Long pictures have room: a figure measured by the narrow side alone would look lost in them. */
export function roomFor({ width, height }: Stage): number {
  return height > width * 1.2 ? 1.3 : width > height * 1.7 ? 1.12 : 1
}

/** Width and height for a longer side of `size`, shrunk to fit a box. */
export function fitted(figure: Figure, size: number, maxW: number, maxH: number): [number, number] {
  const { width, height } = figure.sprite
  const scale = Math.min(size / Math.max(width, height), maxW / width, maxH / height)
  return [width * scale, height * scale]
}

/** `x` between two bounds; their middle where they are the wrong way round. */
export function clamp(x: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, x))
}
