import { type Token, tokensOf } from './tokens.ts'
import { CHILD, INNOCENT, PHRASES, REFUSED, SEXUAL, STEMS, YOUNG, YOUNG_PERSON } from './wordList.ts'

/** `span` is what is meant, in UTF-16 units of the text as it was given. */
export type WordCheck = { ok: true } | { ok: false; span: { from: number; to: number } }

/** Nobody under this age may stand beside a word of sex, years. */
const ADULT = 18
/** Letters with spaces or dots between them are joined to words up to this long. */
const SPELLED_LONGEST = 14

const refused = byLetters(REFUSED)
const innocent = new Set(INNOCENT)
const sexual = byLetters(SEXUAL)
const child = byLetters(CHILD)
const young = new Set(YOUNG)
const youngPerson = new Set(YOUNG_PERSON)
const AGE_WORDS = new Set(['year', 'years', 'yr', 'yrs', 'yo', 'y'])

/**
 * Checks names, titles and words that are shown outside a jam (rule U3). Reads each character a fixed number of times and backtracks
 * nowhere, so that no text can make it slow. Whole words are compared, so that Scunthorpe and assassins pass.
 */
export function checkWords(text: string): WordCheck {
  const tokens = tokensOf(text)
  const span = refusedWord(tokens) ?? spelledOut(tokens) ?? refusedPhrase(tokens) ?? childAndSex(tokens)
  return span ? { ok: false, span } : { ok: true }
}

type Span = { from: number; to: number } | null
const spanOf = (...tokens: Token[]): Span => ({
  from: Math.min(...tokens.map(({ from }) => from)),
  to: Math.max(...tokens.map(({ to }) => to)),
})

function refusedWord(tokens: readonly Token[]): Span {
  for (const token of tokens) {
    if (innocent.has(token.word)) continue
    if (isIn(refused, token.word) || STEMS.some(stem => token.word.includes(stem)))
      return spanOf(token, token)
  }
  return null
}

/** "n i g", "n.i.g": single letters in a row, read as every word they could spell. */
function spelledOut(tokens: readonly Token[]): Span {
  for (const [start, first] of tokens.entries()) {
    let word = ''
    for (const token of tokens.slice(start, start + SPELLED_LONGEST)) {
      if (token.word.length !== 1) break
      word += token.word
      if (word.length > 2 && isIn(refused, word)) return spanOf(first, token)
    }
  }
  return null
}

function refusedPhrase(tokens: readonly Token[]): Span {
  for (const [start, first] of tokens.entries())
    for (const phrase of PHRASES) {
      const last = tokens[start + phrase.length - 1]
      if (last && phrase.every((word, index) => tokens[start + index]?.word === word))
        return spanOf(first, last)
    }
  return null
}

function childAndSex(tokens: readonly Token[]): Span {
  const sex = tokens.find(({ word }) => isIn(sexual, word))
  if (!sex) return null
  for (const [index, token] of tokens.entries()) {
    const last = lastOfChild(token, tokens[index + 1])
    if (last) return spanOf(sex, token, last)
  }
  return null
}

/** The last token of the words that say a child, beginning with this one; null if they do not. */
function lastOfChild(token: Token, next: Token | undefined): Token | null {
  if (isIn(child, token.word) || isAge(/^(\d{1,2})(?:yo|yrs?)/.exec(token.raw)?.[1])) return token
  if (!next) return null
  if (young.has(token.word) && youngPerson.has(next.word)) return next
  return isAge(token.raw) && AGE_WORDS.has(next.word) ? next : null
}

const isAge = (digits: string | undefined) => /^\d{1,2}$/.test(digits ?? '') && Number(digits) < ADULT

/** A word's letters with how often each stands in a row: "niiice" is n1 i3 c1 e1. */
type Runs = { key: string; lengths: number[] }

function runsOf(word: string): Runs {
  let key = ''
  const lengths: number[] = []
  for (const letter of word) {
    if (key.endsWith(letter)) lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1
    else {
      key += letter
      lengths.push(1)
    }
  }
  return { key, lengths }
}

function byLetters(words: readonly string[]): ReadonlyMap<string, Runs[]> {
  const map = new Map<string, Runs[]>()
  for (const word of words) {
    const runs = runsOf(word)
    map.set(runs.key, [...(map.get(runs.key) ?? []), runs])
  }
  return map
}

/** True for a listed word, also with letters drawn out; never for one with fewer letters (Niger is a country). */
function isIn(words: ReadonlyMap<string, Runs[]>, word: string): boolean {
  const runs = runsOf(word)
  const listed = words.get(runs.key)
  return (
    listed?.some(({ lengths }) => lengths.every((length, at) => (runs.lengths[at] ?? 0) >= length)) ?? false
  )
}
