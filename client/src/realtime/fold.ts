import type { Stamped } from '#shared/jam/entries.ts'
import { evolve } from '#shared/jam/evolve.ts'
import type { JamState } from '#shared/jam/state.ts'

/** Entries that do not follow on what the page has folded: it must ask again from where it is. */
export class Gap extends Error {
  constructor(have: number, got: number) {
    super(`entry ${got} does not follow ${have}`)
    this.name = 'Gap'
  }
}

/** The state after these entries. Those already folded are passed over; a hole throws `Gap`. */
export function foldEntries(state: JamState, entries: readonly Stamped[]): JamState {
  let next = state
  for (const entry of entries) {
    if (entry.seq <= next.seq) continue
    if (entry.seq !== next.seq + 1) throw new Gap(next.seq, entry.seq)
    next = evolve(next, entry)
  }
  return next
}
