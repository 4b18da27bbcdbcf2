import type { UserId } from '#shared/ids.ts'
import type { JamState } from '#shared/jam/state.ts'
import { LEFT_AFTER } from '#shared/limits.ts'
import { entriesOf } from '#shared/records.ts'
import type { Clock } from '../ports/clock.ts'
import type { ServerCommand } from './decide/context.ts'

export type PeopleDeps = {
  clock: Clock
  tell(command: ServerCommand): Promise<boolean>
}

/**
 * Who has a socket in this jam on this node. The log hears of people it knows by name: `came` with the first socket, `left` ten
 * seconds after the last (rules L15, P3). Watchers are only counted.
 */
export class People {
  readonly #deps: PeopleDeps
  readonly #stateNow: () => JamState
  readonly #sockets = new Map<UserId, number>()
  readonly #leaving = new Map<UserId, () => void>()

  constructor(deps: PeopleDeps, stateNow: () => JamState) {
    this.#deps = deps
    this.#stateNow = stateNow
  }

  /** Distinct people with a socket who hold no seat. */
  get watching(): number {
    const { people } = this.#stateNow()
    let count = 0
    for (const who of this.#sockets.keys()) if (people[who]?.role !== 'player') count++
    return count
  }

  /** True if nobody has a socket and nobody is about to be written down as gone. */
  get empty(): boolean {
    return this.#sockets.size === 0 && this.#leaving.size === 0
  }

  /** True if this person has a socket here. */
  has(who: UserId): boolean {
    return this.#sockets.has(who)
  }

  /** A socket of this person opened; returns what to call when it closes. */
  enter(who: UserId): () => void {
    const count = this.#sockets.get(who) ?? 0
    this.#sockets.set(who, count + 1)
    this.#leaving.get(who)?.()
    this.#leaving.delete(who)
    if (this.#stateNow().people[who]?.here === false) void this.#deps.tell({ kind: 'came', who })
    let open = true
    return () => {
      if (!open) return
      open = false
      const left = (this.#sockets.get(who) ?? 1) - 1
      if (left > 0) this.#sockets.set(who, left)
      else {
        this.#sockets.delete(who)
        this.#leaveSoon(who)
      }
    }
  }

  /** After a load: whoever the log takes to be here but has no socket gets the same ten seconds. */
  expect(): void {
    for (const [who, person] of entriesOf(this.#stateNow().people)) {
      if (person.here && !this.#sockets.has(who)) this.#leaveSoon(who)
    }
  }

  close(): void {
    for (const undo of this.#leaving.values()) undo()
    this.#leaving.clear()
  }

  #leaveSoon(who: UserId): void {
    if (!this.#stateNow().people[who]?.here || this.#leaving.has(who)) return
    const goneAt = this.#deps.clock.now()
    this.#leaving.set(
      who,
      this.#deps.clock.at(goneAt + LEFT_AFTER, () => {
        this.#leaving.delete(who)
        if (!this.#sockets.has(who)) void this.#deps.tell({ kind: 'left', who, goneAt })
      }),
    )
  }
}
