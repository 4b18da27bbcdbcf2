import { expect, it } from 'vitest'
import { type Change, wordChanges } from './wordChanges.ts'

function applied(text: string, changes: readonly Change[]): string {
  let result = text
  for (const { from, to, insert } of [...changes].reverse())
    result = result.slice(0, from) + insert + result.slice(to)
  return result
}

it('turns any text into any other', () => {
  const texts = [
    '',
    'a fox',
    'a fox in the snow',
    'the snow, a fox\nin it',
    '  spaces  ',
    'x x x y x',
    '猫が 好き',
  ]
  for (const before of texts)
    for (const after of texts) expect(applied(before, wordChanges(before, after))).toBe(after)
})

it('leaves alone what both have, so that its authors stay', () => {
  const before = 'a red fox in the rain at night'
  const after = 'a fox in the snow at night'
  expect(wordChanges(before, after)).toEqual([
    { from: 2, to: 6, insert: '' },
    { from: 17, to: 22, insert: 'snow ' },
  ])
})
