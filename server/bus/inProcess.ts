import type { Bus } from '../ports/bus.ts'
import type { Logger } from '../ports/logger.ts'
import { Listeners } from './Listeners.ts'

/** Buses in one process that hear each other: a node alone with its store joins an empty one, tests join two. */
export function createHub(log: Pick<Logger, 'error'>): { join(): Bus } {
  const joined = new Set<Listeners>()
  return {
    join() {
      const own = new Listeners(log)
      joined.add(own)
      return {
        connected: true,
        ring(topic, bytes) {
          // As over a wire: a copy, and later.
          const copy = bytes.slice()
          setImmediate(() => {
            for (const other of joined) if (other !== own) other.tell(topic, copy)
          })
        },
        subscribe(topic, hear) {
          own.add(topic, hear)
          return () => void own.remove(topic, hear)
        },
        async close() {
          joined.delete(own)
        },
      }
    },
  }
}
