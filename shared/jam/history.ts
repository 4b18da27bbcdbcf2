import { pastRoundOf } from './evolveHistory.ts'
import type { JamState, PastRound } from './state.ts'

/** The rounds whose pictures everybody may know, oldest first: those that are over, and the present one from its reveal on. */
export function revealedRounds(state: JamState): PastRound[] {
  const present = presentRound(state)
  return present ? [...state.history, present] : state.history
}

/** One of them by its number. */
export function revealedRound(state: JamState, round: number): PastRound | undefined {
  return revealedRounds(state).find(past => past.round === round)
}

/** The present round, once revealed and not over yet. */
function presentRound(state: JamState): PastRound | null {
  const phase = state.phase.name === 'paused' ? state.phase.was : state.phase
  return phase.name === 'reveal' || phase.name === 'published' ? pastRoundOf(state, phase, state.at) : null
}
