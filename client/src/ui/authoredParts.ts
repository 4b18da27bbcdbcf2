/** A piece of authored text: who wrote it (null for the spaces between runs) and the words. */
export type AuthoredPart = { at: number; by: string | null; text: string }

type Length = { by: string; length: number }

/**
 * Cuts a text along its runs. White space at a run's edges is nobody's to underline; words beyond the last run (the text may be
 * a beat ahead of its authors) come back without an author. The parts joined are exactly the text.
 */
export function authoredParts(text: string, runs: readonly Length[]): AuthoredPart[] {
  const parts: AuthoredPart[] = []
  let at = 0
  const push = (by: string | null, words: string) => {
    if (words) parts.push({ at, by, text: words })
    at += words.length
  }
  for (const run of runs) {
    const words = text.slice(at, at + run.length)
    const inner = words.trim()
    const lead = inner ? words.indexOf(inner) : words.length
    push(null, words.slice(0, lead))
    push(run.by, inner)
    push(null, words.slice(lead + inner.length))
  }
  push(null, text.slice(at))
  return parts
}
