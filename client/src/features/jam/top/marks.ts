import { isPlayer, presentPlayers } from '#shared/jam/people.ts'
import type { JamState, Person } from '#shared/jam/state.ts'
import { HOST_KEPT, SEAT_KEPT } from '#shared/limits.ts'
import type { Activity } from '../../../realtime/react/useActive.ts'
import { t } from '../../../text/inside.ts'

/** Until when an absent player's seat is kept (server time, ms); null for whoever is here or has none. */
export function seatKeptUntil(person: Person): number | null {
  return person.here || person.role !== 'player' ? null : (person.goneAt ?? 0) + SEAT_KEPT
}

/** Until when an absent host stays the host: as long as nobody else is there to be it, without an end. */
function hostUntil(state: JamState, person: Person): number | null {
  if (state.host !== person.id || person.here || presentPlayers(state).length === 0) return null
  return (person.goneAt ?? 0) + HOST_KEPT
}

/** What is to say of a person beside their name. `now` is server time, ms. */
export function marksOf(
  state: JamState,
  person: Person,
  about: { me: string; active: Activity; now: number; kept: number | null },
): string[] {
  const words = t.room.people
  const { me, active, now, kept } = about
  const lease = hostUntil(state, person)
  return [
    person.id === me && words.you,
    person.id === state.host && words.host,
    !isPlayer(state, person.id) && (person.asking === null ? words.watching : words.asking),
    person.ready && words.ready,
    person.muted && words.muted,
    kept !== null && words.lost(kept),
    lease !== null && words.lostHost(Math.max(0, Math.ceil((lease - now) / 1000))),
    person.here && active.away.has(person.id) && words.away,
    active.typing.has(person.id) && words.typing,
  ].filter((mark): mark is string => typeof mark === 'string')
}
