/** A queue of queues: first in, first out within a round, while rounds take turns. */
export class Rounds<T> {
  readonly #waiting = new Map<string, T[]>()

  add(round: string, entry: T): void {
    const line = this.#waiting.get(round)
    if (line) line.push(entry)
    else this.#waiting.set(round, [entry])
  }

  /** The next entry of the round whose turn it is; that round then goes to the end of the order. */
  next(): T | undefined {
    for (const [round, line] of this.#waiting) {
      const entry = line.shift()
      this.#waiting.delete(round)
      if (line.length > 0) this.#waiting.set(round, line)
      return entry
    }
    return undefined
  }

  remove(round: string, entry: T): void {
    const line = this.#waiting.get(round)
    const at = line?.indexOf(entry) ?? -1
    if (!line || at < 0) return
    line.splice(at, 1)
    if (line.length === 0) this.#waiting.delete(round)
  }

  /** Empties the queue and returns what was waiting. */
  drain(): T[] {
    const all = [...this.#waiting.values()].flat()
    this.#waiting.clear()
    return all
  }
}
