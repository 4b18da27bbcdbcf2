import type { JamId, UserId } from '#shared/ids.ts'
import type { Jams, Lease } from '../jam/Jams.ts'
import type { Store } from '../ports/store.ts'
import type { AdminActions } from './adminSocket.ts'
import { mediaInLog } from './shownMedia.ts'

type LiveDeps = {
  store: Pick<Store, 'log' | 'mediaUses' | 'posts'>
  jams: Pick<Jams, 'open'>
  /** Resolves with false where there is no such person. */
  ban(who: UserId, banned: boolean): Promise<boolean>
  /** Ends a person's sockets on every node and lets them leave the jams in use here. */
  dismiss(who: UserId): Promise<void>
  /** The jams in which other nodes know this person. */
  jamsElsewhere(who: UserId): JamId[]
  /** Opens a jam level with the other nodes. */
  openLevel(jam: JamId): Promise<Lease>
}

/** What an operator can do while the server runs: people who are there see it at once. */
export function createLiveActions({
  store,
  jams,
  ban,
  dismiss,
  jamsElsewhere,
  openLevel,
}: LiveDeps): AdminActions {
  return {
    hidePost: (id, hidden) => store.posts.hide(id, hidden),
    async hideJam(jam, hidden) {
      const { live, release } = await jams.open(jam)
      try {
        if (live.state.round === 0) return false
        // Pictures first: a death between the two leaves nothing served that should not be.
        await store.mediaUses.hide(jam, await mediaInLog(store.log, jam), hidden)
        return await live.tell({ kind: 'hide', hidden })
      } finally {
        release()
      }
    },
    async ban(who, banned) {
      const found = await ban(who, banned)
      if (!found || !banned) return found
      await dismiss(who)
      for (const jam of jamsElsewhere(who)) {
        const { live, release } = await openLevel(jam)
        await live.tell({ kind: 'ban', who })
        release()
      }
      return found
    },
  }
}
