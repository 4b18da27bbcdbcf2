import type { JamId, NodeId } from '#shared/ids.ts'
import { encodeRoomEntry } from '../jam/roomEntry.ts'
import type { Store } from '../ports/store.ts'
import type { AdminActions } from './adminSocket.ts'
import { mediaInLog } from './shownMedia.ts'

/** An operator's actions straight on the store, for when no server runs on it. */
export function storeActions(store: Store): AdminActions {
  return {
    hidePost: (id, hidden) => store.posts.hide(id, hidden),
    hideJam: (id, hidden) => hideJam(store, id, hidden),
    async ban(id, banned) {
      if (!(await store.users.get(id))) return false
      await store.users.ban(id, banned)
      return true
    },
  }
}

/** Writes the entry that the server would write, and the summary that lists read. */
async function hideJam(
  { log, directory, mediaUses, now }: Store,
  jam: JamId,
  hidden: boolean,
): Promise<boolean> {
  const heads = await log.heads(jam)
  if (!heads) return false
  const last = (await log.read(jam, 'room', heads.room - 1)).at(-1)
  const at = Math.max(last?.at ?? 0, await now())
  const seq = heads.room + 1
  const entry = encodeRoomEntry({ seq, at, textSeq: heads.text, entry: { kind: 'hidden', hidden } })
  const batch = {
    jam,
    stream: 'room' as const,
    first: seq,
    at,
    writer: 'admin' as NodeId,
    number: at,
    bodies: [entry],
  }
  const appended = await log.append(batch)
  if (!appended.ok) throw new Error('The jam changed meanwhile; try again.')
  await mediaUses.hide(jam, await mediaInLog(log, jam), hidden)
  const summary = await directory.get(jam)
  if (summary) await directory.put({ ...summary, hidden })
  return true
}
