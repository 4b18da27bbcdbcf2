import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

const SHARED_MEMORY = '/dev/shm'
/** What the databases and browsers of a whole run may need at once, bytes. */
const ROOM = 4 * 1024 ** 3

/**
 * A folder for a run's databases: in memory where Linux gives room for it, since there an fsync takes microseconds, and a test that
 * kills a process asks nothing of the disk; null elsewhere (the system's folder for temporary files does). Removed when this process ends.
 */
export function folderInMemory(): string | null {
  try {
    const { bavail, bsize } = statfsSync(SHARED_MEMORY)
    if (bavail * bsize < ROOM) return null
    const folder = mkdtempSync(join(SHARED_MEMORY, 'riff-test-'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    return folder
  } catch {
    return null
  }
}
