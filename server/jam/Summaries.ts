import type { JamId, UserId } from '#shared/ids.ts'
import type { Clock } from '../ports/clock.ts'
import type { JamSummary } from '../ports/store.ts'
import type { LiveJam } from './LiveJam.ts'
import type { RoomListener } from './LiveRoom.ts'
import { summaryOf } from './summary.ts'

/** How soon a change shows in lists, ms: public jams type on the front page, others only have a link's preview to keep. */
const PUBLIC_EVERY = 200
const UNLISTED_EVERY = 5_000
/** A summary that was not written is tried again after so long, ms. */
const AGAIN = 1_000
/** A live jam says again that it is live this often, ms; lists drop what was not heard of for three times that. */
export const HEARD_EVERY = 20_000

export type SummariesDeps = {
  clock: Clock
  put(summary: JamSummary): Promise<void>
  /** These people took seats in this jam, at these times; telling it again changes nothing (rule U6). */
  seated(jam: JamId, people: readonly { who: UserId; at: number }[]): Promise<void>
  warn(message: string, fault: unknown): void
}

type Writes = { now: Promise<unknown>; next: Promise<JamSummary | null> | null; live: LiveJam }

/** Writes each loaded jam's summary when it changes, and now and then while it is live. */
export class Summaries {
  readonly #deps: SummariesDeps
  readonly #timers = new Map<JamId, { time: number; undo: () => void }>()
  readonly #followed = new Set<JamId>()
  /** The write under way of each jam, and the one that waits for it. */
  readonly #writes = new Map<JamId, Writes>()
  /** Which seats of a followed jam were told: person -> time. */
  readonly #seated = new Map<JamId, Map<UserId, number>>()

  constructor(deps: SummariesDeps) {
    this.#deps = deps
  }

  /** Follows a jam until the returned undo is called, which writes it down once more. */
  follow(live: LiveJam): () => void {
    const soon = () => this.#soon(live)
    this.#followed.add(live.jam)
    // What may no longer be shown goes from lists and previews at once.
    const changed: RoomListener = entries =>
      entries.some(({ entry }) => entry.kind === 'visibility' || entry.kind === 'hidden')
        ? this.#soon(live, 0)
        : soon()
    const undos = [live.room.onEntries(changed), live.text.subscribe({ relay: soon, authors: () => {} })]
    if (live.state.round > 0) soon()
    return () => {
      for (const undo of undos) undo()
      this.#timers.get(live.jam)?.undo()
      this.#timers.delete(live.jam)
      this.#followed.delete(live.jam)
      void this.#put(live).finally(() => this.#seated.delete(live.jam))
    }
  }

  /** Writes the summary after `wait` ms, or when an earlier wish already stands, then. */
  #soon(live: LiveJam, wait = live.state.visibility === 'public' ? PUBLIC_EVERY : UNLISTED_EVERY): void {
    const time = this.#deps.clock.now() + wait
    const armed = this.#timers.get(live.jam)
    if (armed && armed.time <= time) return
    armed?.undo()
    const undo = this.#deps.clock.at(time, () => {
      this.#timers.delete(live.jam)
      void this.#put(live).then(summary => {
        if (summary?.live && this.#followed.has(live.jam)) this.#soon(live, HEARD_EVERY)
      })
    })
    this.#timers.set(live.jam, { time, undo })
  }

  /**
   * One write of a jam at a time, each of what is so when its turn comes: a store whose writes overtake one another would otherwise end
   * with an older card, as of a jam that was public a moment ago (rule J25).
   */
  #put(live: LiveJam): Promise<JamSummary | null> {
    const { jam } = live
    const writes = this.#writes.get(jam)
    if (!writes) return this.#begin(live)
    // A jam that was loaded anew meanwhile knows more than the one that asked first.
    writes.live = live
    writes.next ??= writes.now.then(() => this.#begin(writes.live))
    return writes.next
  }

  #begin(live: LiveJam): Promise<JamSummary | null> {
    const { jam } = live
    const written = this.#write(live)
    const writes: Writes = { now: written, next: null, live }
    this.#writes.set(jam, writes)
    void written.then(() => {
      if (writes.next === null && this.#writes.get(jam) === writes) this.#writes.delete(jam)
    })
    return written
  }

  /** Never rejects; null where there is nothing to tell yet, or where it could not be told. */
  async #write(live: LiveJam): Promise<JamSummary | null> {
    if (live.state.round === 0) return null
    const summary = summaryOf(live.state, live.text.words(), live.people.watching, this.#deps.clock.now())
    try {
      await this.#deps.put(summary)
      await this.#tellSeats(live)
    } catch (fault) {
      this.#deps.warn('a summary was not written', fault)
      if (this.#followed.has(live.jam)) this.#soon(live, AGAIN)
      return null
    }
    return summary
  }

  async #tellSeats({ jam, state }: LiveJam): Promise<void> {
    const told = this.#seated.get(jam) ?? new Map<UserId, number>()
    this.#seated.set(jam, told)
    const seats = Object.values(state.people).flatMap(({ id, seatedAt }) =>
      seatedAt !== null && told.get(id) !== seatedAt ? [{ who: id, at: seatedAt }] : [],
    )
    if (seats.length === 0) return
    await this.#deps.seated(jam, seats)
    for (const { who, at } of seats) told.set(who, at)
  }
}
