import type { JamId } from '#shared/ids.ts'
import type { Prompt } from './Prompt.ts'
import { Slots } from './Slots.ts'

/** The turn to write at the end of one jam's text, and who had it last. */
export type Pen = { turn: Slots; last: Prompt | null }

/** What friends know of each other across all their jams. */
export class Circle {
  /** clientIDs that friends write under: whoever writes under another one is a person. */
  readonly clients = new Set<number>()
  readonly #pens = new Map<JamId, Pen>()

  /** The pen of a jam: two who write behind the same letter at the same moment would mix their words. */
  penOf(jam: JamId): Pen {
    const pen = this.#pens.get(jam) ?? { turn: new Slots(1), last: null }
    this.#pens.set(jam, pen)
    return pen
  }
}
