import type { Clock } from '../ports/clock.ts'
import type { Batch, Log, NewBatch } from '../ports/log.ts'

/** How long to wait before asking a failing store again, doubled up to the second one, ms. */
const RETRY_FIRST = 50
const RETRY_LAST = 2_000

export type InsistDeps = {
  log: Log
  clock: Clock
  /** True once the stream is being let go: then a failing store is not waited for. */
  isClosed(): boolean
  warn(message: string, fault: unknown): void
}

/** What became of a batch. `tail`: what stands in the log from its place on; it may hold the batch itself (an answer that was lost). */
export type Fate = { kind: 'written' } | { kind: 'tail'; tail: Batch[] } | { kind: 'closed' }

/** Appends until it is known what became of the batch; keeps on while the store is away (rule L3: a timeout is unknown, not a no). */
export async function insist(deps: InsistDeps, batch: NewBatch): Promise<Fate> {
  for (let wait = RETRY_FIRST; ; wait = Math.min(RETRY_LAST, wait * 2)) {
    try {
      const appended = await deps.log.append(batch)
      if (appended.ok) return { kind: 'written' }
      if (appended.tail.length === 0) throw new Error('the stored log is shorter than what was folded')
      return { kind: 'tail', tail: appended.tail }
    } catch (fault) {
      if (deps.isClosed()) return { kind: 'closed' }
      deps.warn('the store did not take a batch; asking again', fault)
      await new Promise<void>(done => deps.clock.at(deps.clock.now() + wait, done))
      const tail = await deps.log.read(batch.jam, batch.stream, batch.first - 1).catch(() => [])
      if (tail.length > 0) return { kind: 'tail', tail }
    }
  }
}

/** True if this is the batch itself, by its writer and number (rule L3). */
export function isSame(a: Batch, b: Batch): boolean {
  return a.writer === b.writer && a.number === b.number
}
