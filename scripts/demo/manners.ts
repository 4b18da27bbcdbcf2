import { players } from '#shared/jam/people.ts'
import type { JamState, Person } from '#shared/jam/state.ts'
import type { Present } from './company.ts'
import { isFriend } from './names.ts'

/** Seats that friends leave free when people have come; below that one of them stands up. */
const SEATS_LEFT = 3

/** The friends who are (still) in the jam. */
export const here = (crew: readonly Present[]): Present[] => crew.filter(({ visit }) => !visit.isClosed)

/** The people at the table who are no friends. */
export const peopleAt = (state: JamState): Person[] =>
  players(state).filter(person => person.here && !isFriend(person))

export const freeSeats = (state: JamState): number => state.settings.seats - players(state).length

/** With people at the table and few seats left, the friend who came last gives theirs up. */
export async function makeRoom(crew: Present[]): Promise<void> {
  const last = here(crew).at(-1)
  if (!last || here(crew).length < 2) return
  const { state } = last.visit
  if (peopleAt(state).length === 0 || freeSeats(state) >= SEATS_LEFT) return
  await stand(last)
}

/**
 * Everybody goes, one after another; a host hands the jam to somebody who stays. The page is left open for writing: only then does
 * whoever comes later find a seat that somebody can use.
 */
export async function leave(crew: readonly Present[]): Promise<void> {
  const [first] = here(crew)
  if (first && ['published', 'reveal'].includes(first.visit.state.phase.name))
    await first.visit.ask({ kind: 'nextRound' })
  for (const present of here(crew).toReversed()) {
    await present.hand.pause(300, 2_000)
    await stand(present)
  }
}

async function stand({ friend, visit }: Present): Promise<void> {
  const [person] = peopleAt(visit.state)
  if (person && visit.state.host === friend.guest.id) await visit.ask({ kind: 'handOver', to: person.id })
  await visit.ask({ kind: 'stand' })
  visit.close()
}
