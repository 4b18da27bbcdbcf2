import { packWords } from '../art/pack.ts'
import { STOP } from './lexicon/grammar.ts'
import { LANGUAGES } from './lexicon/languages.ts'
import { meaningOf } from './lexicon/meaning.ts'
import { findNoun } from './nouns.ts'
import type { Token } from './tokens.ts'

type Dictionary = { signs: ReadonlySet<string>; words: ReadonlyMap<string, string>; longest: number }

/** Adjectives: German bends them. */
const BENT = new Set(
  'red blue green yellow black white purple brown grey golden silver tiny small large huge lonely happy'.split(
    ' ',
  ),
)

const dictionaries = new Map<string, Dictionary>(
  Object.entries(LANGUAGES).map(([locale, { signs, words }]) => {
    const map = new Map<string, string>()
    for (const entry of words.split(';')) {
      const [english = '', foreign = ''] = entry.trim().split('=')
      for (const form of foreign.split('|')) {
        const bends = locale === 'de' && BENT.has(english)
        for (const end of bends ? ['', 'e', 'er', 'es', 'en', 'em'] : [''])
          if (!map.has(form + end)) map.set(form + end, english)
      }
    }
    return [locale, { signs: new Set(signs.split(' ')), words: map, longest: 4 }]
  }),
)

/** Words that are common in English and would mislead if read in another language. */
const ENGLISH_SIGNS = new Set(
  'the a an of and with in on at is are his her their under over through by from to playing riding wearing made where who while inside into for it its'.split(
    ' ',
  ),
)

/**
 * The language of a prompt: by its script, else by its small words. English unless another language clearly has more of them.
 */
export function languageOf(prompt: string, tokens: readonly Token[]): string {
  if (/[\u3040-\u30ff]/.test(prompt)) return 'ja'
  if (/[\u3400-\u9fff]/.test(prompt)) return 'zh'
  if (/[\uac00-\ud7af]/.test(prompt)) return 'ko'
  if (/[іїєґ]/.test(prompt)) return 'uk'
  if (/[\u0400-\u04ff]/.test(prompt)) return 'ru'
  const words = tokens.filter(t => !t.stop).map(t => t.text)
  let best = 'en'
  let most = 0.5
  for (const w of words) most += ENGLISH_SIGNS.has(w) ? 1 : isEnglish(w) || meaningOf(w) ? 0.6 : 0
  for (const [locale, { signs, words: known }] of dictionaries) {
    const small = words.filter(w => signs.has(w)).length
    // A word in the dictionary counts too unless English has the same word: "rot" or "die" alone prove nothing.
    const content = words.filter(w => known.has(w) && !signs.has(w) && !STOP.has(w) && !isEnglish(w)).length
    const score = small + content * 0.8
    if (score > most) {
      most = score
      best = locale
    }
  }
  return best
}

/** Whether English has a drawing of that very name. */
function isEnglish(word: string): boolean {
  return (packWords().words.en?.[word]?.[1] ?? 0) >= 6
}

/** Whether a text is a word of the languages written without spaces. */
export function knowsWide(text: string): boolean {
  const { words } = packWords()
  return ['ja', 'zh'].some(l => {
    const dictionary = dictionaries.get(l)
    return dictionary?.words.has(text) || dictionary?.signs.has(text) || (words[l]?.[text]?.[1] ?? 0) >= 3
  })
}

/**
 * Puts a foreign prompt into the parser's English: known words are replaced, small words dropped, labels of drawings looked up.
 * What is unknown stays as it is. English prompts come back unchanged.
 */
export function translated(tokens: readonly Token[], locale: string): Token[] {
  const dictionary = dictionaries.get(locale)
  const labels = packWords().words[locale]
  if (locale === 'en' || !labels) return [...tokens]
  const icons = packWords().icons
  const result: Token[] = []
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token
    let used = 0
    for (let size = Math.min(4, tokens.length - i); size > 0 && used === 0; size--) {
      const run = tokens.slice(i, i + size)
      if (run.some(t => t.stop)) continue
      const text = run.map(t => t.text).join(' ')
      const raw = run.map(t => t.raw).join(' ')
      const english = dictionary?.words.get(text)
      const label = own(labels, text)
      if (english) {
        result.push(
          ...english.split(' ').map((word, k) => ({ text: word, raw: k === 0 ? raw : '', stop: false })),
        )
        used = size
      } else if (dictionary?.signs.has(text)) used = size
      else if (label && (label[1] >= 8 || (size === 1 && !findNoun(text)))) {
        const icon = icons[label[0]]?.icon
        if (icon) result.push({ text, raw, stop: false, icon })
        used = icon ? size : 0
      }
    }
    if (used === 0) {
      result.push(bent(token, locale) ?? token)
      used = 1
    }
    i += used
  }
  return result
}

/** What a word's ending becomes in the singular or the base case, by language. */
const ENDINGS: Readonly<
  Record<string, readonly (readonly [ending: string, base: string, plural: boolean])[]>
> = {
  fr: [
    ['s', '', true],
    ['x', '', true],
  ],
  es: [
    ['es', '', true],
    ['s', '', true],
  ],
  pt: [
    ['s', '', true],
    ['ões', 'ão', true],
  ],
  it: [
    ['i', 'o', true],
    ['i', 'e', true],
    ['e', 'a', true],
    ['i', 'a', true],
  ],
  nl: [
    ['en', '', true],
    ['s', '', true],
  ],
  de: [
    ['en', '', true],
    ['e', '', true],
    ['n', '', true],
    ['er', '', true],
    ['s', '', true],
  ],
  sv: [
    ['er', '', true],
    ['ar', '', true],
    ['or', 'a', true],
    ['en', '', false],
    ['et', '', false],
    ['ar', 'e', true],
  ],
  pl: [
    ['i', '', true],
    ['y', '', true],
    ['a', '', false],
    ['iem', '', false],
    ['em', '', false],
    ['kiem', 'ek', false],
    ['u', '', false],
    ['y', 'a', true],
  ],
  ru: [
    ['и', '', true],
    ['ы', '', true],
    ['е', 'а', false],
    ['у', 'а', false],
    ['у', '', false],
    ['а', '', false],
    ['и', 'а', true],
  ],
}

/** A bent word as the token of its base form, or undefined. */
function bent(token: Token, locale: string): Token | undefined {
  if (token.text.length < 4 || findNoun(token.text)) return undefined
  for (const [ending, base, plural] of ENDINGS[locale] ?? []) {
    if (!token.text.endsWith(ending)) continue
    const stem = token.text.slice(0, token.text.length - ending.length) + base
    // German plurals change their vowel too: Füchse, Bäume.
    for (const text of locale === 'de'
      ? [stem, stem.replace(/[äöü]/, v => ({ ä: 'a', ö: 'o', ü: 'u' })[v] ?? v)]
      : [stem]) {
      const english = dictionaries.get(locale)?.words.get(text)
      if (english) return { ...token, text: plural && !english.endsWith('s') ? `${english}s` : english }
      const hit = own(packWords().words[locale] ?? {}, text)
      const icon = hit && packWords().icons[hit[0]]?.icon
      if (icon) return { ...token, text, icon, plural }
    }
  }
  return undefined
}

function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
