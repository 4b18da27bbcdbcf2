import type { JamId, UserId } from '#shared/ids.ts'
import { mayWatch } from '#shared/jam/people.ts'
import type { JamState } from '#shared/jam/state.ts'
import { LEFT_AFTER } from '#shared/limits.ts'
import { entriesOf } from '#shared/records.ts'
import type { Clock } from '../ports/clock.ts'
import type { Here } from '../ports/store.ts'
import type { ServerCommand } from './decide/context.ts'

export type PeopleDeps = {
  clock: Clock
  tell(command: ServerCommand): Promise<boolean>
  /** The same jam on other nodes; absent where there are none. */
  elsewhere?: { has(jam: JamId, who: UserId): boolean; watching(jam: JamId): number }
}

/**
 * Who has a socket in this jam on this node. The log hears of people it knows by name: `came` with the first socket, `left` ten
 * seconds after the last on any node (rules L15, P3, B4). Watchers are only counted.
 */
export class People {
  readonly #deps: PeopleDeps
  readonly #stateNow: () => JamState
  readonly #sockets = new Map<UserId, number>()
  readonly #leaving = new Map<UserId, () => void>()
  readonly #listeners = new Set<() => void>()

  constructor(deps: PeopleDeps, stateNow: () => JamState) {
    this.#deps = deps
    this.#stateNow = stateNow
  }

  /** People with a socket who hold no seat; somebody who watches on two nodes counts twice. */
  get watching(): number {
    return this.#watchingHere() + (this.#deps.elsewhere?.watching(this.#stateNow().jam) ?? 0)
  }

  /** True if nobody has a socket and nobody is about to be written down as gone. */
  get empty(): boolean {
    return this.#sockets.size === 0 && this.#leaving.size === 0
  }

  /** True if this person has a socket here. */
  has(who: UserId): boolean {
    return this.#sockets.has(who)
  }

  /** Who is at this node, for the others. */
  here(): Here {
    const { jam, people } = this.#stateNow()
    const named = [...this.#sockets.keys()].filter(who => Object.hasOwn(people, who))
    return { jam, people: named, watching: this.#watchingHere() }
  }

  /** Calls back when somebody got a first socket here or lost the last one; returns its undo. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A socket of this person opened; returns what to call when it closes. */
  enter(who: UserId): () => void {
    const count = this.#sockets.get(who) ?? 0
    this.#sockets.set(who, count + 1)
    this.#leaving.get(who)?.()
    this.#leaving.delete(who)
    this.#sayHere(who)
    if (count === 0) this.#changed()
    let open = true
    return () => {
      if (!open) return
      open = false
      const left = (this.#sockets.get(who) ?? 1) - 1
      if (left > 0) this.#sockets.set(who, left)
      else {
        this.#sockets.delete(who)
        this.#leaveSoon(who)
        this.#changed()
      }
    }
  }

  /** Whoever the log takes to be here but has no socket on any node gets ten seconds: after a load, and when a node may have died. */
  expect(): void {
    for (const [who, person] of entriesOf(this.#stateNow().people)) {
      if (person.here && !this.#isSomewhere(who)) this.#leaveSoon(who)
    }
  }

  /** Another node may not have known of a socket here when it wrote somebody down as gone. */
  correct(): void {
    for (const who of this.#sockets.keys()) this.#sayHere(who)
  }

  close(): void {
    for (const undo of this.#leaving.values()) undo()
    this.#leaving.clear()
  }

  #watchingHere(): number {
    const state = this.#stateNow()
    let count = 0
    for (const who of this.#sockets.keys())
      if (state.people[who]?.role !== 'player' && mayWatch(state, who)) count++
    return count
  }

  #isSomewhere(who: UserId): boolean {
    return this.#sockets.has(who) || (this.#deps.elsewhere?.has(this.#stateNow().jam, who) ?? false)
  }

  #sayHere(who: UserId): void {
    if (this.#stateNow().people[who]?.here === false) void this.#deps.tell({ kind: 'came', who })
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }

  #leaveSoon(who: UserId): void {
    if (!this.#stateNow().people[who]?.here || this.#leaving.has(who)) return
    const goneAt = this.#deps.clock.now()
    this.#leaving.set(
      who,
      this.#deps.clock.at(goneAt + LEFT_AFTER, () => {
        this.#leaving.delete(who)
        if (!this.#isSomewhere(who)) void this.#deps.tell({ kind: 'left', who, goneAt })
      }),
    )
  }
}
