/**
 * Rule T1: counts a connection's text messages and says how many of the first of them are durable. Messages settle in any
 * order; the count rises only over a gapless start.
 */
export class Saving {
  #counted = 0
  #saved = 0
  readonly #ahead = new Set<number>()

  /** Counts a message; returns its number for `settle`. */
  count(): number {
    return ++this.#counted
  }

  /** How many of the first messages are durable. */
  get saved(): number {
    return this.#saved
  }

  /** This message is durable; true if `saved` rose. */
  settle(number: number): boolean {
    this.#ahead.add(number)
    const before = this.#saved
    while (this.#ahead.delete(this.#saved + 1)) this.#saved++
    return this.#saved > before
  }
}
