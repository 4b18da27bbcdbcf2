import type { Entry } from '#shared/jam/entries.ts'
import { freeColour, mayWatch, personOf, players, presentPlayers } from '#shared/jam/people.ts'
import type { JamState, Person } from '#shared/jam/state.ts'
import { HOST_KEPT, SEAT_KEPT } from '#shared/limits.ts'

/** Seats that run out, the host's lease, and waiting people for whom a seat is free (rules J11, J12). */
export function settlePeople(state: JamState, now: number): Entry[] {
  const expired = players(state).find(person => seatEnds(person) <= now)
  if (expired) return [{ kind: 'stood', who: expired.id }]
  const host = nextHost(state, now)
  if (host !== state.host) return [{ kind: 'host', who: host }]
  const next = state.hidden ? undefined : nextSeated(state)
  return next ? [seat(state, next)] : []
}

/** When an absent player's seat is free again; never for a present one. */
export function seatEnds(person: Person): number {
  return person.here ? Number.POSITIVE_INFINITY : (person.goneAt ?? 0) + SEAT_KEPT
}

/** When the host's lease may pass on: never while present, or while no other player is. */
export function leaseEnds(state: JamState): number {
  const host = state.host ? personOf(state, state.host) : undefined
  if (!host || host.here || presentPlayers(state).length === 0) return Number.POSITIVE_INFINITY
  return (host.goneAt ?? 0) + HOST_KEPT
}

function nextHost(state: JamState, now: number): JamState['host'] {
  const host = state.host ? personOf(state, state.host) : undefined
  const longest = presentPlayers(state)[0]
  if (host?.role === 'player') return leaseEnds(state) <= now && longest ? longest.id : host.id
  return longest?.id ?? players(state)[0]?.id ?? null
}

function nextSeated(state: JamState): Person | undefined {
  if (
    (state.phase.name !== 'writing' && players(state).length > 0) ||
    state.settings.locked ||
    state.settings.ask ||
    !hasFreeSeat(state)
  )
    return undefined
  return Object.values(state.people)
    .filter(
      person =>
        person.asking !== null &&
        person.here &&
        !person.removed &&
        person.role !== 'player' &&
        !person.benched &&
        mayWatch(state, person.id),
    )
    .sort((a, b) => (a.asking ?? 0) - (b.asking ?? 0) || (a.id < b.id ? -1 : 1))[0]
}

export function hasFreeSeat(state: JamState): boolean {
  return players(state).length < state.settings.seats
}

/** The entry that seats a person under their name, in a colour nobody seated wears. */
export function seat(state: JamState, person: { id: Person['id']; name: string; colour: number }): Entry {
  return {
    kind: 'seated',
    who: person.id,
    name: person.name,
    colour: freeColour(state, person.id, person.colour),
  }
}
