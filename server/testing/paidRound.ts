import { expect } from 'vitest'
import type { JamId } from '#shared/ids.ts'
import { decodeRoomBatch } from '../jam/roomEntry.ts'
import type { Store } from '../ports/store.ts'

/** What the log of a jam says of the one paid round in it: places by how they ended, how many were final before its node died, and when it was locked, ms. */
export type PaidRound = { finals: number[]; finalsBefore: number; lost: number[]; lockedAt: number }

/**
 * Reads a jam's only round after its node was killed in it and another finished it, and checks rule L13: each variant was called at most
 * once and ended once, as final or as lost; the provider was asked (`asked` times) for nothing that was not called.
 */
export async function readPaidRound(
  store: Pick<Store, 'log'>,
  jam: JamId,
  name: string,
  asked: number,
): Promise<PaidRound> {
  const stamped = (await store.log.read(jam, 'room', 0)).flatMap(decodeRoomBatch)
  const entries = stamped.map(({ entry }) => entry)
  const called = entries.flatMap(entry => (entry.kind === 'calling' ? [entry.place] : []))
  const finals = entries.flatMap(entry => (entry.kind === 'final' ? [entry.place] : []))
  const lost = entries.flatMap(entry => (entry.kind === 'takenOver' ? entry.lost : []))
  expect([name, new Set(called).size]).toEqual([name, called.length])
  expect([name, asked]).toEqual([name, expect.toSatisfy(count => count <= called.length)])
  expect([name, [...finals, ...lost].sort()]).toEqual([name, [0, 1, 2, 3]])
  expect([name, entries.filter(({ kind }) => kind === 'variantFailed')]).toEqual([name, []])
  const death = entries.findIndex(({ kind }) => kind === 'takenOver')
  const before = death < 0 ? entries : entries.slice(0, death)
  const finalsBefore = before.filter(({ kind }) => kind === 'final').length
  return {
    finals,
    finalsBefore,
    lost,
    lockedAt: stamped.find(({ entry }) => entry.kind === 'locked')?.at ?? 0,
  }
}
