import type { Rgb } from '../colour.ts'
import type { Pixels } from '../pixels.ts'

/** Three transparent inks. */
export type Drums = readonly [Rgb, Rgb, Rgb]

/** Colours are told apart by the upper five bits of a channel. */
const COLOURS = 1 << 15
/** The eye's weights for errors in red, green and blue. */
const WEIGHTS = [3, 4, 2] as const
/** What each further part of ink must gain to be printed, so that colours stay clean. */
const THRIFT = 150
/** How much more a subject's pixel counts. */
const SUBJECT = 9
/** And how much more what is colourful: a grey that is off is pardoned sooner than northern lights without their green. */
const COLOURFUL = 4
const START = [0.3, 0.3, 0.3] as const

/** How much of each of three inks a colour on this paper gets; searched for when a colour is first met, and remembered. */
export class Separation {
  readonly #drums: Drums
  readonly #paper: Rgb
  readonly #covers = new Float32Array(COLOURS * 3)
  readonly #known = new Uint8Array(COLOURS)

  constructor(drums: Drums, paper: Rgb) {
    this.#drums = drums
    this.#paper = paper
  }

  /** The covers (0..1, one an ink) for a colour with channels 0..255: an array that holds them, and where they begin in it. */
  of(r: number, g: number, b: number): { covers: Float32Array; at: number } {
    const colour = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3)
    if (this.#known[colour] === 0) {
      this.#known[colour] = 1
      this.#covers.set(
        descend(this.#drums, this.#paper, [(r & 0xf8) | 4, (g & 0xf8) | 4, (b & 0xf8) | 4]),
        colour * 3,
      )
    }
    return { covers: this.#covers, at: colour * 3 }
  }

  /**
   * How far a picture is from what these inks can print of it: the mean fault of some thousand of its pixels. What `focus` covers (0..1 a
   * pixel) counts for more.
   */
  lossOf({ data }: Pixels, focus?: Float32Array): number {
    const step = Math.max(1, Math.floor(data.length / 4 / 2_000)) * 4
    let sum = 0
    let weights = 0
    for (let i = 0; i < data.length; i += step) {
      const colour: Rgb = [data[i] as number, data[i + 1] as number, data[i + 2] as number]
      const { covers, at } = this.of(...colour)
      const chroma = (Math.max(...colour) - Math.min(...colour)) / 255
      const weight = 1 + SUBJECT * (focus?.[i / 4] ?? 0) + COLOURFUL * chroma
      sum += weight * fault(this.#drums, this.#paper, colour, covers.subarray(at, at + 3))
      weights += weight
    }
    return sum / weights
  }
}

/** The covers that come nearest to a colour: downhill, one ink at a time, by ever smaller steps. */
function descend(drums: Drums, paper: Rgb, wanted: Rgb): readonly number[] {
  let best: readonly number[] = START
  let error = fault(drums, paper, wanted, best)
  for (let step = 0.25; step > 0.01; step /= 2)
    for (let moved = true; moved; ) {
      moved = false
      for (let k = 0; k < 3; k++)
        for (const by of [step, -step]) {
          const next = best.map((cover, i) => (i === k ? Math.min(1, Math.max(0, cover + by)) : cover))
          const then = fault(drums, paper, wanted, next)
          if (then < error - 1e-6) {
            best = next
            error = then
            moved = true
          }
        }
    }
  return best
}

function fault(drums: Drums, paper: Rgb, wanted: Rgb, covers: ArrayLike<number>): number {
  let sum = 0
  for (let channel = 0; channel < 3; channel++) {
    let light = paper[channel] as number
    for (let k = 0; k < 3; k++)
      light *= 1 - (covers[k] as number) * (1 - ((drums[k] as Rgb)[channel] as number) / 255)
    sum += (WEIGHTS[channel] as number) * (light - (wanted[channel] as number)) ** 2
  }
  return sum + THRIFT * ((covers[0] as number) + (covers[1] as number) + (covers[2] as number))
}
