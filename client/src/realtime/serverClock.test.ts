import { expect, it } from 'vitest'
import { ServerClock } from './serverClock.ts'

it('trusts the answer with the shortest round trip', () => {
  let local = 1_000
  const clock = new ServerClock(() => local)
  clock.heard(61_300)
  expect(clock.now()).toBe(61_300)
  local = 1_400
  clock.answered(61_200, 1_000)
  expect(clock.now()).toBe(61_400)
  local = 1_420
  clock.answered(61_410, 1_400)
  expect(clock.now()).toBe(61_420)
  local = 2_000
  clock.answered(90_000, 1_000)
  expect(clock.now()).toBe(62_000)
})

it('does not trust an old answer for ever', () => {
  let local = 0
  const clock = new ServerClock(() => local)
  clock.answered(50_000, 0)
  local = 10 * 60_000
  clock.answered(700_000, local - 200)
  expect(clock.now()).toBe(700_100)
})
