import type { Pixels } from '../pixels.ts'
import type { Random } from '../random.ts'

/** Shows a picture that is not finished; `share` is how much of the style's own work is done, 0..1. What it throws ends the work. */
type ShowPass = (pixels: Pixels, share: number) => Promise<void>

/**
 * A style is a filter: it takes any opaque picture and returns a new one of the same size. It draws chance from `random` alone
 * and leaves its arguments unchanged. `focus` is how much of each pixel the subjects cover, 0..1, row by row; a picture that somebody
 * brought has none.
 */
export type Style = (picture: Pixels, random: Random, show: ShowPass, focus?: Float32Array) => Promise<Pixels>
