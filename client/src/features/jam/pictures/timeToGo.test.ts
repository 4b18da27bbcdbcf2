import { expect, it } from 'vitest'
import type { Variant } from '#shared/jam/state.ts'
import { timeToGo, usualTime } from './timeToGo.ts'

const engine = { usualSeconds: 4, atOnce: 2 }
const running = (share: number): Variant => ({
  state: 'running',
  startedAt: 0,
  calling: false,
  step: 'Composing',
  share,
  frame: null,
  frames: 1,
})
const waiting: Variant = { state: 'waiting' }

it('a round of four takes what the engine says, others in proportion to their turns', () => {
  expect(usualTime(4, engine)).toBe(4_000)
  expect(usualTime(8, engine)).toBe(8_000)
  expect(usualTime(1, engine)).toBe(2_000)
})

it('first counts on the usual time, then on the pace of this round', () => {
  expect(timeToGo([running(0.1), running(0.1), waiting, waiting], 1_000, engine)).toBe(3_000)
  expect(timeToGo([running(1), running(1), waiting, waiting], 3_000, engine)).toBe(3_000)
})

it('one that failed at once does not make the others quick', () => {
  const failed: Variant = { state: 'failed', reason: 'blocked' }
  expect(timeToGo([failed, running(0), running(0), running(0)], 1_000, engine)).toBe(3_000)
  expect(timeToGo([failed, running(0.5), running(0.5), running(0.5)], 2_000, engine)).toBe(2_000)
})

it('makes no promise when a round takes longer than usual and shows nothing yet', () => {
  expect(timeToGo([running(0.1), waiting], 9_000, engine)).toBeNull()
})
