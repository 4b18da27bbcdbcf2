import type { JamId, MediaHash } from '#shared/ids.ts'
import { hashesOf } from '#shared/jam/hashesOf.ts'
import type { PostRecord } from '../../ports/store.ts'
import type { MediaUse } from '../isWithheld.ts'
import type { Database } from './Database.ts'

const ADD = 'insert or ignore into media_uses (hash, owner, jam, hidden) values (?, ?, ?, ?)'

export function hideMedia(db: Database, jam: JamId, hashes: readonly MediaHash[], hidden: boolean): void {
  for (const hash of hashes) db.run(ADD, hash, jam, jam, 0)
  db.run('update media_uses set hidden = ? where owner = ?', hidden ? 1 : 0, jam)
}

/** With the post, in its own write. */
export function showPost(db: Database, { id, jam, pictures, hidden }: PostRecord): void {
  for (const hash of pictures.flatMap(hashesOf)) db.run(ADD, hash, id, jam, hidden ? 1 : 0)
}

export function usesOf(db: Database, hash: MediaHash): MediaUse[] {
  return db
    .all<{ owner: string; jam: string; hidden: number }>(
      'select owner, jam, hidden from media_uses where hash = ?',
      hash,
    )
    .map(({ owner, jam, hidden }) => ({ owner, jam, hidden: hidden === 1 }))
}
