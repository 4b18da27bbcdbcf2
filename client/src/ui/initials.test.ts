import { expect, test } from 'vitest'
import { initials } from './initials.ts'

test('initials never cut a letter in two', () => {
  expect(
    ['Mo', 'Ida', 'rufus', 'Amber Fox', ' k ', '👩‍🚀 Zoë', 'Bao (bot)', '(x)', ''].map(initials),
  ).toEqual(['Mo', 'Ida', 'ru', 'AF', 'k', '👩‍🚀Z', 'Bao', '(x)', ''])
})
