/** A phrase as first typed, and the words in it that a friend will replace. */
export type Phrase = { first: string; change: { from: string; to: string } | null }

/** Reads `a {small|enormous} cat`: one change a phrase at most. */
export function phraseOf(markup: string): Phrase {
  const found = /\{([^|{}]+)\|([^{}]+)\}/.exec(markup)
  const [whole, from, to] = found ?? []
  if (whole === undefined || from === undefined || to === undefined) return { first: markup, change: null }
  return { first: markup.replace(whole, from), change: { from, to } }
}

/** The words as they read when everybody is done. */
export function finalWords(phrases: readonly string[]): string {
  return phrases.map(markup => markup.replace(/\{[^|{}]+\|([^{}]+)\}/g, '$1')).join('')
}
