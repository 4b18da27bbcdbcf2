import type { JamId, MediaHash } from '#shared/ids.ts'
import type { PostRecord } from '../../ports/store.ts'
import type { MediaUse } from '../isWithheld.ts'
import type { Database } from './Database.ts'

const ADD = 'insert or ignore into media_uses (hash, owner, jam, hidden) values (?, ?, ?, ?)'

export function showMedia(db: Database, jam: JamId, hashes: readonly MediaHash[]): void {
  for (const hash of hashes) db.run(ADD, hash, jam, jam, 0)
}

export function hideMedia(db: Database, jam: JamId, hashes: readonly MediaHash[], hidden: boolean): void {
  showMedia(db, jam, hashes)
  db.run('update media_uses set hidden = ? where owner = ?', hidden ? 1 : 0, jam)
}

/** With the post, in its own write. */
export function showPost(db: Database, { id, jam, pictures, hidden }: PostRecord): void {
  for (const { hash, thumb } of pictures)
    for (const one of [hash, thumb.hash]) db.run(ADD, one, id, jam, hidden ? 1 : 0)
}

export function usesOf(db: Database, hash: MediaHash): MediaUse[] {
  return db
    .all<{ owner: string; jam: string; hidden: number }>(
      'select owner, jam, hidden from media_uses where hash = ?',
      hash,
    )
    .map(({ owner, jam, hidden }) => ({ owner, jam, hidden: hidden === 1 }))
}
