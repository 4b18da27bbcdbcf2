import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import { endWithUs } from './endWithUs.ts'
import { findMongod } from './findMongod.ts'
import { CACHE } from './wheel.ts'

/** The version that a mongod found here is taken for, so that its starter need not guess; a downloaded one is the starter's choice. */
const TAKEN_FOR = '6.0.5'

/** It starts in half a second; on a machine full of other tests it may take long, ms. */
const LAUNCH_TIME = 60_000

/** A replica set of one for a file of tests. */
export type Mongod = {
  url: string
  /** Name of a database that nobody else has. */
  database(): string
  stop(): Promise<void>
}

/** One that tests may kill and start again on its data. Absent where `TEST_MONGODB_URL` names a replica set that is not ours. */
export type OwnMongod = Mongod & {
  /** Sends `SIGKILL` and waits for the end. */
  kill(): Promise<void>
  /** Starts it again after `kill`, on the same port and data. */
  restart(): Promise<void>
  /** Stops it in its tracks (`SIGSTOP`): connections stay open and nothing answers, until `thaw`. Resolves when it has stopped. */
  freeze(): Promise<void>
  thaw(): void
}

/** Says once, loudly, that tests are left out. The tests themselves count as skipped. */
function sayNone(): null {
  console.warn(
    '\nSKIPPED: tests on MongoDB, because no mongod was found. Set TEST_MONGODB_URL to a replica set, put mongod on the PATH, or install pip.\n',
  )
  return null
}

let binary: string | null | undefined
function mongodBinary(): string | null {
  if (binary === undefined) binary = findMongod()
  return binary
}

/** The replica set that tests run on: the one named by `TEST_MONGODB_URL`, else one of our own; null where neither is to be had. */
export async function startMongod(): Promise<Mongod | null> {
  const url = process.env.TEST_MONGODB_URL
  if (!url) return (await startOwnMongod()) ?? sayNone()
  return { url, database, stop: async () => {} }
}

const database = () => `riff-test-${randomBytes(6).toString('hex')}`

/** A mongod of our own on 127.0.0.1 and a free port, with its data in a temporary folder; null where none is found. */
export async function startOwnMongod(): Promise<OwnMongod | null> {
  const folder = mkdtempSync(join(tmpdir(), 'riff-mongod-'))
  const set = await startSet(folder)
  if (!set) {
    rmSync(folder, { recursive: true })
    return null
  }
  const instance = set.servers[0]?.instanceInfo
  const first = instance?.instance.mongodProcess
  if (!instance || !first) throw new Error('mongod did not start')
  let running: ChildProcess = first
  const args = first.spawnargs.slice(1)
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (running.exitCode !== null || running.signalCode !== null) return
    const ended = once(running, 'exit')
    running.kill(signal)
    running.kill('SIGCONT')
    await ended
  }
  return {
    url: set.getUri(),
    database,
    kill: () => end('SIGKILL'),
    async restart() {
      running = spawn(first.spawnfile, args, { stdio: 'ignore' })
      await once(running, 'spawn')
      endWithUs(running)
    },
    freeze: () => freeze(running),
    thaw: () => void running.kill('SIGCONT'),
    async stop() {
      await end('SIGTERM')
      await set.stop({ doCleanup: false })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** On a busy machine the threads of a process may go on for a while after the signal: waits until they all have stopped. */
export async function freeze(child: ChildProcess): Promise<void> {
  child.kill('SIGSTOP')
  const tasks = `/proc/${child.pid}/task`
  const stopped = (task: string) => / [tTZX] /.test(readFileSync(join(tasks, task, 'stat'), 'latin1'))
  if (!existsSync(tasks)) await pause(500)
  else while (!readdirSync(tasks).every(stopped)) await pause(10)
}

async function startSet(dbPath: string): Promise<MongoMemoryReplSet | null> {
  const systemBinary = mongodBinary()
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK = 'false'
  const binary = systemBinary
    ? { systemBinary, version: TAKEN_FOR }
    : { downloadDir: join(CACHE, 'downloaded') }
  // Small: several of them share a machine with the tests. Nothing expires by itself, since tests live in other times, until a test
  // sets `ttlMonitorEnabled`; then within a second or two.
  const args = [
    '--wiredTigerCacheSizeGB',
    '0.25',
    '--setParameter',
    'ttlMonitorEnabled=false',
    '--setParameter',
    'ttlMonitorSleepSecs=1',
    '--nounixsocket',
  ]
  try {
    return await MongoMemoryReplSet.create({
      binary,
      instanceOpts: [{ dbPath, storageEngine: 'wiredTiger', args, launchTimeout: LAUNCH_TIME }],
      replSet: {
        count: 1,
        ip: '127.0.0.1',
        storageEngine: 'wiredTiger',
        // After a restart it waits this long before it elects itself, ms.
        configSettings: { electionTimeoutMillis: 1_000 },
      },
    })
  } catch (fault) {
    if (systemBinary) throw fault
    return null
  }
}
