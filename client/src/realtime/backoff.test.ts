import { expect, it } from 'vitest'
import { backoff } from './backoff.ts'

/** Fractions spread evenly, in place of chance. */
function even(): () => number {
  let turn = 0
  return () => (turn++ * 0.618_034) % 1
}

/** When each of so many pages is back after a server was away for so long, ms after its return. */
function returns(pages: number, away: number): number[] {
  const random = even()
  return Array.from({ length: pages }, () => {
    let now = 0
    for (let failures = 0; now < away; failures++) now += backoff(failures, random)
    return now - away
  }).sort((a, b) => a - b)
}

it.each([1_000, 3_000, 10_000, 60_000])(
  'after %i ms without a server everybody is back within ten seconds of its return, and not all at once',
  away => {
    const times = returns(1_000, away)
    expect(times.at(-1)).toBeLessThanOrEqual(10_000)
    // In no half second more than a third of them come.
    for (let from = 0; from < 10_000; from += 100)
      expect(times.filter(time => time >= from && time < from + 500).length).toBeLessThan(
        away < 2_000 ? 700 : 340,
      )
  },
)
