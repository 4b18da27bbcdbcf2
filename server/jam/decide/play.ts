import type { Command } from '#shared/jam/commands.ts'
import { isPlayer, personOf } from '#shared/jam/people.ts'
import { isBeingPublished } from '#shared/jam/publishing.ts'
import type { Card, JamState } from '#shared/jam/state.ts'
import { HOST_HEAD_START, VOTE_EXTENSION, WRITING_EXTENSION, WRITING_MOST } from '#shared/limits.ts'
import { type Asker, type Context, type Decision, entries, type Refused, refuse } from './context.ts'
import { lock, withWhatIsThere } from './making.ts'
import { playerFault } from './setup.ts'
import { closeRunoff, closeVoting, onward } from './vote.ts'

type PlayCommand = Extract<
  Command,
  { kind: 'vote' | 'extend' | 'closeVote' | 'publish' | 'nextRound' | 'skip' | 'pause' | 'resume' | 'end' }
>

/** Voting, the reveal, and the host's pause and end (rules J6 to J10, J21, J22). Anybody votes; the rest is for players or the host. */
export function decidePlay(state: JamState, command: PlayCommand, asker: Asker, context: Context): Decision {
  const { now } = context
  switch (command.kind) {
    case 'vote':
      return vote(state, asker, command.place)
    case 'extend':
      return playerFault(state, asker) ?? extend(state, asker, now)
    case 'publish':
      return playerFault(state, asker) ?? publish(state, asker, command.card, now)
    case 'nextRound':
      return playerFault(state, asker) ?? nextRound(state, asker, now)
    case 'closeVote':
      if (state.host !== asker.id) return refuse('NOT_HOST')
      return state.phase.name === 'voting'
        ? entries(...closeVoting(state, state.phase, now))
        : refuse('NOT_ALLOWED_NOW')
    case 'skip':
      return state.host === asker.id ? skip(state, asker, context) : refuse('NOT_HOST')
    case 'pause':
    case 'resume':
    case 'end':
      return state.host === asker.id ? stop(state, command.kind, asker) : refuse('NOT_HOST')
  }
}

function vote(state: JamState, asker: Asker, place: number): Decision {
  const { phase } = state
  if (phase.name !== 'voting' && phase.name !== 'runoff') return refuse('NOT_ALLOWED_NOW')
  const open =
    phase.variants[place]?.state === 'final' && (phase.name === 'voting' || phase.among.includes(place))
  if (!open) return refuse('NO_SUCH_VARIANT')
  if (state.settings.bloc === 'off' && !isPlayer(state, asker.id)) return refuse('NOT_SEATED')
  const before = Object.hasOwn(phase.ballots, asker.id) ? phase.ballots[asker.id] : undefined
  return before?.place === place ? entries() : entries({ kind: 'ballot', who: asker.id, place })
}

/** A vote once, by whoever needs it; a timed writing by the host, as often as needed (rule J22). */
function extend(state: JamState, asker: Asker, now: number): Decision {
  const { phase } = state
  if (phase.name === 'writing' && phase.deadline !== null)
    return extendWriting(state, phase.deadline, asker, now)
  if (phase.name !== 'voting' || phase.deadline === null || phase.extended) return refuse('NOT_ALLOWED_NOW')
  return entries({ kind: 'extended', deadline: phase.deadline + VOTE_EXTENSION })
}

function extendWriting(state: JamState, before: number, asker: Asker, now: number): Decision {
  if (state.host !== asker.id) return refuse('NOT_HOST')
  const deadline = before + WRITING_EXTENSION
  return deadline - now > WRITING_MOST ? refuse('NOT_ALLOWED_NOW') : entries({ kind: 'extended', deadline })
}

/** The rest of the phase is left out, along the same ways as by itself (rule J21). */
function skip(state: JamState, asker: Asker, context: Context): Decision {
  const { phase } = state
  switch (phase.name) {
    case 'writing':
      return lock(state, asker, context)
    case 'generating':
      return withWhatIsThere(phase)
    case 'voting':
      return entries(...closeVoting(state, phase, context.now))
    case 'runoff':
      return entries(...closeRunoff(state, phase, context.now))
    case 'reveal':
    case 'published':
      return nextRound(state, asker, context.now)
    case 'locked':
    case 'paused':
    case 'ended':
      return refuse('NOT_ALLOWED_NOW')
  }
}

function publish(state: JamState, asker: Asker, card: Card, now: number): Decision {
  const { phase } = state
  if (phase.name === 'published') return entries()
  if (phase.name !== 'reveal') return refuse('NOT_ALLOWED_NOW')
  if (phase.publishing) return entries()
  if (phase.refused) return refuse('UNSAFE')
  return headStart(state, asker, phase.since, now) ?? entries({ kind: 'publishing', by: asker.id, card })
}

function nextRound(state: JamState, asker: Asker, now: number): Decision {
  const { phase } = state
  if (phase.name === 'published') return entries(onward(state))
  if (phase.name !== 'reveal' || isBeingPublished(phase)) return refuse('NOT_ALLOWED_NOW')
  return headStart(state, asker, phase.since, now) ?? entries(onward(state))
}

/** Rule J9: a present host acts alone for the first seconds. */
export function headStart(state: JamState, asker: Asker, since: number, now: number): Refused | null {
  if (state.host === null || state.host === asker.id || !personOf(state, state.host)?.here) return null
  const left = since + HOST_HEAD_START - now
  return left > 0 ? refuse('HEAD_START', { retryAfter: left }) : null
}

function stop(state: JamState, kind: 'pause' | 'resume' | 'end', asker: Asker): Decision {
  const { phase } = state
  if (kind === 'end') return entries({ kind: 'ended', by: asker.id })
  if (kind === 'resume')
    return phase.name === 'paused' ? entries({ kind: 'resumed', by: asker.id }) : refuse('NOT_ALLOWED_NOW')
  // The lock and the making run on the server and cannot wait; everything that waits for people can.
  const waits = phase.name !== 'paused' && phase.name !== 'locked' && phase.name !== 'generating'
  return waits ? entries({ kind: 'paused', by: asker.id }) : refuse('NOT_ALLOWED_NOW')
}
