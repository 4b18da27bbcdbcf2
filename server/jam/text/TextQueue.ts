import type { Author } from '#shared/jam/state.ts'
import { type Accepted, checkUpdate, type GuardReason } from './guard.ts'
import { KnownClocks } from './KnownClocks.ts'
import type { Reservations } from './Reservations.ts'
import { fits } from './sizes.ts'
import type { TextState } from './TextState.ts'
import type { TextEntry } from './textEntry.ts'
import { isNews, trimmed } from './trimUpdate.ts'

/** Bytes that wait for a commit, per jam. Beyond it the store has been away for long: pages keep their words and come back. */
const WAITING_BYTES = 1024 * 1024
/** Bytes of one commit (rule L2): larger ones hold up the other jams of this store. */
const BATCH_BYTES = 256 * 1024

/** What became of a message. `busy`: the store is away and too much waits; `closed`: this jam is being unloaded. */
export type TextOutcome = 'durable' | GuardReason | 'busy' | 'closed'

/** A text message of one connection. `source` is who sent it, so that it is not told its own words. */
export type TextMessage = {
  by: Author
  update: Uint8Array
  kind: 'step2' | 'update'
  source: object
  /** Made on several nodes at once, under the same clientID: the first that is durable is all of it. */
  once?: true
  /** Called once: when it is durable (a message without news: when everything before it is), or with why it never will be. */
  settle(outcome: TextOutcome): void
}

/** An accepted message; `news` is what it adds, null if it only waits for what is before it. */
export type Waiting = {
  message: TextMessage
  news: { entry: Omit<TextEntry, 'at'>; checked: Accepted } | null
}

/** What passed the guard and is not durable yet, in order; the guard looks at new words as if all of it were durable. */
export class TextQueue {
  readonly #state: TextState
  readonly #reservations: Reservations
  #known: KnownClocks
  #waiting: Waiting[] = []
  /** What the append in flight carries. */
  #taken: Waiting[] = []
  /** Sizes of all that is accepted and not durable yet. */
  #open = { bytes: 0, units: 0 }

  constructor(state: TextState, reservations: Reservations) {
    this.#state = state
    this.#reservations = reservations
    this.#known = this.#durableClocks()
  }

  /** Clocks and claims, with those of what waits. */
  get known(): KnownClocks {
    return this.#known
  }

  /** Messages that wait for the next append. */
  get length(): number {
    return this.#waiting.length
  }

  /** Queues a message that passes the guard; otherwise says what became of it already. `flying`: an append is on its way. */
  accept(message: TextMessage, flying: boolean): TextOutcome | null {
    if (this.#open.bytes + message.update.byteLength > WAITING_BYTES) return 'busy'
    const checked = checkUpdate(message.update, this.#known, message.by)
    if (!checked.ok) return checked.reason
    if (!isNews(checked, this.#state) || (message.once && checked.clocks.length === 0)) {
      if (this.#waiting.length === 0 && !flying) return 'durable'
      this.#waiting.push({ message, news: null })
      return null
    }
    const deletes = () => [...this.#taken, ...this.#waiting].flatMap(one => one.news?.checked.deletes ?? [])
    if (!fits(checked, message.update.byteLength, this.#state, { ...this.#open, deletes })) return 'size'
    this.#add(message, checked)
    return null
  }

  #add(message: TextMessage, checked: Accepted): void {
    const { by, kind } = message
    const update = kind === 'step2' ? trimmed(message.update, checked, this.#state) : message.update
    this.#waiting.push({ message, news: { entry: { by, claims: checked.claims, update }, checked } })
    this.#open.bytes += message.update.byteLength
    this.#open.units += checked.inserted
    this.#known.learn(checked.clocks, checked.claims, by)
  }

  /** Takes the next batch's worth of what waits, until `done`. */
  take(): readonly Waiting[] {
    let bytes = 0
    let count = 0
    for (const one of this.#waiting) {
      bytes += one.news?.entry.update.byteLength ?? 0
      if (count > 0 && bytes > BATCH_BYTES) break
      count++
    }
    this.#taken = this.#waiting.splice(0, count)
    return this.#taken
  }

  /** What was taken is durable. */
  landed(): void {
    for (const { message, news } of this.#taken) {
      if (!news) continue
      this.#open.bytes -= message.update.byteLength
      this.#open.units -= news.checked.inserted
    }
  }

  /** What was taken has its outcome. */
  done(): void {
    this.#taken = []
  }

  /** Empties the queue after another writer was first; returns its messages, in order, which must pass the guard again. */
  restart(): TextMessage[] {
    const all = [...this.#taken, ...this.#waiting]
    this.#taken = []
    this.#waiting = []
    this.#open = { bytes: 0, units: 0 }
    this.#known = this.#durableClocks()
    return all.map(({ message }) => message)
  }

  #durableClocks(): KnownClocks {
    return new KnownClocks(this.#state.clocks(), this.#state.claims, client =>
      this.#reservations.holder(client),
    )
  }
}
