import type { UserId } from '../ids.ts'
import type { Author, PastRound } from './state.ts'

/** What one person wrote over some rounds: words in winning prompts, and the rounds in which nobody wrote more. */
export type Wrote = { by: UserId; words: number; most: number[] }

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu

/** The words of one prompt by author: each counts for whoever wrote most of its characters, of equals the one who began it. */
export function wordsOf({ draft }: Pick<PastRound, 'draft'>): Map<Author, number> {
  const counts = new Map<Author, number>()
  const add = (by: Author, words: number) => {
    if (words > 0) counts.set(by, (counts.get(by) ?? 0) + words)
  }
  const matches = [...draft.text.matchAll(WORD)]
  // A prompt whose runs were too many to keep still has its shares.
  if (draft.runs.length === 0)
    for (const { by, share } of draft.shares) add(by, Math.round(share * matches.length))
  let run = 0
  let runStart = 0
  for (const match of draft.runs.length === 0 ? [] : matches) {
    const from = match.index
    const to = from + match[0].length
    const inside = new Map<Author, number>()
    for (;;) {
      const piece = draft.runs[run]
      if (!piece) break
      const overlap = Math.min(to, runStart + piece.length) - Math.max(from, runStart)
      if (overlap > 0) inside.set(piece.by, (inside.get(piece.by) ?? 0) + overlap)
      if (runStart + piece.length >= to) break
      runStart += piece.length
      run++
    }
    const [writer] = [...inside].sort((a, b) => b[1] - a[1])
    if (writer) add(writer[0], 1)
  }
  return counts
}

/**
 * Who wrote how many words of the prompts that won, most first (rule J32). Rounds without a winner count nothing, nor do the words a
 * riff began with.
 */
export function winningWords(rounds: readonly PastRound[]): Wrote[] {
  const people = new Map<UserId, Wrote>()
  for (const round of rounds) {
    if (!round.result) continue
    const counts = [...wordsOf(round)].filter((one): one is [UserId, number] => one[0] !== 'lineage')
    const best = Math.max(...counts.map(([, words]) => words))
    for (const [by, words] of counts) {
      const before = people.get(by) ?? { by, words: 0, most: [] }
      const most = words === best ? [...before.most, round.round] : before.most
      people.set(by, { by, words: before.words + words, most })
    }
  }
  return [...people.values()].sort((a, b) => b.words - a.words || (a.by < b.by ? -1 : 1))
}
