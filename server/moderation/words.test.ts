import { describe, expect, test } from 'vitest'
import { newGuestLook } from '../people/guestNames.ts'
import { checkWords } from './words.ts'

const refusedPart = (text: string) => {
  const check = checkWords(text)
  return check.ok ? null : text.slice(check.span.from, check.span.to)
}

describe('U3 the word rules', () => {
  test.each([
    'Scunthorpe',
    'The assassin of Essex',
    'Dick Van Dyke dances',
    'Niger and Nigeria on a map',
    'a niggardly snigger, sniggering',
    'cocktails in Middlesex',
    'a raccoon and a kid goat in Kiev',
    'naked mole rat',
    'nude colours on a beach',
    'children drawing a fox',
    'a baby elephant, 12 years old',
    'sex education, age 21 years',
    'what the fuck is this castle',
    'a fox !!! $100 @ 5 pm, 1337',
    'A I B C D E F G',
    'Ёжик в тумане',
    '狐と雪',
    'ثعلب في الثلج',
    '🦊👨‍👩‍👧 família',
    '',
  ])('let %s pass', text => {
    expect(checkWords(text)).toEqual({ ok: true })
  })

  test.each([
    ['a nigger here', 'nigger'],
    ['a NIGGERS here', 'NIGGERS'],
    ['a n1gg3r here', 'n1gg3r'],
    ['a f@gg0t!', 'f@gg0t'],
    ['a niiiggggerrr', 'niiiggggerrr'],
    ['a n\u200bi\u200bg\u200bg\u200be\u200br x', 'n\u200bi\u200bg\u200bg\u200be\u200br'],
    ['a n i g g e r x', 'n i g g e r'],
    ['a n.i.g.g.e.r x', 'n.i.g.g.e.r'],
    ['ｎｉｇｇｅｒ', 'ｎｉｇｇｅｒ'],
    ['𝓃𝒾𝑔𝑔𝑒𝓇', '𝓃𝒾𝑔𝑔𝑒𝓇'],
    ['ñíggér', 'ñíggér'],
    ['nіggеr', 'nіggеr'],
    ['xXfaggotXx', 'xXfaggotXx'],
    ['🦊 kike', 'kike'],
    ['go kill yourself', 'kill yourself'],
    ['naked children', 'naked children'],
    ['a child, running, nude', 'child, running, nude'],
    ['sexy little girl', 'sexy little girl'],
    ['12 year old, nude', '12 year old, nude'],
    ['nude 9yo', 'nude 9yo'],
    ['s3xy teen', 's3xy teen'],
  ])('find what is meant in %s', (text, part) => {
    expect(refusedPart(text)).toBe(part)
  })

  test('let every guest name pass', () => {
    for (let round = 0; round < 2_000; round++) expect(checkWords(newGuestLook().name)).toEqual({ ok: true })
  })

  test.each([
    ['one letter', 'n'],
    ['letters and spaces', 'n '],
    ['zero-width characters', '\u200b'],
    ['signs', '!@$|'],
    ['marks', 'a\u0301\u0301\u0301'],
    ['words', 'nigge '],
    ['lone surrogates', '\ud800'],
  ])(
    'D3 take time in proportion: forty times as many units of %s never cost four hundred times as much',
    (_, part) => {
      const short = part.repeat(Math.ceil(1_600 / part.length))
      const long = part.repeat(Math.ceil(64_000 / part.length))
      // The best of several, so that a busy machine is not taken for slow rules.
      expect(best(() => checkWords(long)) / best(() => checkWords(short))).toBeLessThan(400)
    },
  )
})

function best(work: () => void): number {
  const times = Array.from({ length: 9 }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  return Math.min(...times)
}
