import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { startOwnMongod } from './mongod.ts'
import { startOwnRedis } from './redis.ts'
import { createTestEngine } from './testEngine.ts'

/** A node in this process. */
export type TestNode = { url: string; app: App; close(): Promise<void> }

/** One database and one Redis of our own, and as many nodes on them as a test opens; null where either is not to be had. */
export async function startManyNodes() {
  const [mongod, redis] = await Promise.all([startOwnMongod(), startOwnRedis()])
  if (!mongod || !redis) {
    await mongod?.stop()
    await redis?.stop()
    return null
  }
  const open: TestNode[] = []
  let database = ''
  const env = (): Record<string, string> => ({
    MONGODB_URL: mongod.url.replace(/\/\?/, `/${database}?`),
    REDIS_URL: redis.url,
  })
  return {
    mongod,
    redis,
    env,
    /** Forgets all data: what opens next begins anew. */
    anew() {
      database = mongod.database()
    },
    async node(more: Record<string, string> = {}, takes = 50): Promise<TestNode> {
      const folder = mkdtempSync(join(tmpdir(), 'riff-node-'))
      const read = readConfig({ ...env(), PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error', ...more })
      if (!read.ok) throw new Error(read.faults.join(' '))
      const app = await createApp(read.config, { engine: await createTestEngine({ takes }) })
      const node = {
        url: `http://127.0.0.1:${await app.listen()}`,
        app,
        async close() {
          await app.close()
          rmSync(folder, { recursive: true, force: true })
        },
      }
      open.push(node)
      return node
    },
    async closeNodes() {
      await Promise.all(open.splice(0).map(node => node.close()))
    },
    async stop() {
      await mongod.stop()
      await redis.stop()
    },
  }
}
