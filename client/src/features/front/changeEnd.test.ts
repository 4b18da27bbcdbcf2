import { expect, test } from 'vitest'
import { changeEnd } from './changeEnd.ts'

test('the caret stands behind what was typed or where something was taken out', () => {
  expect(changeEnd('a fox', 'a fox r')).toBe(7)
  expect(changeEnd('a fox', 'a red fox')).toBe(6)
  expect(changeEnd('a red fox', 'a fox')).toBe(2)
  expect(changeEnd('', 'hello')).toBe(5)
})
