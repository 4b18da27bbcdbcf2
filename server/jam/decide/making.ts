import type { Command } from '#shared/jam/commands.ts'
import { personOf, presentPlayers } from '#shared/jam/people.ts'
import type { JamState, PhaseOf } from '#shared/jam/state.ts'
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
  return pressFault(state, asker) ?? lock(state, asker, context)
}

/** The prompt as it stands becomes the round's, if it can be made at all. */
export function lock(state: JamState, asker: Asker, context: Context): Decision {
  const words = context.words()
  const fault = seatedFault(state, asker, context.now) ?? promptFault(words.text)
  return fault ?? entries({ kind: 'locked', draft: draftOf(state, words, asker.id, context.dice()) })
}

/** Why this player may not press Generate, or null. */
function pressFault(state: JamState, asker: Asker): Refused | null {
  const { whoGenerates } = state.settings
  if (whoGenerates === 'host' && state.host !== asker.id) return refuse('NOT_HOST')
  if (
    whoGenerates === 'allReady' &&
    !presentPlayers(state).every(person => person.ready || person.id === asker.id)
  ) {
    return refuse('NOT_READY')
  }
  return null
}

/** In a public jam a seat must be held for a while before it spends anything. */
function seatedFault(state: JamState, asker: Asker, now: number): Refused | null {
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
  return finals(phase) < 2 ? refuse('NOT_ALLOWED_NOW') : withWhatIsThere(phase)
}

function finals(phase: PhaseOf<'generating'>): number {
  return phase.variants.filter(variant => variant.state === 'final').length
}

/** Drops what is still being made; one picture at least must be there. */
export function withWhatIsThere(phase: PhaseOf<'generating'>): Decision {
  if (finals(phase) === 0) return refuse('NOT_ALLOWED_NOW')
  const unfinished = phase.variants.flatMap((variant, place) =>
    variant.state === 'waiting' || variant.state === 'running' ? [place] : [],
  )
  return entries(...unfinished.map(place => ({ kind: 'variantFailed', place, reason: 'cancelled' }) as const))
}
