import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SocketAdapter } from './bus/socketAdapter.ts'
import type { Config } from './config.ts'
import type { Bus } from './ports/bus.ts'
import type { Logger } from './ports/logger.ts'
import type { MediaStore } from './ports/media.ts'
import type { Store } from './ports/store.ts'

/** What the product stands on. `bus` is null where no other node can share the store. */
export type Backing = {
  store: Store
  media: MediaStore
  bus: Bus | null
  /** Carries what is addressed to people on any node; null without Redis. */
  sockets: SocketAdapter | null
  /** Where rates are counted for all nodes; null without Redis. */
  rateClient: object | null
  close(): Promise<void>
}

/** Opens what the configuration names. Libraries of what it does not name are not even loaded. */
export async function openBacking(config: Config, log: Logger): Promise<Backing> {
  const { mongodbUrl, redisUrl, dataDir } = config
  // The operator's socket lies in it, whatever the store.
  await mkdir(dataDir, { recursive: true })
  return mongodbUrl ? await manyMachines(mongodbUrl, redisUrl, log) : await oneMachine(dataDir, log)
}

async function oneMachine(folder: string, log: Logger): Promise<Backing> {
  const { openSqliteStore } = await import('./store/sqlite/openSqliteStore.ts')
  const { openMediaFiles } = await import('./media/files.ts')
  const store = await openSqliteStore({ folder, warn: message => log.warn({}, message) })
  const media = await openMediaFiles(join(folder, 'media'))
  return {
    store,
    media,
    bus: null,
    sockets: null,
    rateClient: null,
    async close() {
      await media.close()
      await store.close()
    },
  }
}

async function manyMachines(url: string, redisUrl: string | null, log: Logger): Promise<Backing> {
  const { openMongoStore } = await import('./store/mongo/openMongoStore.ts')
  const { openGridFsMedia } = await import('./media/gridfs.ts')
  const store = await openMongoStore({ url, warn: message => log.warn({}, message) })
  const media = await openGridFsMedia({ url })
  const doorbell = redisUrl ? await onRedis(redisUrl, log) : await alone(log)
  return {
    store,
    media,
    ...doorbell,
    async close() {
      await doorbell.close()
      await media.close()
      await store.close()
    },
  }
}

type Doorbell = Pick<Backing, 'bus' | 'sockets' | 'rateClient' | 'close'>

async function alone(log: Logger): Promise<Doorbell> {
  const { createHub } = await import('./bus/inProcess.ts')
  log.warn({}, 'MONGODB_URL without REDIS_URL: what other nodes write is seen here up to a second later')
  const bus = createHub(log).join()
  return { bus, sockets: null, rateClient: null, close: () => bus.close() }
}

async function onRedis(url: string, log: Logger): Promise<Doorbell> {
  const { openRedisBus } = await import('./bus/redis.ts')
  const { openSocketAdapter } = await import('./bus/socketAdapter.ts')
  const { connectRedis } = await import('./bus/redisClient.ts')
  const [bus, sockets, rateClient] = await Promise.all([
    openRedisBus({ url, log }),
    openSocketAdapter({ url, log }),
    connectRedis(url, log),
  ])
  return {
    bus,
    sockets,
    rateClient,
    async close() {
      await bus.close()
      await sockets.close()
      rateClient.destroy()
    },
  }
}
