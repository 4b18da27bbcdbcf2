import { expect, it } from 'vitest'
import type { JamId } from '#shared/ids.ts'
import type { Stamped } from '#shared/jam/entries.ts'
import { emptyJam } from '#shared/jam/evolve.ts'
import { foldEntries, Gap } from './fold.ts'

const titled = (seq: number): Stamped => ({
  seq,
  at: seq,
  textSeq: 0,
  entry: { kind: 'titled', title: `t${seq}` },
})
const start = emptyJam('amber-fox-bcdfghjk' as JamId)

it('J19 folds entries in order and passes over what it has', () => {
  const once = foldEntries(start, [titled(1), titled(2)])
  const twice = foldEntries(once, [titled(1), titled(2), titled(3)])
  expect(twice.title).toBe('t3')
  expect(twice.seq).toBe(3)
})

it('sees a hole and changes nothing', () => {
  const once = foldEntries(start, [titled(1)])
  expect(() => foldEntries(once, [titled(3)])).toThrow(Gap)
  expect(once.seq).toBe(1)
})
