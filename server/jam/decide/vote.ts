import type { Entry } from '#shared/jam/entries.ts'
import { isPlayer } from '#shared/jam/people.ts'
import { isLastRound } from '#shared/jam/rounds.ts'
import type { JamState, Notice, PhaseOf, Result, Tally } from '#shared/jam/state.ts'
import { leaders, tally } from '#shared/jam/tally.ts'
import { RUNOFF_TIME } from '#shared/limits.ts'

/** On to writing; a timed writing gets its clock when the state settles. */
export function toWriting(round: number, notice: Notice | null): Entry {
  return { kind: 'writing', round, deadline: null, notice }
}

/** What follows a reveal: the next round, or the end of a jam whose rounds are counted (rule J31). */
export function onward(state: JamState): Entry {
  return isLastRound(state) ? { kind: 'ended', by: null } : toWriting(state.round + 1, null)
}

/** All variants are final or failed: a vote among two or more, straight to the reveal with one, back to writing with none (rule J7). */
export function openVoting(state: JamState, phase: PhaseOf<'generating'>, now: number): Entry[] {
  const finals = phase.variants.flatMap((variant, place) => (variant.state === 'final' ? [place] : []))
  if (finals.length > 1)
    return [
      { kind: 'voting', deadline: state.settings.voteTime === null ? null : now + state.settings.voteTime },
    ]
  if (finals.length === 1)
    return [reveal(state, { winners: finals, how: 'only', first: null, runoff: null }, phase.engine, now)]
  const failed = phase.variants.find(variant => variant.state === 'failed')
  return [toWriting(state.round, { kind: 'failed', reason: failed?.reason ?? 'crashed' })]
}

/** The end of a vote: the winner, a run-off among the tied, or back to writing when nobody voted (rules J7, J8). */
export function closeVoting(state: JamState, phase: PhaseOf<'voting'>, now: number): Entry[] {
  const first = count(state, phase)
  const best = leaders(first, finalPlaces(phase))
  if (best.length === 0) return [toWriting(state.round, { kind: 'nobodyVoted' })]
  if (best.length === 1)
    return [reveal(state, { winners: best, how: 'vote', first, runoff: null }, phase.engine, now)]
  return [{ kind: 'runoff', among: best, first, deadline: now + RUNOFF_TIME }]
}

/** The end of the run-off: its winner, or co-winners (rule J8). */
export function closeRunoff(state: JamState, phase: PhaseOf<'runoff'>, now: number): Entry[] {
  const runoff = count(state, phase)
  const best = leaders(runoff, phase.among)
  const winners = best.length > 0 ? best : phase.among
  const how = winners.length > 1 ? 'coWinners' : 'runoff'
  return [reveal(state, { winners, how, first: phase.first, runoff }, phase.engine, now)]
}

function reveal(state: JamState, result: Result, engine: string | null, now: number): Entry {
  const { revealTime } = state.settings
  return { kind: 'reveal', result, engine, nextAt: revealTime === null ? null : now + revealTime }
}

function count(state: JamState, phase: PhaseOf<'voting'> | PhaseOf<'runoff'>): Tally {
  return tally(phase.ballots, who => isPlayer(state, who), phase.variants.length, state.settings.bloc)
}

function finalPlaces(phase: PhaseOf<'voting'>): number[] {
  return phase.variants.flatMap((variant, place) => (variant.state === 'final' ? [place] : []))
}
