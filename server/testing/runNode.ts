import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { decodeRing } from '../jam/bell.ts'
import type { Bus } from '../ports/bus.ts'
import { createTestEngine } from './testEngine.ts'

/**
 * A whole node in a process of its own, for tests that kill it. `ENGINE_TAKES`: ms a picture takes. `DIE_BEFORE_RING`: ends itself with
 * SIGKILL when words are durable and the other nodes are about to be told.
 */

/** A bus whose process dies instead of ringing a batch of words. */
function deadly(bus: Bus): Bus {
  return {
    connected: bus.connected,
    subscribe: (topic, hear) => bus.subscribe(topic, hear),
    close: () => bus.close(),
    ring(topic, bytes) {
      const ring = topic.startsWith('jam:') ? decodeRing(bytes) : null
      if (ring?.kind === 'batch' && ring.batch.stream === 'text') process.kill(process.pid, 'SIGKILL')
      bus.ring(topic, bytes)
    },
  }
}

const read = readConfig(process.env)
if (!read.ok) throw new Error(read.faults.join(' '))
const app = await createApp(read.config, {
  engine: await createTestEngine({ takes: Number(process.env.ENGINE_TAKES ?? 50) }),
  ...(process.env.DIE_BEFORE_RING ? { bus: deadly } : {}),
})
process.once('SIGTERM', () => void app.close().then(() => process.disconnect?.()))
process.send?.({ port: await app.listen() })
