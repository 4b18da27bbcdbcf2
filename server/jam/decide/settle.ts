import type { Entry } from '#shared/jam/entries.ts'
import { evolve } from '#shared/jam/evolve.ts'
import { presentPlayers } from '#shared/jam/people.ts'
import { isBeingPublished } from '#shared/jam/publishing.ts'
import type { JamState, LivePhase, PhaseOf } from '#shared/jam/state.ts'
import { drawTheme } from '#shared/jam/themes.ts'
import { VARIANT_TIMEOUT, VOTE_SETTLE } from '#shared/limits.ts'
import type { Context } from './context.ts'
import { draftOf, promptFault } from './draft.ts'
import { settleMuse } from './muse.ts'
import { settlePeople } from './settlePeople.ts'
import { closeRunoff, closeVoting, onward, openVoting } from './vote.ts'

/** More steps than any chain of consequences has; reaching it means two rules undo each other, which is a bug worth a loud stop. */
const STEPS_MAX = 50

/**
 * What the rules do by themselves: applies entries one after another to the state, and after each the consequences that follow
 * without anybody's command (a vote that closes, a host that passes on, a seat that is freed). Returns all entries, given ones first.
 */
export function settle(state: JamState, given: readonly Entry[], context: Context): Entry[] {
  const all: Entry[] = []
  let current = state
  const add = (entry: Entry) => {
    all.push(entry)
    current = evolve(current, {
      seq: current.seq + 1,
      at: Math.max(current.at, context.now),
      textSeq: current.textSeq,
      entry,
    })
  }
  for (const entry of given) add(entry)
  for (let step = 0; step < STEPS_MAX; step++) {
    const next = consequence(current, context)
    if (next.length === 0) return all
    for (const entry of next) add(entry)
  }
  throw new Error(`the rules do not settle in phase ${current.phase.name}`)
}

function consequence(state: JamState, context: Context): Entry[] {
  if (state.phase.name === 'ended' || state.round === 0) return []
  const people = [...settlePeople(state, context.now)]
  if (people.length === 0) people.push(...settleMuse(state, context.now))
  if (people.length > 0 || state.phase.name === 'paused' || state.hidden) return people
  return settlePhase(state, state.phase, context)
}

function settlePhase(state: JamState, phase: LivePhase, context: Context): Entry[] {
  switch (phase.name) {
    case 'writing':
      return settleWriting(state, phase, context)
    case 'locked':
      return []
    case 'generating':
      return settleMaking(state, phase, context.now)
    case 'voting':
      return voteIsOver(state, phase, context.now) ? closeVoting(state, phase, context.now) : []
    case 'runoff':
      return phase.deadline <= context.now ? closeRunoff(state, phase, context.now) : []
    case 'reveal':
      return phase.nextAt !== null && phase.nextAt <= context.now && !isBeingPublished(phase)
        ? [onward(state)]
        : []
    case 'published':
      return phase.nextAt !== null && phase.nextAt <= context.now ? [onward(state)] : []
  }
}

/** A timed writing has a clock while anybody is seated and present; at its end the prompt locks, or gets the same time again. */
function settleWriting(state: JamState, phase: PhaseOf<'writing'>, context: Context): Entry[] {
  const { themes } = state.settings
  if (themes !== (state.theme !== null))
    return [{ kind: 'theme', theme: themes ? drawTheme(state.themesDrawn, context.dice()) : null }]
  const { writingTime } = state.settings
  const wanted = writingTime !== null && presentPlayers(state).length > 0
  const clock = (deadline: number | null): Entry[] => [
    { kind: 'writing', round: state.round, deadline, notice: phase.notice },
  ]
  if (!wanted) return phase.deadline === null ? [] : clock(null)
  if (phase.deadline === null) return clock(context.now + writingTime)
  if (phase.deadline > context.now) return []
  const words = context.words()
  return promptFault(words.text)
    ? clock(context.now + writingTime)
    : [{ kind: 'locked', draft: draftOf(state, words, null, context.dice()) }]
}

function settleMaking(state: JamState, phase: PhaseOf<'generating'>, now: number): Entry[] {
  const late = phase.variants.findIndex(
    variant => variant.state === 'running' && variant.startedAt + VARIANT_TIMEOUT <= now,
  )
  if (late >= 0) return [{ kind: 'variantFailed', place: late, reason: 'timeout' }]
  const unfinished = phase.variants.some(
    variant => variant.state === 'waiting' || variant.state === 'running',
  )
  return unfinished ? [] : openVoting(state, phase, now)
}

/** Rule J7. Without a timer only the host closes. */
function voteIsOver(state: JamState, phase: PhaseOf<'voting'>, now: number): boolean {
  if (phase.deadline === null) return false
  if (phase.deadline <= now) return true
  return everybodyVoted(state, phase) && phase.changedAt + VOTE_SETTLE <= now
}

/** True if there are present players and each has a ballot. */
export function everybodyVoted(state: JamState, phase: PhaseOf<'voting'>): boolean {
  const present = presentPlayers(state)
  return present.length > 0 && present.every(person => Object.hasOwn(phase.ballots, person.id))
}
