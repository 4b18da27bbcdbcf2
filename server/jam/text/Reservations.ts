import type { UserId } from '#shared/ids.ts'
import type { Author } from '#shared/jam/state.ts'

/** clientIDs that people here hold without having written with them yet: nobody else may take one meanwhile (rule T4). */
export class Reservations {
  readonly #held = new Map<number, { who: UserId; times: number }>()
  readonly #claimed: (client: number) => Author | undefined

  constructor(claimed: (client: number) => Author | undefined) {
    this.#claimed = claimed
  }

  holder(client: number): UserId | undefined {
    return this.#held.get(client)?.who
  }

  /** Holds a clientID, also a second time for the same person; the undo lets go. Null if it is somebody else's. */
  hold(client: number, who: UserId): (() => void) | null {
    const owner = this.#claimed(client) ?? this.holder(client)
    if (owner !== undefined && owner !== who) return null
    const held = this.#held.get(client) ?? { who, times: 0 }
    held.times++
    this.#held.set(client, held)
    return () => {
      if (--held.times === 0) this.#held.delete(client)
    }
  }
}
