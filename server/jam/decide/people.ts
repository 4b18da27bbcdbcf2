import type { Command } from '#shared/jam/commands.ts'
import type { Entry } from '#shared/jam/entries.ts'
import { freeColour, isPlayer, mayWatch, personOf, players } from '#shared/jam/people.ts'
import type { JamState } from '#shared/jam/state.ts'
import { ASK_AGAIN_AFTER } from '#shared/limits.ts'
import { type Asker, type Decision, entries, refuse } from './context.ts'
import { hasFreeSeat, seat } from './settlePeople.ts'

type PeopleCommand = Extract<
  Command,
  {
    kind:
      | 'sit'
      | 'stand'
      | 'rename'
      | 'setReady'
      | 'handOver'
      | 'admit'
      | 'decline'
      | 'unseat'
      | 'mute'
      | 'remove'
      | 'forgive'
  }
>

/** Seats, names, readiness, and what a host does with people (rules J11, J12, J16, J24, J26). */
export function decidePeople(state: JamState, command: PeopleCommand, asker: Asker, now: number): Decision {
  switch (command.kind) {
    case 'sit':
      return sit(state, asker, now)
    case 'stand':
      return standUp(state, asker)
    case 'rename':
      return rename(state, asker, command.name, command.colour)
    case 'setReady':
      return setReady(state, asker, command.ready)
    default:
      return asHost(state, command, asker)
  }
}

function sit(state: JamState, asker: Asker, now: number): Decision {
  const person = personOf(state, asker.id)
  if (person?.role === 'player') return entries()
  const empty = players(state).length === 0
  // A room that everybody left would stay as it is for ever: whoever sat there may come back.
  if (state.settings.locked && !(empty && person?.everSeated)) return refuse('JAM_LOCKED')
  const asked: Decision =
    person?.asking == null
      ? entries({ kind: 'asked', who: asker.id, name: asker.name, colour: asker.colour })
      : entries()
  // At the door of a private jam there is always somebody to ask, even if nobody is there to answer.
  const askHost =
    !mayWatch(state, asker.id) || ((state.settings.ask || person?.benched) && state.host !== null)
  if (askHost) {
    const again = (person?.declinedAt ?? Number.NEGATIVE_INFINITY) + ASK_AGAIN_AFTER
    return again > now ? refuse('TOO_SOON', { retryAfter: again - now }) : asked
  }
  if (!hasFreeSeat(state)) return refuse('SEATS_FULL')
  return state.phase.name === 'writing' || empty ? entries(seat(state, asker)) : asked
}

function standUp(state: JamState, asker: Asker): Decision {
  if (isPlayer(state, asker.id)) return entries({ kind: 'stood', who: asker.id })
  return personOf(state, asker.id)?.asking == null ? entries() : entries({ kind: 'declined', who: asker.id })
}

function rename(state: JamState, asker: Asker, name: string, wished: number): Decision {
  const person = personOf(state, asker.id)
  if (!person) return entries()
  const colour = person.role === 'player' ? freeColour(state, asker.id, wished) : wished
  if (person.name === name && person.colour === colour) return entries()
  return entries({ kind: 'renamed', who: asker.id, name, colour })
}

function setReady(state: JamState, asker: Asker, ready: boolean): Decision {
  if (!isPlayer(state, asker.id)) return refuse('NOT_SEATED')
  if (state.phase.name !== 'writing') return refuse('NOT_ALLOWED_NOW')
  return personOf(state, asker.id)?.ready === ready
    ? entries()
    : entries({ kind: 'ready', who: asker.id, ready })
}

function asHost(
  state: JamState,
  command: Exclude<PeopleCommand, { kind: 'sit' | 'stand' | 'rename' | 'setReady' }>,
  asker: Asker,
): Decision {
  if (state.host !== asker.id) return refuse('NOT_HOST')
  const target = command.kind === 'handOver' ? command.to : command.who
  const person = personOf(state, target)
  switch (command.kind) {
    case 'handOver':
      if (person?.role !== 'player') return refuse('NOT_SEATED')
      return target === state.host ? entries() : entries({ kind: 'host', who: target })
    case 'admit':
      if (person?.asking == null) return refuse('NOT_FOUND')
      if (hasFreeSeat(state)) return entries(seat(state, person))
      return mayWatch(state, target) ? refuse('SEATS_FULL') : entries({ kind: 'admitted', who: target })
    case 'decline':
      return person?.asking == null ? entries() : entries({ kind: 'declined', who: target, byHost: true })
    case 'unseat':
      return person?.role === 'player' ? entries({ kind: 'stood', who: target, byHost: true }) : entries()
    case 'mute':
      if (!person || target === asker.id) return refuse('NOT_FOUND')
      return person.muted === command.muted
        ? entries()
        : entries({ kind: 'muted', who: target, muted: command.muted })
    case 'remove':
      return remove(target === asker.id, person?.removed === true, { kind: 'removed', who: target })
    case 'forgive':
      return person?.removed ? entries({ kind: 'forgiven', who: target }) : entries()
  }
}

function remove(self: boolean, already: boolean, entry: Entry): Decision {
  if (self) return refuse('NOT_ALLOWED_NOW')
  return already ? entries() : entries(entry)
}
