import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT } from '../../scripts/lib/sources.ts'

/** How long a start may take on a busy machine; a healthy one needs about a second. */
const START_LIMIT = 30_000

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** The real product as a process of its own, with a data folder and a port that outlive a kill. */
export class RiffServer {
  readonly port: number
  readonly folder: string
  readonly #env: Record<string, string>
  #child: ChildProcess | null = null
  #log = ''

  constructor(port: number, folder: string, env: Record<string, string> = {}) {
    this.port = port
    this.folder = folder
    this.#env = env
  }

  /** A new, empty product that answers; `env` is configuration of its own. */
  static async fresh(env: Record<string, string> = {}): Promise<RiffServer> {
    const server = new RiffServer(await freePort(), await mkdtemp(join(tmpdir(), 'riff-e2e-')), env)
    await server.start()
    return server
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** What the server wrote since the beginning, kills included. */
  get log(): string {
    return this.#log
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** Starts the product on its folder and waits until it answers. */
  async start(): Promise<void> {
    const child = spawn('node', ['--disable-warning=ExperimentalWarning', 'server/main.ts'], {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        PORT: String(this.port),
        HOST: '127.0.0.1',
        DATA_DIR: this.folder,
        ...this.#env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    const keep = (chunk: Buffer) => {
      this.#log += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const until = Date.now() + START_LIMIT
    while (!(await this.#answers())) {
      if (child.exitCode !== null) throw new Error(`the server stopped at its start:\n${this.#log}`)
      if (Date.now() > until) throw new Error(`the server did not answer within 30 s:\n${this.#log}`)
      await sleep(50)
    }
  }

  /** The machine loses power, as far as the process can tell. */
  async kill9(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** An orderly stop; the server has ten seconds for it. */
  async stop(): Promise<void> {
    const forced = setTimeout(() => this.#child?.kill('SIGKILL'), 10_000)
    await this.#end('SIGTERM')
    clearTimeout(forced)
  }

  /** Stops and leaves nothing behind. */
  async remove(): Promise<void> {
    await this.stop()
    await rm(this.folder, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    this.#child = null
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  async #answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/healthz`)).ok
    } catch {
      return false
    }
  }
}
