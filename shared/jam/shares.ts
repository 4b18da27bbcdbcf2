import type { Author, Draft, Run } from './state.ts'

/** Each author's share of the text's UTF-16 units, largest first (ties by name of the id); the shares sum to 1 for a text that is not empty. */
export function sharesOf(runs: readonly Run[]): Draft['shares'] {
  const lengths = new Map<Author, number>()
  let total = 0
  for (const run of runs) {
    lengths.set(run.by, (lengths.get(run.by) ?? 0) + run.length)
    total += run.length
  }
  return [...lengths]
    .map(([by, length]) => ({ by, share: length / total }))
    .sort((a, b) => b.share - a.share || (a.by < b.by ? -1 : 1))
}

/** Joins neighbouring runs of one author and drops empty ones. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.length === 0) continue
    if (last?.by === run.by) last.length += run.length
    else joined.push({ ...run })
  }
  return joined
}
