import type { UserId } from '../ids.ts'
import { entriesOf } from '../records.ts'
import type { Ballots, Count, Settings, Tally } from './state.ts'

/**
 * Counts ballots. A player's weighs 1; a spectator's weighs `min(1, P / (2 S))`, P and S being the ballots cast by players and
 * spectators (1 when P = 0), so that spectators together are at most a third; with the bloc off it weighs 0. Rules J6, J64.
 */
export function tally(
  ballots: Ballots,
  isPlayer: (who: UserId) => boolean,
  places: number,
  bloc: Settings['bloc'] = 'third',
): Tally {
  const counts: Count[] = Array.from({ length: places }, () => ({ players: 0, spectators: 0, sum: 0 }))
  const voters = { players: 0, spectators: 0 }
  for (const [who, ballot] of entriesOf(ballots)) {
    const count = ballot.place === null ? undefined : counts[ballot.place]
    if (!count) continue
    const group = isPlayer(who) ? 'players' : 'spectators'
    count[group]++
    voters[group]++
  }
  const weight = bloc === 'off' ? 0 : weightOf(voters)
  for (const count of counts) count.sum = count.players + weight * count.spectators
  return { counts, weight, voters }
}

function weightOf({ players, spectators }: Tally['voters']): number {
  return players === 0 || spectators === 0 ? 1 : Math.min(1, players / (2 * spectators))
}

/** The places with the highest sum among `among`, in order; empty when nobody voted. Sums closer than a billionth are equal. */
export function leaders(result: Tally, among: readonly number[]): number[] {
  if (result.voters.players + result.weight * result.voters.spectators === 0) return []
  const sumOf = (place: number) => result.counts[place]?.sum ?? 0
  const best = Math.max(...among.map(sumOf))
  return among.filter(place => best - sumOf(place) < 1e-9)
}
