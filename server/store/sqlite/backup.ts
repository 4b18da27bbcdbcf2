import { existsSync } from 'node:fs'
import { cp, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Database } from './Database.ts'
import { lockFolder } from './folderLock.ts'

const FILE = 'riff.db'
const MEDIA = 'media'

/**
 * Copies a data folder into an existing empty one while a server may be writing: the database as of one moment, then the pictures. A
 * picture is durable before the entry that names it, so the copy has every picture that its log knows. Throws an Error with a
 * sentence where there is no database.
 */
export async function backUpFolder(folder: string, into: string): Promise<void> {
  const source = join(folder, FILE)
  if (!existsSync(source)) throw new Error(`There is no data in ${folder}.`)
  const copy = join(into, FILE)
  const db = new Database(source)
  try {
    // A read of one moment: writers go on. The copy is compact, so nothing that was redacted is in it.
    db.run('vacuum into ?', copy)
  } finally {
    db.close()
  }
  await syncFile(copy)
  const media = join(folder, MEDIA)
  if (!existsSync(media)) return
  const unfinished = join(media, 'unfinished')
  await cp(media, join(into, MEDIA), { recursive: true, filter: path => !path.startsWith(unfinished) })
}

/**
 * Fills an empty data folder from a backup. Every log gets a new epoch, so that a page which had seen more than was saved takes the
 * restored state instead of asking for what follows (rule L16). Throws an Error with a sentence where data is there already.
 */
export async function restoreFolder(from: string, folder: string): Promise<void> {
  const unlock = lockFolder(folder)
  try {
    if (existsSync(join(folder, FILE)))
      throw new Error(`There is data in ${folder} already; name an empty folder in DATA_DIR.`)
    const media = join(from, MEDIA)
    if (existsSync(media)) await cp(media, join(folder, MEDIA), { recursive: true })
    // Under another name until it is whole: a server that starts after a restore that was cut off finds no half data.
    const draft = join(folder, `${FILE}.restoring`)
    await cp(join(from, FILE), draft)
    renewEpochs(draft)
    await syncFile(draft)
    await rename(draft, join(folder, FILE))
  } finally {
    unlock()
  }
}

function renewEpochs(file: string): void {
  const db = new Database(file)
  try {
    db.exec('begin immediate')
    db.exec('update jams set epoch = lower(hex(randomblob(8)))')
    db.exec('delete from nodes')
    db.exec('commit')
  } finally {
    db.close()
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
}
