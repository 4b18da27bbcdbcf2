import type { Command } from '#shared/jam/commands.ts'
import { personOf, presentPlayers } from '#shared/jam/people.ts'
import type { JamState } from '#shared/jam/state.ts'
import { SEATED_BEFORE_GENERATE, VOTE_NOW_AFTER } from '#shared/limits.ts'
import { type Asker, type Context, type Decision, entries, type Refused, refuse } from './context.ts'
import { draftOf, promptFault } from './draft.ts'
import { playerFault } from './setup.ts'
import { toWriting } from './vote.ts'

type MakingCommand = Extract<Command, { kind: 'generate' | 'cancel' | 'voteNow' }>

/** Generate, Stop, and "vote now" (rules J2, J3). */
export function decideMaking(
  state: JamState,
  command: MakingCommand,
  asker: Asker,
  context: Context,
): Decision {
  const fault = playerFault(state, asker)
  if (fault) return fault
  switch (command.kind) {
    case 'generate':
      return generate(state, asker, context)
    case 'cancel':
      return cancel(state, asker)
    case 'voteNow':
      return voteNow(state, context.now)
  }
}

function generate(state: JamState, asker: Asker, context: Context): Decision {
  if (state.phase.name !== 'writing') return refuse('NOT_ALLOWED_NOW')
  const words = context.words()
  const fault = pressFault(state, asker, context.now) ?? promptFault(words.text)
  return fault ?? entries({ kind: 'locked', draft: draftOf(state, words, asker.id, context.dice()) })
}

/** Why this player may not press Generate now, or null. */
function pressFault(state: JamState, asker: Asker, now: number): Refused | null {
  const { whoGenerates } = state.settings
  if (whoGenerates === 'host' && state.host !== asker.id) return refuse('NOT_HOST')
  if (
    whoGenerates === 'allReady' &&
    !presentPlayers(state).every(person => person.ready || person.id === asker.id)
  ) {
    return refuse('NOT_READY')
  }
  const seatedFor = now - (personOf(state, asker.id)?.seatedAt ?? now)
  if (state.visibility === 'public' && seatedFor < SEATED_BEFORE_GENERATE) {
    return refuse('TOO_SOON', { retryAfter: SEATED_BEFORE_GENERATE - seatedFor })
  }
  return null
}

/** The host stops at once; others ask, and a majority of the present players stops. */
function cancel(state: JamState, asker: Asker): Decision {
  const { phase } = state
  if (phase.name !== 'generating') return refuse('NOT_ALLOWED_NOW')
  const stop = toWriting(state.round, { kind: 'cancelled', by: asker.id })
  if (state.host === asker.id) return entries(stop)
  if (phase.cancels.includes(asker.id)) return entries()
  const present = presentPlayers(state).map(person => person.id)
  const asking = [...phase.cancels, asker.id].filter(id => present.includes(id))
  return asking.length * 2 > present.length ? entries(stop) : entries({ kind: 'cancelAsked', who: asker.id })
}

function voteNow(state: JamState, now: number): Decision {
  const { phase } = state
  if (phase.name !== 'generating') return refuse('NOT_ALLOWED_NOW')
  if (now < phase.since + VOTE_NOW_AFTER)
    return refuse('TOO_SOON', { retryAfter: phase.since + VOTE_NOW_AFTER - now })
  if (phase.variants.filter(variant => variant.state === 'final').length < 2) return refuse('NOT_ALLOWED_NOW')
  const unfinished = phase.variants.flatMap((variant, place) =>
    variant.state === 'waiting' || variant.state === 'running' ? [place] : [],
  )
  return entries(...unfinished.map(place => ({ kind: 'variantFailed', place, reason: 'cancelled' }) as const))
}
