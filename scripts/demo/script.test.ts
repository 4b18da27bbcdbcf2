import { beforeAll, describe, expect, it } from 'vitest'
import { cardSchema, nameSchema, paramsSchema } from '#shared/jam/commands.ts'
import type { Draft } from '#shared/jam/state.ts'
import { DEFAULT_PARAMS } from '#shared/kinds.ts'
import { PROMPT_UNITS, TITLE_UNITS } from '#shared/limits.ts'
import { ensurePack } from '../../server/engine/painter/art/buildPack.ts'
import { parse } from '../../server/engine/painter/parse/parse.ts'
import { STYLES } from '../../server/engine/painter/style/styles.ts'
import { checkWords } from '../../server/moderation/words.ts'
import { cardOf } from './card.ts'
import { FRIENDS_MOST, isFriend, nameOf } from './names.ts'
import { readOptions } from './options.ts'
import { finalWords, phraseOf } from './phrase.ts'
import { PIECES } from './pieces/all.ts'
import { FLOURISHES, TWISTS } from './twists.ts'

beforeAll(ensurePack)

describe('what the friends write', () => {
  it('is sixty pieces with a name of their own, each in phrases of at least two authors', () => {
    expect(PIECES.length).toBeGreaterThanOrEqual(60)
    expect(new Set(PIECES.map(({ title }) => title)).size).toBe(PIECES.length)
    for (const { title, phrases } of PIECES) expect(phrases.length, title).toBeGreaterThanOrEqual(2)
  })

  it('uses every style, and only styles that the product takes', () => {
    for (const { style, shape } of PIECES) {
      expect(STYLES.map(({ id }) => id)).toContain(style)
      expect(paramsSchema.safeParse({ style, shape }).success, style).toBe(true)
    }
    expect(new Set(PIECES.map(({ style }) => style)).size).toBe(STYLES.length)
  })

  it('is understood by the painter, with at most one word ignored', () => {
    for (const { phrases } of PIECES) {
      const words = finalWords(phrases)
      const { subjects, ignored } = parse(words)
      expect(subjects.length, words).toBeGreaterThan(0)
      expect(ignored.length, `${words}: ${ignored}`).toBeLessThanOrEqual(1)
    }
  })

  it('passes the word rules and the limits, with every twist and flourish', () => {
    for (const { title, phrases, style } of PIECES)
      for (const twist of TWISTS) {
        const text = finalWords(phrases) + twist.words
        expect(text).not.toMatch(/[{|}]| {2}/)
        expect(text.length).toBeLessThan(PROMPT_UNITS)
        expect(checkWords(text).ok, text).toBe(true)
        const draft = { text, params: { ...DEFAULT_PARAMS, style } } as Draft
        expect(cardSchema.safeParse(cardOf(`${title}, ${twist.title}`, draft)).success).toBe(true)
        expect(`${title}, ${twist.title}`.length).toBeLessThanOrEqual(TITLE_UNITS)
      }
    for (const flourish of FLOURISHES) expect(checkWords(flourish).ok, flourish).toBe(true)
  })

  it('reads second thoughts', () => {
    expect(phraseOf('a {small|very large} cat')).toEqual({
      first: 'a small cat',
      change: { from: 'small', to: 'very large' },
    })
    expect(phraseOf(', at dusk')).toEqual({ first: ', at dusk', change: null })
    expect(finalWords(['a {small|very large} cat', ', at {dawn|dusk}'])).toBe('a very large cat, at dusk')
  })
})

describe('the friends', () => {
  it('say in their name that they are bots, within the limit of names', () => {
    for (let index = 0; index < FRIENDS_MOST; index++) {
      const name = nameOf(index)
      expect(name).toMatch(/ \(bot\)$/)
      expect(nameSchema.safeParse(name).success, name).toBe(true)
      expect(isFriend({ name })).toBe(true)
    }
    expect(isFriend({ name: 'Wren' })).toBe(false)
  })
})

describe('the flags', () => {
  it('have defaults', () => {
    expect(readOptions([])).toMatchObject({ friends: 12, pace: 1, minutes: null, url: null })
    expect(readOptions(['--pace', 'fast', '--minutes', '10', '--friends', '3'])).toMatchObject({
      friends: 3,
      minutes: 10,
    })
  })

  it.each([
    [['--friends', '1'], /--friends must be/],
    [['--friends', '2.5'], /--friends must be/],
    [['--pace', 'quick'], /--pace must be/],
    [['--minutes', ''], /--minutes must be/],
    [['--url', 'https://riff.example.org'], /server on this machine/],
    [['--bots'], /--bots/],
  ])('are refused with a sentence: %s', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence)
  })
})
