import type { Result, Tally } from '#shared/jam/state.ts'

/** The tally that decided: the run-off's where anybody voted in it. */
export function decidingTally({ first, runoff }: Result): Tally | null {
  const voted = (tally: Tally | null) => tally && tally.voters.players + tally.voters.spectators > 0
  return voted(runoff) ? runoff : first
}

/** Heads for the winner and heads in all; null where nobody had to vote. For co-winners, the votes of all of them. */
export function headsOf(result: Result): { won: number; all: number } | null {
  const tally = decidingTally(result)
  if (!tally) return null
  const won = result.winners.reduce((sum, place) => sum + headsAt(tally, place), 0)
  return { won, all: tally.voters.players + tally.voters.spectators }
}

/** How many people chose this place, players and watchers together. */
export function headsAt(tally: Tally, place: number): number {
  const count = tally.counts[place]
  return count ? count.players + count.spectators : 0
}
