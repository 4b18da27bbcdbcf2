import type { JamId } from '#shared/ids.ts'

/** A piece of work for a slot; resolves when the slot is free again, and never rejects. */
type Work = () => Promise<void>

/**
 * Shares an engine's slots between jams: each jam has its own line, and the lines take turns, so that a jam of eight variants does not
 * hold up one that wants a single one.
 */
export class Making {
  readonly #slots: number
  readonly #lines = new Map<JamId, Work[]>()
  #busy = 0

  /** `slots`: how many variants are made side by side. */
  constructor(slots: number) {
    this.#slots = slots
  }

  /** Puts work at the end of this jam's line. */
  add(jam: JamId, work: Work): void {
    const line = this.#lines.get(jam)
    if (line) line.push(work)
    else this.#lines.set(jam, [work])
    this.#pull()
  }

  /** Which turn is this jam's next one, from 1; null while nothing of it waits. */
  turnOf(jam: JamId): number | null {
    const turn = [...this.#lines.keys()].indexOf(jam) + 1
    return turn > 0 ? turn : null
  }

  /** Forgets what waits in this jam's line; running work is stopped by its own signal. */
  drop(jam: JamId): void {
    this.#lines.delete(jam)
  }

  #pull(): void {
    while (this.#busy < this.#slots) {
      const next = this.#next()
      if (!next) return
      this.#busy++
      void next().finally(() => {
        this.#busy--
        this.#pull()
      })
    }
  }

  /** The first of the line whose turn it is; that line goes to the back. */
  #next(): Work | undefined {
    for (const [jam, line] of this.#lines) {
      const work = line.shift()
      this.#lines.delete(jam)
      if (line.length > 0) this.#lines.set(jam, line)
      if (work) return work
    }
    return undefined
  }
}
