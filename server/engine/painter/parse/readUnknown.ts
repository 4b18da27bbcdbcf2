import type { Draft } from './draft.ts'
import { MISSPELT, NO_SLIPS, QUIET, STOP } from './lexicon/grammar.ts'
import { Speller } from './misspelt.ts'
import { findForeign, findNoun, isKind, knownWords, type Noun } from './nouns.ts'
import type { Phrase } from './phrase.ts'
import { takeNoun } from './readNoun.ts'
import { singularsOf } from './singular.ts'
import type { Token } from './tokens.ts'

const BODY = new Set(
  'head eyes nose mouth ears ear back shoulder shoulders hand hands arm arms leg legs tail paw paws foot feet neck fur hair mane beard whiskers'.split(
    ' ',
  ),
)

let speller: Speller | undefined

/** A word that means nothing yet: foreign, misspelt, of no picture, or told as ignored. */
export function takeUnknown({ text, raw }: Phrase, draft: Draft): void {
  if (BODY.has(text)) {
    // "with green eyes": no part of a drawing can be dyed alone, so the colour must not reach the whole.
    if (draft.pending.colour) draft.ignore(...draft.pending.words, raw)
    draft.pending = { words: [] }
    draft.link = undefined
  }
  if (STOP.has(text) || QUIET.has(text) || !raw) return
  const noun = findForeign(text) ?? misspelt(text)
  if (noun) takeNoun(noun, raw, draft)
  else if (/\p{L}/u.test(raw)) {
    draft.ignore(raw)
    // "a purple zeppelinium": what was said of an unknown noun must not colour the next one.
    if (!/(ing|ed|ly|ful|ous|ish|less|al|ic|y)$/.test(text)) draft.pending = { words: [] }
  }
}

/** Slips that are made often, put right before anything is read. */
export function spelt(tokens: readonly Token[]): Token[] {
  return tokens.map(token => ({ ...token, text: MISSPELT[token.text] ?? token.text }))
}

function misspelt(text: string): Noun | undefined {
  if (text.length < 5 || NO_SLIPS.has(text) || /(ing|ed|ly|ness)$/.test(text) || isKind(text))
    return undefined
  speller ??= new Speller(knownWords())
  const word =
    speller.correct(text) ??
    singularsOf(text)
      .map(form => speller?.correct(form))
      .find(Boolean)
  return word ? findNoun(word) : undefined
}
