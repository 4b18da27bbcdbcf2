import type { Entry } from '#shared/jam/entries.ts'
import type { Budget, PaidPlace } from '../ports/budget.ts'
import type { Log } from '../ports/log.ts'
import { NO_ROUND } from './purse.ts'
import { decodeRoomBatch } from './roomEntry.ts'

/** A round that still runs settles its own places; those of a dead node are looked for after this, ms. */
const LEFT_ALONE = 180_000
const AT_ONCE = 200

/**
 * Settles what dead nodes left set aside (rule C3), by what the log says of it: given back where the provider was never called, kept
 * where it was, or where nobody knows, left alone while the round goes on.
 */
export async function settleLeft({
  budget,
  log,
  now,
}: {
  budget: Budget
  log: Log
  now: number
}): Promise<void> {
  for (const place of await budget.open(now - LEFT_ALONE, AT_ONCE)) {
    const fate = await fateOf(log, place)
    if (fate !== 'going') await budget.settle(place, fate === 'called' ? null : 0)
  }
}

type Fate = 'going' | 'called' | 'never'

async function fateOf(log: Log, { jam, round, lock, place }: PaidPlace): Promise<Fate> {
  // The muse answers within a minute or not at all, and the log does not say whether it was reached.
  if (round === NO_ROUND) return 'called'
  let called = false
  let locked = false
  for (let after = lock - 1; ; ) {
    const batches = await log.read(jam, 'room', after)
    const last = batches.at(-1)
    // The lock is in the log before money is set aside: one that is not belongs to a log that was put back from a backup.
    if (!last) return locked ? 'going' : 'called'
    for (const { entry } of batches.flatMap(decodeRoomBatch)) {
      if (entry.kind === 'locked') {
        if (locked) return called ? 'called' : 'never'
        locked = entry.draft.lock === lock
      }
      if (!locked) continue
      if (entry.kind === 'calling' && entry.place === place) called = true
      if (endsFor(entry, place)) return called ? 'called' : 'never'
    }
    after = last.first + last.bodies.length - 1
  }
}

/** Whether nothing more will be asked of the provider for this place. */
function endsFor(entry: Entry, place: number): boolean {
  switch (entry.kind) {
    case 'final':
    case 'finalText':
    case 'variantFailed':
      return entry.place === place
    case 'takenOver':
      return entry.lost.includes(place)
    case 'hidden':
      return entry.hidden
    case 'writing':
    case 'voting':
    case 'reveal':
    case 'ended':
      return true
    default:
      return false
  }
}
