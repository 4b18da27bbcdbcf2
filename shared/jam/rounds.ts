import type { JamState } from './state.ts'

/** "Round 2 of 5": which of the counted rounds this one is; null where rounds are not counted (rule J31). */
export function roundCount(state: JamState): { number: number; of: number } | null {
  const { rounds } = state.settings
  if (rounds === null) return null
  const number = state.round - state.countFrom + 1
  // Fewer rounds may be asked for while a later one is played: it is then the last.
  return { number, of: Math.max(rounds, number) }
}

/** True in the round after which the jam ends by itself. */
export function isLastRound(state: JamState): boolean {
  const count = roundCount(state)
  return count !== null && count.number >= count.of
}
