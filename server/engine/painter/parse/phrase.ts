import { QUIET, STOP } from './lexicon/grammar.ts'
import { LONGEST_PHRASE, type Meaning, meaningOf } from './lexicon/meaning.ts'
import { findNoun, type Noun, nounOf } from './nouns.ts'
import { singularsOf } from './singular.ts'
import type { Token } from './tokens.ts'

/** A phrase of the prompt with what it may mean. */
export type Phrase = { text: string; raw: string; size: number; meaning?: Meaning; noun?: Noun }

/** The longest phrase at a token: meaning or drawing, whichever covers more words; a meaning wins a tie. */
export function phraseAt(tokens: readonly Token[], at: number): Phrase {
  const token = tokens[at] as Token
  if (token.icon) {
    const noun = nounOf(token.icon, token.plural ?? false)
    if (noun) return { text: token.text, raw: token.raw, size: 1, noun }
  }
  for (let size = Math.min(LONGEST_PHRASE, tokens.length - at); size > 0; size--) {
    const run = tokens.slice(at, at + size)
    if (run.some(t => t.stop)) continue
    const text = run.map(t => t.text).join(' ')
    const raw = run
      .map(t => t.raw)
      .filter(Boolean)
      .join(' ')
    const meaning = merged(meaningOf(text), pluralMeaning(text))
    const noun = mayBeNoun(run, text)
      ? findNoun(text, size === 1 || !meaningOf(token.text)?.colour)
      : undefined
    if (meaning || noun)
      return { text, raw, size, ...(meaning ? { meaning } : {}), ...(noun ? { noun } : {}) }
  }
  return { text: token.text, raw: token.raw, size: 1 }
}

/** Whether a run of words can name a thing: it does not open with an article or the like, and alone it carries a picture. */
function mayBeNoun(run: readonly Token[], text: string): boolean {
  if (run.length > 4 || OPENERS.has(run[0]?.text ?? '')) return false
  return run.length > 1 || !(STOP.has(text) || QUIET.has(text))
}

const OPENERS = new Set(
  'a an the of in on at with and or to from is his her its their my our your by for'.split(' '),
)

function merged(one: Meaning | undefined, other: Meaning | undefined): Meaning | undefined {
  return one && other ? { ...other, ...one } : (one ?? other)
}

function pluralMeaning(text: string): Meaning | undefined {
  const cut = text.lastIndexOf(' ') + 1
  const form = singularsOf(text.slice(cut))[0]
  const meaning = form ? meaningOf(text.slice(0, cut) + form) : undefined
  // A plural is a thing and not a number or a manner: "greens" or "loves" are left to the nouns.
  return meaning && (meaning.place || meaning.weather || meaning.light) ? meaning : undefined
}

const ADJECTIVAL = ['colour', 'size', 'mood', 'shade', 'glowing', 'pose'] as const

/** Whether, after adjectives, a noun comes before the phrase ends: then "orange" is a colour, else a fruit. */
export function nounFollows(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 4); ) {
    const token = tokens[i] as Token
    if (token.stop) return false
    const phrase = phraseAt(tokens, i)
    const m = phrase.meaning
    if (m?.relation || m?.negation || STOP.has(token.text)) return false
    if (phrase.noun || m?.part || m?.light || m?.place) return true
    if (m && !ADJECTIVAL.some(kind => m[kind])) return false
    i += phrase.size
  }
  return false
}
