import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import type { JamId, NodeId } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import type { Batch, Log, Stream } from '../../ports/log.ts'

/** What writers asked for and were told, by `writer/number`; for tests that pull the rug away. */
export type History = { asked: Set<string>; acked: Set<string> }

export const newHistory = (): History => ({ asked: new Set(), acked: new Set() })

export type Writer = {
  log: Log
  jam: JamId
  stream: Stream
  name: string
  /** Batches to get through. */
  count: number
  history: History
  /** 0 to 1, seeded. */
  random: () => number
  /** Rest between batches, ms. */
  rest?: number
}

const nameOf = ({ writer, number }: Pick<Batch, 'writer' | 'number'>) => `${writer}/${number}`

/**
 * A node as the rules have it: appends after the head it knows, folds the tail it gets and tries again, and after an answer that
 * never came it reads the tail and recognises its own (rule L3).
 */
export async function runWriter(one: Writer): Promise<void> {
  const { log, jam, stream, count, history, random } = one
  let head = 0
  for (let number = 1; number <= count; number++) {
    const writer = one.name as NodeId
    const own = nameOf({ writer, number })
    history.asked.add(own)
    const bodies = Array.from({ length: 1 + Math.floor(random() * 3) }, () => new TextEncoder().encode(own))
    const done = (tail: Batch[]) => {
      for (const batch of tail) head = batch.first + batch.bodies.length - 1
      return tail.some(batch => nameOf(batch) === own)
    }
    for (;;) {
      try {
        const result = await log.append({ jam, stream, first: head + 1, at: 1, writer, number, bodies })
        if (result.ok) head += bodies.length
        if (result.ok || done(result.tail)) break
      } catch (fault) {
        if (!(fault instanceof Refusal) || fault.reason !== 'UNAVAILABLE') throw fault
        if (done(await readAtLast(log, jam, stream, head))) break
      }
    }
    history.acked.add(own)
    if (one.rest !== undefined) await pause(one.rest * random())
  }
}

async function readAtLast(log: Log, jam: JamId, stream: Stream, after: number): Promise<Batch[]> {
  for (;;) {
    try {
      return await log.read(jam, stream, after, 100_000)
    } catch {
      await pause(50)
    }
  }
}

/** Acknowledged is a part of present, present of asked; no gap, nothing twice, every batch whole. */
export async function expectTrueLog(log: Log, jam: JamId, stream: Stream, history: History): Promise<void> {
  const batches = await readAtLast(log, jam, stream, 0)
  const present = batches.map(nameOf)
  let next = 1
  for (const batch of batches) {
    expect(batch.first).toBe(next)
    for (const body of batch.bodies) expect(new TextDecoder().decode(body)).toBe(nameOf(batch))
    next += batch.bodies.length
  }
  expect(new Set(present).size).toBe(present.length)
  expect([...history.acked].filter(one => !present.includes(one))).toEqual([])
  expect(present.filter(one => !history.asked.has(one))).toEqual([])
  expect((await log.heads(jam))?.[stream]).toBe(next - 1)
}

/** A small seeded generator (mulberry32), so that a failing run can be had again. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
