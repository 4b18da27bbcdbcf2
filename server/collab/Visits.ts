import type { JamId, VisitId } from '#shared/ids.ts'
import type { Clock } from '../ports/clock.ts'
import type { Connection } from './Connection.ts'

type Waiter = { count: number; done: (durable: boolean) => void }

/** Which connection writes for which visit, and who waits for its words (rule L8). */
export class Visits {
  readonly #clock: Clock
  readonly #connections = new Map<string, Connection>()
  readonly #waiters = new Map<string, Set<Waiter>>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** The visit's newest connection counts from now on; the undo forgets it. */
  add(jam: JamId, visit: VisitId, connection: Connection): () => void {
    const key = keyOf(jam, visit)
    this.#connections.set(key, connection)
    return () => {
      if (this.#connections.get(key) === connection) this.#connections.delete(key)
    }
  }

  /** True if this visit writes through this node. */
  knows(jam: JamId, visit: VisitId): boolean {
    return this.#connections.has(keyOf(jam, visit))
  }

  /** Tells who waits that more of this visit's messages are durable. */
  saved(jam: JamId, visit: VisitId, count: number): void {
    for (const waiter of this.#waiters.get(keyOf(jam, visit)) ?? [])
      if (count >= waiter.count) waiter.done(true)
  }

  /** True once the first `count` text messages of this visit's connection are durable; false after `timeout` ms. */
  durable(jam: JamId, visit: VisitId, count: number, timeout: number): Promise<boolean> {
    const key = keyOf(jam, visit)
    if (count === 0 || (this.#connections.get(key)?.saved ?? -1) >= count) return Promise.resolve(true)
    return new Promise(resolve => {
      const waiters = this.#waiters.get(key) ?? new Set<Waiter>()
      this.#waiters.set(key, waiters)
      const waiter: Waiter = { count, done: durable => finish(durable) }
      const cancel = this.#clock.at(this.#clock.now() + timeout, () => finish(false))
      const finish = (durable: boolean) => {
        cancel()
        waiters.delete(waiter)
        if (waiters.size === 0 && this.#waiters.get(key) === waiters) this.#waiters.delete(key)
        resolve(durable)
      }
      waiters.add(waiter)
    })
  }
}

function keyOf(jam: JamId, visit: VisitId): string {
  return `${jam} ${visit}`
}
