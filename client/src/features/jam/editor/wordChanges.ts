/** A replacement in the old text, as an editor takes it. */
export type Change = { from: number; to: number; insert: string }

/**
 * What turns one text into another, word by word and without touching what both have: kept words keep their authors, and words that come
 * back are known again one run at a time (rule T6). Source: the longest common subsequence, as in every diff.
 */
export function wordChanges(before: string, after: string): Change[] {
  const old = tokensOf(before)
  const fresh = tokensOf(after)
  const common = lengths(old, fresh)
  const changes: Change[] = []
  let at = 0
  let i = 0
  let j = 0
  while (i < old.length || j < fresh.length) {
    if (i < old.length && old[i] === fresh[j]) {
      at += old[i]?.length ?? 0
      i++
      j++
      continue
    }
    const change: Change = { from: at, to: at, insert: '' }
    while ((i < old.length || j < fresh.length) && (i >= old.length || old[i] !== fresh[j])) {
      if (j >= fresh.length || (i < old.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)))
        change.to += old[i++]?.length ?? 0
      else change.insert += fresh[j++]
    }
    at = change.to
    changes.push(change)
  }
  return changes
}

/** Words with the spaces behind them. */
const tokensOf = (text: string) => text.match(/\S+\s*|\s+/g) ?? []

/** The length of the longest common subsequence of what follows each pair of places. */
function lengths(old: readonly string[], fresh: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const row = table[i] as number[]
      const below = table[i + 1] as number[]
      row[j] = old[i] === fresh[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}
