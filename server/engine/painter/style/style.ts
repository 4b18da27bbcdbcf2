import type { Pixels } from '../pixels.ts'
import type { Random } from '../random.ts'

/** Shows a picture that is not finished; `share` is how much of the style's own work is done, 0..1. What it throws ends the work. */
type ShowPass = (pixels: Pixels, share: number) => Promise<void>

/**
 * A style is a filter: it takes any opaque picture and returns a new one of the same size. It draws chance from `random` alone
 * and leaves its argument unchanged.
 */
export type Style = (picture: Pixels, random: Random, show: ShowPass) => Promise<Pixels>
