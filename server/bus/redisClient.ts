import { createClient } from 'redis'
import type { Logger } from '../ports/logger.ts'

export type RedisClient = ReturnType<typeof newClient>

/** A command that got no answer for this long is given up, ms: nothing waits for Redis. */
const COMMAND_TIMEOUT = 2_000
const CONNECT_TIMEOUT = 2_000
/** How long to wait before connecting again: doubled up to the second one, with a part at random so that nodes do not come at once, ms. */
const RETRY_FIRST = 50
const RETRY_LAST = 1_000

const newClient = (url: string) =>
  createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { timeout: COMMAND_TIMEOUT },
    // A half-open line is noticed by the first ping without an answer.
    pingInterval: 5_000,
    socket: {
      connectTimeout: CONNECT_TIMEOUT,
      reconnectStrategy: tries =>
        Math.min(RETRY_LAST, RETRY_FIRST * 2 ** Math.min(tries, 10)) * (0.7 + 0.3 * Math.random()),
    },
  })

/**
 * A client that comes back by itself for ever and never ends the process: while Redis is away its commands fail at once instead of
 * waiting. Resolves when it is connected or, where Redis is away, all the same.
 */
export async function connectRedis(url: string, log: Pick<Logger, 'warn'>): Promise<RedisClient> {
  let told = ''
  const client = newClient(url)
  client.on('error', (fault: unknown) => {
    const why = fault instanceof Error ? fault.message || fault.name : String(fault)
    if (why !== told) log.warn({ why }, 'Redis is away')
    told = why
  })
  client.on('ready', () => {
    told = ''
  })
  const connected = client.connect().catch(() => {})
  await Promise.race([connected, new Promise(done => setTimeout(done, CONNECT_TIMEOUT).unref())])
  return client
}

/** `publish` that never rejects: 0 where nothing was sent. */
export function guarded(client: RedisClient): (channel: string, message: Buffer) => Promise<number> {
  return async (channel, message) => {
    try {
      return client.isReady ? await client.publish(channel, message) : 0
    } catch {
      return 0
    }
  }
}
