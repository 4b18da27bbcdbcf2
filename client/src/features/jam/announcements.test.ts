import { expect, test } from 'vitest'
import type { JamId } from '#shared/ids.ts'
import { emptyJam } from '#shared/jam/evolve.ts'
import type { JamState, Variant } from '#shared/jam/state.ts'
import { stepsOf } from './announcements.ts'

const running = (step: string) => ({ state: 'running', step, share: 0, frames: 1 }) as Variant
const making = (...variants: Variant[]): JamState => ({
  ...emptyJam('amber-fox-bcdfghjk' as JamId),
  phase: { name: 'generating', variants } as JamState['phase'],
})

test('each step of each picture is told once', () => {
  const first = making(running('Composing'), { state: 'waiting' })
  expect(stepsOf(making({ state: 'waiting' }, { state: 'waiting' }), first)).toEqual([
    { place: 0, step: 'Composing' },
  ])
  expect(stepsOf(first, making(running('Composing'), running('Composing')))).toEqual([
    { place: 1, step: 'Composing' },
  ])
  expect(stepsOf(first, making(running(''), { state: 'waiting' }))).toEqual([])
  expect(stepsOf(emptyJam('amber-fox-bcdfghjk' as JamId), making(running('Blocking in')))).toHaveLength(1)
})
