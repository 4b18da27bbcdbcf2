import type { Author } from '#shared/jam/state.ts'

/** A range of a client's clock whose words an earlier author wrote. */
export type MovedRange = { client: number; clock: number; length: number; by: Author }

/** All moved ranges of a jam, findable by place. Ranges never overlap: a unit is inserted once. */
export class Moved {
  readonly #byClient = new Map<number, MovedRange[]>()

  /** Adds a range; joins it to its neighbours where they are one author's, so that the order of adding leaves no trace. */
  add({ client, clock, length, by }: MovedRange): void {
    const ranges = this.#byClient.get(client) ?? []
    this.#byClient.set(client, ranges)
    const at = firstFrom(ranges, clock)
    const before = ranges[at - 1]
    const after = ranges[at]
    const joinsBefore = before?.by === by && before.clock + before.length === clock
    const joinsAfter = after?.by === by && clock + length === after.clock
    const start = joinsBefore ? before.clock : clock
    const end = joinsAfter ? after.clock + after.length : clock + length
    const joined = { client, clock: start, length: end - start, by }
    ranges.splice(joinsBefore ? at - 1 : at, Number(joinsBefore) + Number(joinsAfter), joined)
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
