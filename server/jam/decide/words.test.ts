import { describe, expect, it } from 'vitest'
import type { PastRound, Result, Run } from '#shared/jam/state.ts'
import { winningWords, wordsOf } from '#shared/jam/words.ts'
import { ALICE, BOB } from '../../testing/jamDriver.ts'

const [A, B] = [ALICE.id, BOB.id]
const won: Result = { winners: [0], how: 'only', first: null, runoff: null }

function round(
  number: number,
  parts: [by: Run['by'], text: string][],
  result: Result | null = won,
): PastRound {
  const text = parts.map(([, words]) => words).join('')
  const runs = parts.map(([by, words]) => ({ by, length: words.length }))
  const shares = [...new Set(parts.map(([by]) => by))].map(by => ({
    by,
    share: parts.filter(part => part[0] === by).reduce((sum, part) => sum + part[1].length, 0) / text.length,
  }))
  return { round: number, draft: { text, runs, shares }, result } as PastRound
}

describe('everyone’s words', () => {
  it('J32 a word counts for whoever wrote most of it', () => {
    const counts = wordsOf(
      round(1, [
        [A, 'a red f'],
        [B, 'ox, doesn’t'],
        [A, ' sleep — 3 nights'],
      ]),
    )
    expect([...counts]).toEqual([
      [A, 5],
      [B, 2],
    ])
  })

  it('J32 rounds are summed, what came with a riff is nobody’s, and who wrote most of a round is named', () => {
    const rounds = [
      round(4, [
        [A, 'one two '],
        [B, 'three'],
        ['lineage', ' four five six'],
      ]),
      round(5, [[B, 'one two three four']]),
      round(6, [[A, 'nothing was chosen here']], null),
      round(7, [
        [A, 'ten '],
        [B, 'eleven'],
      ]),
    ]
    expect(winningWords(rounds)).toEqual([
      { by: B, words: 6, most: [5, 7] },
      { by: A, words: 3, most: [4, 7] },
    ])
  })

  it('J32 a prompt of too many runs is counted by its shares', () => {
    const whole = round(1, [
      [A, 'one two three '],
      [B, 'four'],
    ])
    const cut = { ...whole, draft: { ...whole.draft, runs: [] } }
    expect(winningWords([cut])).toEqual([
      { by: A, words: 3, most: [1] },
      { by: B, words: 1, most: [] },
    ])
  })
})
