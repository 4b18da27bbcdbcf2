import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import { findMongod } from './findMongod.ts'
import { freeze } from './mongod.ts'

/** A replica set of three, where a primary can be lost and another elected. */
export type Trio = {
  url: string
  /** Stops the member at this port in its tracks, connections open; the undo lets it go on. */
  freeze(port: number): Promise<() => void>
  stop(): Promise<void>
}

/** Three small members on 127.0.0.1 that elect within seconds; null where no mongod is found. */
export async function startTrio(): Promise<Trio | null> {
  const systemBinary = findMongod()
  if (!systemBinary) return null
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK = 'false'
  const folders = [1, 2, 3].map(() => mkdtempSync(join(tmpdir(), 'riff-mongod-')))
  const args = ['--wiredTigerCacheSizeGB', '0.25', '--nounixsocket']
  const set = await MongoMemoryReplSet.create({
    binary: { systemBinary, version: '6.0.5' },
    instanceOpts: folders.map(dbPath => ({
      dbPath,
      storageEngine: 'wiredTiger',
      args,
      launchTimeout: 60_000,
    })),
    replSet: {
      count: folders.length,
      ip: '127.0.0.1',
      storageEngine: 'wiredTiger',
      configSettings: { electionTimeoutMillis: 1_500, heartbeatIntervalMillis: 300 },
    },
  })
  return {
    url: set.getUri(),
    async freeze(port) {
      const member = set.servers.find(({ instanceInfo }) => instanceInfo?.port === port)
      const found = member?.instanceInfo?.instance.mongodProcess
      if (found) await freeze(found)
      return () => void found?.kill('SIGCONT')
    },
    async stop() {
      await set.stop({ doCleanup: false })
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}
