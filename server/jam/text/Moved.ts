import type { Author } from '#shared/jam/state.ts'

/** A range of a client's clock whose words an earlier author wrote. */
export type MovedRange = { client: number; clock: number; length: number; by: Author }

/** All moved ranges of a jam, findable by place. Ranges never overlap: a unit is inserted once. */
export class Moved {
  readonly #byClient = new Map<number, MovedRange[]>()

  /** Adds a range; joins it to the one before where both are one author's. */
  add(range: MovedRange): void {
    const ranges = this.#byClient.get(range.client)
    if (!ranges) {
      this.#byClient.set(range.client, [{ ...range }])
      return
    }
    const at = firstFrom(ranges, range.clock)
    const before = ranges[at - 1]
    if (before && before.by === range.by && before.clock + before.length === range.clock)
      before.length += range.length
    else ranges.splice(at, 0, { ...range })
  }

  /** The ranges that touch `[clock, clock + length)` of a client, in order. */
  within(client: number, clock: number, length: number): MovedRange[] {
    const ranges = this.#byClient.get(client)
    if (!ranges) return []
    const found: MovedRange[] = []
    let at = firstFrom(ranges, clock)
    const before = ranges[at - 1]
    if (before && before.clock + before.length > clock) at--
    for (let range = ranges[at]; range && range.clock < clock + length; range = ranges[++at])
      found.push(range)
    return found
  }

  /** Every range, by client in the order of first use. */
  all(): MovedRange[] {
    return [...this.#byClient.values()].flat()
  }
}

/** Index of the first range that starts at `clock` or later. */
function firstFrom(ranges: readonly MovedRange[], clock: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.clock ?? 0) < clock) low = middle + 1
    else high = middle
  }
  return low
}
