import type * as Y from 'yjs'
import { joinRuns } from '#shared/jam/shares.ts'
import type { Author, Run } from '#shared/jam/state.ts'
import { MOVED_UNITS } from '#shared/limits.ts'
import { besideOf, deletedRuns, type ItemRun, insertedRuns, stringOf } from './changedRuns.ts'
import type { DeletedRuns } from './DeletedRuns.ts'
import type { Moved, MovedRange } from './Moved.ts'
import type { Place } from './parseUpdate.ts'

/** All that says who wrote what. Claims name each clientID's author; moved ranges are the exceptions. */
export type Authorship = { claims: Map<number, Author>; moved: Moved; deleted: DeletedRuns }

/** Runs looked up per update: more are only made to keep the server busy, and count as newly written. */
const LOOKUPS_MAX = 64

/**
 * Folds one transaction of `by` into the authorship; returns the new moved ranges. Call it before the observers, while
 * deleted words can still be read. Depends on nothing but places and units, so that a replay comes to the same result
 * however the document's items are split.
 */
export function attribute(authorship: Authorship, transaction: Y.Transaction, by: Author): MovedRange[] {
  if (transaction.deleteSet.clients.size > 0) {
    for (const run of deletedRuns(transaction)) remember(authorship, transaction, run, by)
  }
  if (authorship.deleted.size === 0) return []
  const moved: MovedRange[] = []
  let lookups = 0
  for (const run of insertedRuns(transaction, MOVED_UNITS)) {
    if (run.text.length < MOVED_UNITS || ++lookups > LOOKUPS_MAX) continue
    const authors = authorship.deleted.find(run.text)
    if (authors) moved.push(...movedRanges(authorship, run, authors))
  }
  for (const range of moved) authorship.moved.add(range)
  return moved
}

/** Who wrote the units `[clock, clock + length)` of a client, in order. */
export function authorsOf(authorship: Authorship, client: number, clock: number, length: number): Run[] {
  // A clientID without a claim cannot pass the guard; lineage is credited rather than nobody.
  const owner = authorship.claims.get(client) ?? 'lineage'
  const runs: Run[] = []
  let at = clock
  const end = clock + length
  for (const range of authorship.moved.within(client, clock, length)) {
    const start = Math.max(range.clock, clock)
    if (start > at) runs.push({ by: owner, length: start - at })
    at = Math.min(range.clock + range.length, end)
    runs.push({ by: range.by, length: at - start })
  }
  if (at < end) runs.push({ by: owner, length: end - at })
  return runs
}

/** The authors of the whole text, covering it exactly. Walks the items once. */
export function runsOf(text: Y.Text, authorship: Authorship): Run[] {
  const runs: Run[] = []
  for (let item = text._start; item; item = item.right) {
    if (!item.deleted && item.countable)
      runs.push(...authorsOf(authorship, item.id.client, item.id.clock, item.length))
  }
  return joinRuns(runs)
}

function remember(authorship: Authorship, transaction: Y.Transaction, run: ItemRun, by: Author): void {
  const first = run.items[0]
  const last = run.items.at(-1)
  if (!first || !last) return
  const authors = run.items.flatMap(item => authorsOf(authorship, item.id.client, item.id.clock, item.length))
  const lastPlace: Place = { client: last.id.client, clock: last.id.clock + last.length - 1 }
  const firstPlace: Place = { client: first.id.client, clock: first.id.clock }
  const earlier = authorship.deleted.growing(by)
  const side = earlier ? besideOf(transaction, run, earlier) : null
  authorship.deleted.add(
    { text: run.text, authors: joinRuns(authors), by, first: firstPlace, last: lastPlace },
    earlier && side ? { run: earlier, side } : undefined,
  )
}

/** The parts of a restored run whose author is not the one who inserted it. */
function movedRanges({ claims }: Authorship, run: ItemRun, authors: readonly Run[]): MovedRange[] {
  const ranges: MovedRange[] = []
  const rest = authors.map(part => ({ ...part }))
  for (const item of run.items) {
    const { client } = item.id
    const length = stringOf(item).length
    for (let done = 0; done < length; ) {
      const part = rest[0]
      if (!part) return ranges
      const taken = Math.min(part.length, length - done)
      if (part.by !== claims.get(client))
        ranges.push({ client, clock: item.id.clock + done, length: taken, by: part.by })
      part.length -= taken
      done += taken
      if (part.length === 0) rest.shift()
    }
  }
  return ranges
}
