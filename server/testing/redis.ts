import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createClient } from 'redis'
import { endWithUs } from './endWithUs.ts'
import { freePort } from './freePort.ts'
import { until } from './until.ts'

/** A Redis for a file of tests. */
export type TestRedis = { url: string; stop(): Promise<void> }

/** One that tests may stop, kill and start again. Keeps nothing on disk. */
export type OwnRedis = TestRedis & {
  kill(): Promise<void>
  restart(): Promise<void>
  /** Stops it in its tracks: connections stay open and nothing answers, until `thaw`. */
  freeze(): void
  thaw(): void
  /** `FLUSHALL`, and cuts the connections of all who listen. */
  flush(): Promise<void>
}

const runs = () => spawnSync('redis-server', ['--version'], { timeout: 10_000 }).status === 0

function sayNone(): null {
  console.warn(
    '\nSKIPPED: tests on Redis, because no redis-server was found. Set TEST_REDIS_URL, or put redis-server on the PATH.\n',
  )
  return null
}

/** The Redis that tests run on: the one named by `TEST_REDIS_URL`, else one of our own; null where neither is to be had. */
export async function startRedis(): Promise<TestRedis | null> {
  const url = process.env.TEST_REDIS_URL
  return url ? { url, stop: async () => {} } : await startOwnRedis()
}

/** A redis-server of our own on 127.0.0.1 and a free port; null, said loudly, where none is found. */
export async function startOwnRedis(): Promise<OwnRedis | null> {
  if (!runs()) return sayNone()
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  const start = async () => {
    const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
    const child = spawn('redis-server', args, { stdio: 'ignore' })
    endWithUs(child)
    await until(() => answers(url), 'redis-server did not start', 15_000)
    return child
  }
  let running = await start()
  return {
    url,
    kill: () => end(running),
    async restart() {
      running = await start()
    },
    freeze: () => void running.kill('SIGSTOP'),
    thaw: () => void running.kill('SIGCONT'),
    flush: () =>
      ask(url, async client => {
        await client.flushAll()
        await client.sendCommand(['CLIENT', 'KILL', 'TYPE', 'pubsub'])
      }),
    stop: () => end(running),
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

type Client = ReturnType<typeof createClient>

async function ask(url: string, what: (client: Client) => Promise<void>): Promise<void> {
  const client = createClient({ url, socket: { reconnectStrategy: false } })
  client.on('error', () => {})
  try {
    await client.connect()
    await what(client as Client)
  } finally {
    if (client.isOpen) client.destroy()
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    await ask(url, async client => void (await client.ping()))
    return true
  } catch {
    return false
  }
}
