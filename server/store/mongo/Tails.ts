/** Streams whose tail is remembered; a forgotten one costs one more question to the store. */
const KEPT = 20_000

/** The last durable entry that this process knows of, by stream. It may be behind the store, never ahead. */
export class Tails {
  readonly #last = new Map<string, number>()

  get(stream: string): number | undefined {
    return this.#last.get(stream)
  }

  /** A durable batch of the stream ends at `seq`. */
  raise(stream: string, seq: number): void {
    const known = this.#last.get(stream) ?? 0
    this.#last.delete(stream)
    this.#last.set(stream, Math.max(known, seq))
    if (this.#last.size <= KEPT) return
    const [oldest] = this.#last.keys()
    if (oldest !== undefined) this.#last.delete(oldest)
  }
}
