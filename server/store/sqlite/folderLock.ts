import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** `SQLITE_BUSY`: another connection holds the lock. Source: sqlite.org/rescode.html. */
const BUSY = 5

/**
 * Takes the data folder for this process, creating it where it is missing; returns the undo. The lock is the operating system's,
 * on `riff.lock`, so it dies with the process however that ends (rule S7). Throws an Error with a sentence if the folder is taken
 * or cannot be written.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = new DatabaseSync(join(folder, 'riff.lock'))
  try {
    lock.exec('begin exclusive')
  } catch (fault) {
    lock.close()
    if ((fault as { errcode?: number }).errcode !== BUSY) throw fault
    throw new FolderTaken(folder)
  }
  return () => lock.close()
}

/** Another process works on this data folder. */
export class FolderTaken extends Error {
  constructor(folder: string) {
    super(
      `The data folder ${folder} is in use by another Riff process. Stop that one, or set DATA_DIR to another folder.`,
    )
    this.name = 'FolderTaken'
  }
}
