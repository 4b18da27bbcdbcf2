import { expect, test } from 'vitest'
import { type MuseEdit, placeOfEdit } from '#shared/jam/muse.ts'
import { checkWords } from '../../moderation/words.ts'
import { PROMPTS } from '../painter/parse/prompts.ts'
import { propose } from './propose.ts'

const job = { wish: '', kind: 'image' as const, style: 'oil', seed: 1 }
const told = (edits: MuseEdit[]) => edits.map(({ old, text, why }) => `${old}>${text} ${why}`)

test('K1 whatever people wrote, it proposes one to three changes, apart from each other, found again, fit to be shown, the same each time', () => {
  for (const text of PROMPTS.slice(0, 120))
    for (const wish of ['', 'moodier', 'funnier', 'more detail']) {
      const edits = propose({ ...job, text, wish })
      expect(edits.length, text).toBeGreaterThan(0)
      expect(edits.length, text).toBeLessThanOrEqual(3)
      let end = -1
      for (const edit of edits) {
        expect(edit.from, text).toBeGreaterThan(end - 1)
        end = edit.from + edit.old.length
        expect(text.slice(edit.from, end)).toBe(edit.old)
        expect(placeOfEdit(edit, text), text).toEqual({ from: edit.from, to: end })
        expect(checkWords(edit.text).ok, edit.text).toBe(true)
      }
      expect(propose({ ...job, text, wish })).toEqual(edits)
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
