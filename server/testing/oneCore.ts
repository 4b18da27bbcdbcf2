import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * What to put before a command so that it runs on one processor core, the first this process may use; null where there is no `taskset`
 * (it comes with every Linux) or it may not pin.
 */
export function oneCore(): readonly [string, ...string[]] | null {
  if (process.platform !== 'linux') return null
  const core = /^Cpus_allowed_list:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  if (core === undefined || spawnSync('taskset', ['-c', core, 'true']).status !== 0) return null
  return ['taskset', '-c', core]
}

/** On how many cores a process may run, threads and children that it starts included. Linux only. */
export function coresOf(pid: number): number {
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? ''
  return list.split(',').reduce((sum, part) => {
    const [from = 0, to = from] = part.split('-').map(Number)
    return sum + to - from + 1
  }, 0)
}
