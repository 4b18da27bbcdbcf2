/** Known words in buckets by first letter and length, so that a misspelt one is compared with few. */
export class Speller {
  readonly #buckets = new Map<string, string[]>()

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const key = `${word[0]}${word.length}`
      const bucket = this.#buckets.get(key)
      if (bucket) bucket.push(word)
      else this.#buckets.set(key, [word])
    }
  }

  /** The known word that a misspelt one most likely means: one slip away, two from eight letters on; else undefined. */
  correct(word: string): string | undefined {
    if (word.length < 5) return undefined
    const limit = word.length >= 8 ? 2 : 1
    let best: string | undefined
    let least = limit + 1
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      for (const known of this.#buckets.get(`${word[0]}${length}`) ?? []) {
        // A doubled letter left out or put in is the commonest slip of all.
        const slips = squeezed(word) === squeezed(known) ? 0.5 : distance(word, known, least)
        if (slips < least) {
          least = slips
          best = known
        }
      }
    }
    return best
  }
}

function squeezed(word: string): string {
  return word.replace(/(.)\1/g, '$1')
}

/** Damerau-Levenshtein distance with adjacent swaps (optimal string alignment); gives up at `limit`. */
function distance(a: string, b: string, limit: number): number {
  let older: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least >= limit) return limit
    older = last
    last = row
  }
  return last[b.length] ?? limit
}
