import type { UserId } from '../ids.ts'
import { COLOURS } from '../limits.ts'
import type { JamState, Person } from './state.ts'

/** The person as the jam knows them, or undefined for a watcher. */
export function personOf(state: JamState, who: UserId): Person | undefined {
  return Object.hasOwn(state.people, who) ? state.people[who] : undefined
}

/** True if this person holds a seat. */
export function isPlayer(state: JamState, who: UserId): boolean {
  return personOf(state, who)?.role === 'player'
}

/** Everyone who holds a seat, longest seated first. */
export function players(state: JamState): Person[] {
  return Object.values(state.people)
    .filter(person => person.role === 'player')
    .sort((a, b) => (a.seatedAt ?? 0) - (b.seatedAt ?? 0) || (a.id < b.id ? -1 : 1))
}

/** Players with a socket. Host, "all voted" and "all ready" depend on these (rule L15). */
export function presentPlayers(state: JamState): Person[] {
  return players(state).filter(person => person.here)
}

/** True if this person's words are taken: seated once, and neither muted nor removed since (rules T7, T8). */
export function mayWrite(state: JamState, who: UserId): boolean {
  const person = personOf(state, who)
  return person?.everSeated === true && !person.muted && !person.removed
}

/**
 * True if this person may see what is in the jam (rule J24): in a private one whoever held a seat or was let in. Who was removed is
 * refused before this is asked.
 */
export function mayWatch(state: JamState, who: UserId): boolean {
  if (state.visibility !== 'private') return true
  const person = personOf(state, who)
  return person?.everSeated === true || person?.admitted === true
}

/** People whose asking only the host can answer, longest waiting first (rules J24, J26). Others get a seat by themselves when one is free. */
export function askingHost(state: JamState): Person[] {
  return Object.values(state.people)
    .filter(
      person =>
        person.asking !== null &&
        person.role === 'spectator' &&
        (state.settings.ask || person.benched || !mayWatch(state, person.id)),
    )
    .sort((a, b) => (a.asking ?? 0) - (b.asking ?? 0) || (a.id < b.id ? -1 : 1))
}

/** The wished colour if nobody seated wears it, else the free one after it, else the wished one. */
export function freeColour(state: JamState, who: UserId, wished: number): number {
  const worn = new Set(
    players(state)
      .filter(person => person.id !== who)
      .map(person => person.colour),
  )
  for (let step = 0; step < COLOURS; step++) {
    const colour = (wished + step) % COLOURS
    if (!worn.has(colour)) return colour
  }
  return wished
}
