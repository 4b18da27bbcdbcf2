import type { UserId } from '#shared/ids.ts'
import type { Clock } from '../ports/clock.ts'

/** How often the store is asked, ms; the doorbell tells of a ban at once. */
const ASK_EVERY = 4_000

export type WatchDeps = {
  clock: Clock
  /** People with a socket at this node, named in a jam or not. */
  here(): UserId[]
  /** Those of them who are banned. */
  banned(among: readonly UserId[]): Promise<UserId[]>
  dismiss(who: UserId): void
  warn(message: string, fault: unknown): void
}

/** Finds bans that another node wrote and no doorbell told (rules U4, B2); returns what ends it. */
export function watchBans({ clock, here, banned, dismiss, warn }: WatchDeps): () => void {
  let stop = () => {}
  let closed = false
  const arm = () => {
    stop = clock.at(clock.now() + ASK_EVERY, () => void ask())
  }
  const ask = async () => {
    const people = here()
    const found = people.length > 0 ? await banned(people).catch(fault => quiet(fault)) : []
    for (const who of found) dismiss(who)
    if (!closed) arm()
  }
  const quiet = (fault: unknown): UserId[] => {
    warn('who is banned could not be asked', fault)
    return []
  }
  arm()
  return () => {
    closed = true
    stop()
  }
}
