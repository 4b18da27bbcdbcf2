import { randomBytes } from 'node:crypto'
import type { Bus } from '../ports/bus.ts'
import type { Logger } from '../ports/logger.ts'
import { Listeners } from './Listeners.ts'
import { connectRedis, guarded, type RedisClient } from './redisClient.ts'

/** Before every channel. Nodes of different versions that share jams must agree on it. */
const PREFIX = 'riff:'
/** How often a node rings itself to know that subscriptions still work, and how long it waits to hear it, ms. */
const CANARY_EVERY = 1_000
const CANARY_WITHIN = 3_000
/** Before every message: who rang, so that nobody hears themselves. */
const NAME_BYTES = 8

/**
 * A bus on Redis pub/sub: one connection to ring, one to listen. Redis may go and come at any moment: rings are lost meanwhile, nothing
 * throws, and listening goes on by itself. A canary tells when a connection looks open but carries nothing; it is then replaced.
 */
export async function openRedisBus({ url, log }: { url: string; log: Logger }): Promise<Bus> {
  const name = randomBytes(NAME_BYTES)
  const canary = `${PREFIX}canary:${name.toString('hex')}`
  const listeners = new Listeners(log)
  const ringer = await connectRedis(url, log)
  const publish = guarded(ringer)
  let listener: RedisClient = await connectRedis(url, log)
  let heardAt = performance.now()
  /** A subscription was asked for and not confirmed. */
  let incomplete = false
  let closed = false

  const hear = (message: Buffer, channel: Buffer) => {
    const topic = channel.toString()
    if (topic === canary) heardAt = performance.now()
    else if (name.compare(message, 0, NAME_BYTES) !== 0)
      listeners.tell(topic.slice(PREFIX.length), message.subarray(NAME_BYTES))
  }
  const subscribe = (channels: string[]) =>
    listener.subscribe(channels, hear, true).catch(() => {
      incomplete = true
    })
  const subscribeAll = () => {
    incomplete = false
    return subscribe([canary, ...listeners.topics().map(topic => PREFIX + topic)])
  }

  async function listenAgain(): Promise<void> {
    heardAt = performance.now()
    listener.destroy()
    listener = await connectRedis(url, log)
    if (closed) listener.destroy()
    else void subscribeAll()
  }

  await subscribeAll()
  const beat = setInterval(() => {
    void publish(canary, name)
    if (incomplete && listener.isReady) void subscribeAll()
    // While the ringer is away nothing can be said about the listener.
    if (!ringer.isReady) heardAt = performance.now()
    if (performance.now() - heardAt < CANARY_WITHIN) return
    log.warn({}, 'the bus carried nothing; listening again')
    listenAgain().catch(fault => log.warn({ fault: String(fault) }, 'the bus cannot listen'))
  }, CANARY_EVERY)
  beat.unref()

  return {
    get connected() {
      return ringer.isReady && listener.isReady && performance.now() - heardAt < CANARY_WITHIN
    },
    ring(topic, bytes) {
      if (!closed) void publish(PREFIX + topic, Buffer.concat([name, bytes]))
    },
    subscribe(topic, hearOne) {
      if (listeners.add(topic, hearOne)) void subscribe([PREFIX + topic])
      return () => {
        if (listeners.remove(topic, hearOne) && !closed)
          void listener.unsubscribe(PREFIX + topic, hear, true).catch(() => {})
      }
    },
    async close() {
      closed = true
      clearInterval(beat)
      ringer.destroy()
      listener.destroy()
    },
  }
}
