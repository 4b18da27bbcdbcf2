import type { Mark } from '../marks.ts'
import type { Pixels } from '../pixels.ts'
import type { Random } from '../random.ts'

/** Shows a picture that is not finished; `share` is how much of the style's own work is done, 0..1. What it throws ends the work. */
type ShowPass = (pixels: Pixels, share: number) => Promise<void>

/** What is known of a picture that was composed here, and of none that somebody brought. */
export type Composed = {
  /** How much of each pixel the subjects cover, 0..1, row by row. */
  focus: Float32Array
  /** What falls and glimmers, to be drawn by styles that are listed with `ownMarks`: their pictures come without it. */
  marks: readonly Mark[]
}

/**
 * A style is a filter: it takes any opaque picture and returns a new one of the same size. It draws chance from `random` alone
 * and leaves its arguments unchanged.
 */
export type Style = (picture: Pixels, random: Random, show: ShowPass, composed?: Composed) => Promise<Pixels>
