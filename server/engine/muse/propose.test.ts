import { expect, test } from 'vitest'
import { type MuseEdit, placeOfEdit } from '#shared/jam/muse.ts'
import { checkWords } from '../../moderation/words.ts'
import { museContract } from '../museContract.ts'
import { PROMPTS } from '../painter/parse/prompts.ts'
import { german } from './german.ts'
import { propose } from './propose.ts'
import { createRuleMuse } from './ruleMuse.ts'
import { vocabularyOf } from './vocabularyOf.ts'

museContract('rules', createRuleMuse({ stepTakes: 1 }), 5_000)

const job = { wish: '', kind: 'image' as const, style: 'oil', seed: 1 }
const told = (edits: MuseEdit[]) => edits.map(({ old, text, why }) => `${old}>${text} ${why}`)

/** Changes that people can weigh: few, in order and apart, each found again and fit to be shown, the same each time. */
function weighable(text: string, wish: string): MuseEdit[] {
  const edits = propose({ ...job, text, wish })
  let end = -1
  for (const edit of edits) {
    expect(edit.from, text).toBeGreaterThan(end - 1)
    end = edit.from + edit.old.length
    expect(text.slice(edit.from, end)).toBe(edit.old)
    expect(placeOfEdit(edit, text), text).toEqual({ from: edit.from, to: end })
    expect(checkWords(edit.text).ok, edit.text).toBe(true)
  }
  expect(propose({ ...job, text, wish })).toEqual(edits)
  return edits
}

test('K1 whatever people wrote, it proposes one to three changes, apart from each other, found again, fit to be shown, the same each time', () => {
  for (const text of PROMPTS.slice(0, 120))
    for (const wish of ['', 'moodier', 'funnier', 'more detail']) {
      const { length } = weighable(text, wish)
      expect(length, text).toBeGreaterThan(0)
      expect(length, text).toBeLessThanOrEqual(3)
    }
})

test('K1 it names what is said twice, what cannot both be, and what says little', () => {
  expect(told(propose({ ...job, text: 'the the owl at night, noon light, very nice' }))).toEqual([
    'the the>the twice',
    'noon light>moonlight clash',
    expect.stringMatching(/^very nice>\S+ concrete$/),
  ])
  expect(told(propose({ ...job, text: 'a very nice old house', wish: 'shorter' }))).toContain(
    'very nice>nice shorter',
  )
  expect(told(propose({ ...job, text: 'an old cat' }))[0]).toMatch(/^(an old>a |old>)/)
  expect(told(propose({ ...job, text: '' }))[0]).toMatch(/ begin$/)
})

test('K1 German words get German ones, in the ending and the gender of what they replace', () => {
  const texts = [
    'ein sehr schöner alter Leuchtturm im Sturm',
    'Zwei Füchse, die die letzte Straßenbahn nehmen',
    'eine kleine Katze auf dem Dach, dunkle Wolken',
    'unter Wasser ein Haus mit hellen Fenstern',
    'der Mond',
  ]
  for (const text of texts)
    for (const wish of ['', 'düsterer', 'lustiger', 'mehr Farbe']) {
      expect(vocabularyOf({ text, wish })).toBe(german)
      expect(weighable(text, wish).length, text).toBeGreaterThan(0)
    }
  expect(told(propose({ ...job, text: texts[0] ?? '' }))).toEqual([
    expect.stringMatching(/^sehr schöner>(honiggelber|windgebürsteter|leuchtender) concrete$/),
    expect.stringMatching(/^alter>(moosbewachsener|knarrender|salzgegerbter) concrete$/),
    expect.stringMatching(/^>, /),
  ])
  expect(told(propose({ ...job, text: texts[1] ?? '' })).join()).not.toContain('twice')
  expect(told(propose({ ...job, text: 'eine sehr alte Uhr', wish: 'kürzer' }))).toEqual([
    'sehr alte>alte shorter',
  ])
  expect(told(propose({ ...job, text: '', wish: 'düsterer' }))[0]).toMatch(/[äöüß]|eine? /)
  for (const text of ['a lighthouse in a storm', 'fox', 'the cat and the moon', 'an in-joke'])
    expect(vocabularyOf({ text, wish: '' })).not.toBe(german)
})
