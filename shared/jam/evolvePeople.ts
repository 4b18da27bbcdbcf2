import type { UserId } from '../ids.ts'
import type { Entry } from './entries.ts'
import type { JamState, Person } from './state.ts'

type PeopleEntry = Extract<
  Entry,
  {
    kind:
      | 'came'
      | 'left'
      | 'seated'
      | 'stood'
      | 'asked'
      | 'declined'
      | 'renamed'
      | 'host'
      | 'ready'
      | 'muted'
      | 'removed'
      | 'admitted'
      | 'forgiven'
  }
>

/** The part of the fold that is about people: who is here, who holds a seat, who may write. */
export function evolvePeople(state: JamState, entry: PeopleEntry, at: number): JamState {
  switch (entry.kind) {
    case 'came':
      return change(state, entry.who, { here: true, goneAt: null })
    case 'left':
      return change(state, entry.who, { here: false, goneAt: entry.goneAt, ready: false })
    case 'seated':
      return change(state, entry.who, {
        name: entry.name,
        colour: entry.colour,
        role: 'player',
        seatedAt: at,
        everSeated: true,
        asking: null,
        ready: false,
        benched: false,
        declinedAt: null,
      })
    case 'stood':
      return change(state, entry.who, {
        role: 'spectator',
        seatedAt: null,
        ready: false,
        ...(entry.byHost && { benched: true }),
      })
    case 'asked':
      return change(state, entry.who, { name: entry.name, colour: entry.colour, asking: at })
    case 'declined':
      return change(state, entry.who, { asking: null, ...(entry.byHost && { declinedAt: at }) })
    case 'admitted':
      return change(state, entry.who, { admitted: true, declinedAt: null })
    case 'renamed':
      return change(state, entry.who, { name: entry.name, colour: entry.colour })
    case 'ready':
      return change(state, entry.who, { ready: entry.ready })
    case 'muted':
      return change(state, entry.who, { muted: entry.muted })
    case 'removed':
      return change(state, entry.who, {
        removed: true,
        role: 'spectator',
        seatedAt: null,
        ready: false,
        asking: null,
        admitted: false,
      })
    case 'forgiven':
      return change(state, entry.who, { removed: false })
    case 'host':
      return { ...state, host: entry.who }
  }
}

function change(state: JamState, who: UserId, to: Partial<Person>): JamState {
  const before = Object.hasOwn(state.people, who) ? state.people[who] : undefined
  const person: Person = { ...(before ?? stranger(who)), ...to }
  return { ...state, people: { ...state.people, [who]: person } }
}

/** Somebody the log meets for the first time is here: entries about people are made only for people with a socket. */
function stranger(who: UserId): Person {
  return {
    id: who,
    name: '',
    colour: 0,
    role: 'spectator',
    seatedAt: null,
    everSeated: false,
    here: true,
    goneAt: null,
    ready: false,
    muted: false,
    removed: false,
    admitted: false,
    benched: false,
    declinedAt: null,
    asking: null,
  }
}
