import type { ChildProcess } from 'node:child_process'

/** Ends a process that a test started when the test's own process ends. */
export function endWithUs(child: ChildProcess): void {
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
}
