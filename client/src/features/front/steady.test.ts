import { expect, test } from 'vitest'
import type { JamId } from '#shared/ids.ts'
import type { LiveCard } from '#shared/protocol/events.ts'
import { busiest, steady } from './steady.ts'

const card = (jam: string, watching: number, phase: LiveCard['phase'] = 'writing') =>
  ({ jam: jam as JamId, watching, phase, players: [] }) as unknown as LiveCard

test('rooms keep their places while people come and go; new ones follow, ended ones leave', () => {
  const first = steady(undefined, [card('a', 1), card('b', 9), card('c', 5)])
  expect(first.map(({ jam }) => jam)).toEqual(['b', 'c', 'a'])
  const next = steady(first, [card('a', 50), card('c', 5, 'ended'), card('d', 2), card('b', 1), card('e', 3)])
  expect(next.map(({ jam }) => jam)).toEqual(['b', 'a', 'e', 'd'])
  expect(busiest(next)?.jam).toBe('a')
})
