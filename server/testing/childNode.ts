import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endWithUs } from './endWithUs.ts'

/** A node in a process of its own. */
export type ChildNode = {
  url: string
  /** Sends `SIGKILL` and waits for the end. */
  kill(): Promise<void>
  /** Sends `SIGTERM` and waits for the end; how long that took, ms. */
  stop(): Promise<number>
  readonly pid: number
  /** Resolves when it ended by itself. */
  ended: Promise<unknown>
}

const SCRIPT = new URL('./runNode.ts', import.meta.url)

/**
 * Starts a node on a free port; `env` as in the configuration, with what runNode.ts knows besides. `within`: a command that runs it, such
 * as one that keeps it to one core.
 */
export async function startChildNode(
  env: Record<string, string>,
  within: readonly string[] = [],
): Promise<ChildNode> {
  const folder = mkdtempSync(join(tmpdir(), 'riff-node-'))
  const [execPath = process.execPath, ...before] = within
  const child = fork(SCRIPT, {
    execPath,
    env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error', ...env },
    execArgv: [
      ...before,
      ...(within.length > 0 ? [process.execPath] : []),
      '--disable-warning=ExperimentalWarning',
    ],
  })
  const ended = once(child, 'exit').then(() => rmSync(folder, { recursive: true, force: true }))
  endWithUs(child)
  const first = await Promise.race([once(child, 'message'), ended])
  if (!first) throw new Error('the node did not start')
  const [{ port }] = first as [{ port: number }]
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    kill: () => end(child, ended, 'SIGKILL').then(() => {}),
    stop: () => end(child, ended, 'SIGTERM'),
    ended,
  }
}

async function end(child: ChildProcess, ended: Promise<unknown>, signal: NodeJS.Signals): Promise<number> {
  const from = performance.now()
  child.kill(signal)
  await ended
  return performance.now() - from
}
