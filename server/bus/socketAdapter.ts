import { createAdapter } from '@socket.io/redis-adapter'
import type { Logger } from '../ports/logger.ts'
import { connectRedis, guarded, type RedisClient } from './redisClient.ts'

/** A subscription that Redis did not take is asked for again after this, ms. */
const AGAIN = 1_000

/** What Socket.IO servers of many nodes talk through. */
export type SocketAdapter = { adapter: ReturnType<typeof createAdapter>; close(): Promise<void> }

/**
 * The Socket.IO adapter over Redis, made safe: it catches no promise of the client it is given, so that a Redis which goes away would
 * end the process. What it publishes meanwhile is lost; what it subscribes to is asked for until it is granted.
 */
export async function openSocketAdapter({ url, log }: { url: string; log: Logger }): Promise<SocketAdapter> {
  const [pub, sub] = await Promise.all([connectRedis(url, log), connectRedis(url, log)])
  return {
    adapter: createAdapter(safePublisher(pub), stubborn(sub), { key: 'riff:io' }),
    async close() {
      pub.destroy()
      sub.destroy()
    },
  }
}

function safePublisher(client: RedisClient): RedisClient {
  return replaced(client, { publish: guarded(client) })
}

function stubborn(client: RedisClient): RedisClient {
  const insist = async (ask: () => Promise<unknown>): Promise<void> => {
    try {
      await ask()
    } catch {
      if (client.isOpen) setTimeout(() => void insist(ask), AGAIN).unref()
    }
  }
  const letGo = (ask: () => Promise<unknown>) => ask().catch(() => {})
  return replaced(client, {
    subscribe: (...args: Parameters<RedisClient['subscribe']>) => insist(() => client.subscribe(...args)),
    pSubscribe: (...args: Parameters<RedisClient['pSubscribe']>) => insist(() => client.pSubscribe(...args)),
    unsubscribe: (...args: Parameters<RedisClient['unsubscribe']>) =>
      letGo(() => client.unsubscribe(...args)),
    pUnsubscribe: (...args: Parameters<RedisClient['pUnsubscribe']>) =>
      letGo(() => client.pUnsubscribe(...args)),
  })
}

/** The client with some methods replaced; they are read-only on the client itself. */
function replaced(client: RedisClient, methods: Record<string, unknown>): RedisClient {
  return new Proxy(client, {
    get(target, name) {
      if (typeof name === 'string' && Object.hasOwn(methods, name)) return methods[name]
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
