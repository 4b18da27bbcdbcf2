import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../scripts/lib/sources.ts'
import type { Stats } from '../peers/control.ts'

/** Clock ticks a second in /proc; the same on every Linux that people run. */
const TICKS = 100
const ANSWER_LIMIT = 60_000

const canPin = spawnSync('taskset', ['--version']).status === 0

/** Keeps the load off the server's core. */
export function pinLoad(): boolean {
  if (canPin) spawnSync('taskset', ['-cp', '1', String(process.pid)])
  return canPin
}

/** One measured server: a child process on the first core. */
export class Served {
  readonly port: number
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, port: number) {
    this.#child = child
    this.port = port
  }

  static async start(script: string, env: Record<string, string> = {}): Promise<Served> {
    const node = [
      process.execPath,
      '--expose-gc',
      '--disable-warning=ExperimentalWarning',
      join(ROOT, 'bench/peers', script),
    ]
    const [command = '', ...args] = canPin ? ['taskset', '-c', '0', ...node] : node
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const { port } = (await answerOf(child)) as { port: number }
    return new Served(child, port)
  }

  /** Processor time that the server has used so far, all its threads, in µs. */
  cpu(): number {
    const stat = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1e6
  }

  async reset(): Promise<void> {
    await this.#ask('reset')
  }

  async stats(): Promise<Stats> {
    return (await this.#ask('stats')) as Stats
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return
    const gone = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    const forced = setTimeout(() => this.#child.kill('SIGKILL'), 3_000)
    await gone
    clearTimeout(forced)
  }

  #ask(question: 'reset' | 'stats'): Promise<unknown> {
    this.#child.send(question)
    return answerOf(this.#child)
  }
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const stopped = new AbortController()
  const limit = setTimeout(() => stopped.abort(), ANSWER_LIMIT)
  child.once('exit', () => stopped.abort())
  try {
    const [answer] = await once(child, 'message', { signal: stopped.signal })
    return answer
  } catch {
    throw new Error('a measured server stopped or did not answer; what it wrote stands above')
  } finally {
    clearTimeout(limit)
  }
}
