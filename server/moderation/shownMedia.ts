import type { JamId, MediaHash } from '#shared/ids.ts'
import type { Entry } from '#shared/jam/entries.ts'
import { hashesOf } from '#shared/jam/hashesOf.ts'
import { decodeRoomBatch } from '../jam/roomEntry.ts'
import type { Log } from '../ports/log.ts'

/** Every picture that a jam's log names: frames, finals, what people brought, and their small renditions. */
export async function mediaInLog(log: Log, jam: JamId): Promise<MediaHash[]> {
  const found = new Set<MediaHash>()
  for (let after = 0; ; ) {
    const batches = await log.read(jam, 'room', after)
    const last = batches.at(-1)
    if (!last) return [...found]
    for (const batch of batches)
      for (const { entry } of decodeRoomBatch(batch)) for (const hash of mediaOf(entry)) found.add(hash)
    after = last.first + last.bodies.length - 1
  }
}

function mediaOf(entry: Entry): MediaHash[] {
  switch (entry.kind) {
    case 'frame':
      return entry.frame ? [entry.frame.hash] : []
    case 'final':
    case 'finalText':
      return hashesOf(entry.picture)
    case 'basis':
      return entry.basis ? hashesOf(entry.basis.picture) : []
    default:
      return []
  }
}
