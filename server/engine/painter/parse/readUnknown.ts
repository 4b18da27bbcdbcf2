import type { Draft } from './draft.ts'
import { MISSPELT, NO_SLIPS, QUIET, STOP } from './lexicon/grammar.ts'
import { Speller } from './misspelt.ts'
import { findForeign, isKind, knownWords } from './nouns.ts'
import { type Phrase, phraseAt } from './phrase.ts'
import { singularsOf } from './singular.ts'
import type { Token } from './tokens.ts'

const BODY = new Set(
  'head eyes nose mouth ears ear back shoulder shoulders hand hands arm arms leg legs tail paw paws foot feet neck fur hair mane beard whiskers'.split(
    ' ',
  ),
)

let speller: Speller | undefined

/** A word that means nothing: of no picture, or told as ignored. */
export function takeUnknown({ text, raw }: Phrase, draft: Draft): void {
  if (BODY.has(text)) {
    // "with green eyes": no part of a drawing can be dyed alone, so the colour must not reach the whole.
    if (draft.pending.colour) draft.ignore(...draft.pending.words, raw)
    draft.pending = { words: [] }
    draft.link = undefined
  }
  if (STOP.has(text) || QUIET.has(text) || !raw) return
  if (/\p{L}/u.test(raw)) {
    draft.ignore(raw)
    // "a purple zeppelinium": what was said of an unknown noun must not colour the next one.
    if (!/(ing|ed|ly|ful|ous|ish|less|al|ic|y)$/.test(text)) draft.pending = { words: [] }
  }
}

/** Slips put right before anything is read: those that are made often, then words that mean nothing as they stand. */
export function spelt(given: readonly Token[]): Token[] {
  const tokens = given.map(token => ({ ...token, text: MISSPELT[token.text] ?? token.text }))
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token
    const { meaning, noun, size, text } = phraseAt(tokens, i)
    if (!token.stop && !meaning && !noun && !STOP.has(text) && !QUIET.has(text) && !BODY.has(text)) {
      const foreign = findForeign(text)
      if (foreign) token.icon = foreign.name
      else token.text = misspelt(text) ?? text
    }
    i += size
  }
  return tokens
}

function misspelt(text: string): string | undefined {
  if (text.length < 5 || NO_SLIPS.has(text) || /(ing|ed|ly|ness)$/.test(text) || isKind(text))
    return undefined
  speller ??= new Speller(knownWords())
  const [one] = singularsOf(text)
  const single = one && speller.correct(one)
  return speller.correct(text) ?? (single ? `${single}s` : undefined)
}
