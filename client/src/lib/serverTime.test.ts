import { expect, test } from 'vitest'
import { learnServerTime, serverNow } from './serverTime.ts'

test('a coarse sample does not spoil a quick one, and an old quick one does not win for ever', () => {
  const ahead = () => Math.round((serverNow() - Date.now()) / 100)
  learnServerTime(Date.now() + 5_000, 20)
  expect(ahead()).toBe(50)
  learnServerTime(Date.now() + 9_000, 1_000)
  expect(ahead()).toBe(50)
  for (let sample = 0; sample < 40; sample++) learnServerTime(Date.now() + 7_000 - 500, 1_000)
  expect(ahead()).toBe(70)
})
