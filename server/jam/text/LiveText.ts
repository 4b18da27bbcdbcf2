import type { JamId, NodeId, UserId } from '#shared/ids.ts'
import type { Author } from '#shared/jam/state.ts'
import type { Authors } from '#shared/protocol/collab.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Batch, Log } from '../../ports/log.ts'
import type { StreamLink } from '../bell.ts'
import { Fairness } from '../Fairness.ts'
import { Follower } from '../Follower.ts'
import { insist, isSame } from '../insist.ts'
import { checkUpdate } from './guard.ts'
import { foldTextBatch, loadTextState } from './loadText.ts'
import { Reservations } from './Reservations.ts'
import { type Splice, spliceUpdate } from './splice.ts'
import { type TextMessage, type TextOutcome, TextQueue, type Waiting } from './TextQueue.ts'
import type { TextState, Words } from './TextState.ts'
import { decodeTextEntry, encodeTextEntry } from './textEntry.ts'
import { isNews } from './trimUpdate.ts'

/** A snapshot this often bounds how much a load folds (rule L16). */
const SNAPSHOT_ENTRIES = 500
const SNAPSHOT_BYTES = 256 * 1024

export type TextDeps = {
  log: Log
  clock: Clock
  node: NodeId
  /** The same stream on other nodes; absent where this process is the store's only one. */
  link?: StreamLink
  /** Told of background faults: a snapshot not saved, a store that is away. */
  warn(message: string, fault: unknown): void
}

/** What became of words that no page wrote; `nowhere`: there is no place for them any more. */
export type Wrote = TextOutcome | 'nowhere'

/** A durable entry, as it leaves to the others. */
export type LiveEntry = { seq: number; by: Author; update: Uint8Array; source: object | null }

/** `relay` comes first, with bytes to pass on; `authors` follows once they are folded, if claims or moved words came with them. */
export type TextListener = { relay(entries: readonly LiveEntry[]): void; authors(added: Authors): void }

/**
 * The text stream of one jam on this node: guard, append queue, fold. One append is in flight; what waits becomes the next
 * batch (rule L2). Nobody is shown an entry before it is durable (rules L1, T2).
 */
export class LiveText {
  readonly jam: JamId
  readonly #deps: TextDeps
  readonly #state: TextState
  readonly #reservations: Reservations
  readonly #listeners = new Set<TextListener>()
  readonly #queue: TextQueue
  #flying: Promise<void> | null = null
  #closed = false
  #whenBroken: ((fault: unknown) => void) | null = null
  #batches = 0
  #at = 0
  #sinceSnapshot = { entries: 0, bytes: 0 }
  /** Messages that do not fit what this node knows, and may fit what another one wrote. */
  #doubtful: TextMessage[] = []
  readonly #follower: Follower
  readonly #fairness: Fairness

  private constructor(jam: JamId, deps: TextDeps, state: TextState) {
    this.jam = jam
    this.#deps = deps
    this.#state = state
    this.#fairness = new Fairness(deps.clock, () => deps.link?.yield())
    this.#follower = new Follower({
      head: () => state.seq,
      read: (after, limit) => deps.log.read(jam, 'text', after, limit),
      advance: batch => {
        if (this.#closed) return
        this.#advance(batch, [])
        this.#again()
      },
      warn: deps.warn,
    })
    this.#reservations = new Reservations(client => state.claims.get(client))
    this.#queue = new TextQueue(state, this.#reservations)
  }

  /** Folds the stored stream: the newest snapshot, then the tail. Rejects when the store is away or the log cannot be read. */
  static async load(jam: JamId, deps: TextDeps): Promise<LiveText> {
    return new LiveText(jam, deps, await loadTextState(deps.log, jam))
  }

  /** Sequence number of the newest durable entry. */
  get textSeq(): number {
    return this.#state.seq
  }

  /** True with nothing waiting and nothing in flight: the jam may be unloaded. */
  get idle(): boolean {
    return this.#flying === null
  }

  /** Length of the durable text, UTF-16 units. */
  get units(): number {
    return this.#state.units
  }

  /** The prompt as it stands, durable words only. */
  words(): Words {
    return this.#state.words()
  }

  /** The whole document as one update; encoded once between two entries. */
  fullUpdate(): Uint8Array {
    return this.#state.fullUpdate()
  }

  /** What a replica with this state vector lacks. Throws on a vector that cannot be read. */
  updateSince(vector: Uint8Array): Uint8Array {
    return this.#state.updateSince(vector)
  }

  stateVector(): Uint8Array {
    return this.#state.stateVector()
  }

  /** Who wrote what, all of it. */
  authors(): Authors {
    return this.#state.authors()
  }

  /** Holds a clientID for a person while a connection lasts (rule T4); the undo lets go. Null if it is somebody else's. */
  reserve(client: number, who: UserId): (() => void) | null {
    return this.#reservations.hold(client, who)
  }

  /** Who writes with this clientID: its claim, else whoever holds it. */
  ownerOf(client: number): Author | undefined {
    return this.#queue.known.ownerOf(client)
  }

  /** True if this clientID has written. */
  claimed(client: number): boolean {
    return this.#state.claims.has(client)
  }

  /** Calls back with every durable entry from now on; returns its undo. */
  subscribe(listener: TextListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Checks a message and makes it durable; what became of it is told to `settle`, at once or later. */
  submit(message: TextMessage): void {
    const outcome = this.#accept(message)
    if (this.#deps.link && (outcome === 'gap' || outcome === 'foreign')) this.#doubtful.push(message)
    else if (outcome !== null) {
      message.settle(outcome)
      return
    }
    this.#flying ??= this.#fly()
  }

  /**
   * Words that no page wrote: `change` is given the durable text and says what becomes of it, null for nothing. The clientID names the
   * change, so that it is made once however often and wherever it is asked for. Resolves when that is durable.
   */
  async write(by: Author, client: number, change: (text: string) => Splice | null): Promise<Wrote> {
    if (this.#queue.known.clockOf(client) > 0) return 'durable'
    const splice = change(this.words().text)
    if (!splice) return 'nowhere'
    const update = spliceUpdate(this.fullUpdate(), client, splice)
    return await new Promise(settle =>
      this.submit({ by, update, kind: 'update', source: {}, once: true, settle }),
    )
  }

  /** Calls back once something in the log cannot be read by this version (rule L16): nothing more is taken here then. */
  onBroken(listener: (fault: unknown) => void): void {
    this.#whenBroken = listener
  }

  /** Takes what another node wrote, as doorbell or poll bring it. */
  take(batch: Batch): void {
    if (!this.#closed) this.#follower.offer(batch)
  }

  /** Reads what other nodes wrote; rejects when the store is away. */
  refresh(): Promise<void> {
    return this.#follower.refresh()
  }

  /** Lets another node have its turn (rule L4). */
  giveWay(): void {
    this.#fairness.pause()
  }

  /** True if this update would change nothing: everything in it is here and durable already. */
  isNoop(update: Uint8Array, who: UserId): boolean {
    const checked = checkUpdate(update, this.#queue.known, who)
    return checked.ok && !isNews(checked, this.#state)
  }

  /** Refuses what comes from now on; resolves when what is in flight has ended. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#flying
    this.#listeners.clear()
    this.#state.destroy()
  }

  #accept(message: TextMessage): TextOutcome | null {
    return this.#closed ? 'closed' : this.#queue.accept(message, this.#flying !== null)
  }

  async #fly(): Promise<void> {
    // One macrotask later, so that everything that came in this turn of the loop shares a commit.
    await new Promise(setImmediate)
    while (this.#queue.length > 0 || this.#doubtful.length > 0) {
      await this.#fairness.turn()
      if (this.#doubtful.length > 0) await this.#clearDoubts()
      const taken = this.#queue.take()
      if (taken.every(one => one.news === null)) {
        this.#settle(taken, 'durable')
        this.#queue.done()
      } else {
        this.#follower.hold()
        await this.#commit(taken)
        this.#queue.done()
        this.#follower.letGo()
      }
    }
    this.#flying = null
  }

  /** Rule L17: before refusing, the guard reads the store's tail. A store that is away refuses nothing: the page comes back. */
  async #clearDoubts(): Promise<void> {
    const messages = this.#doubtful
    this.#doubtful = []
    const level = await this.#follower.refresh().then(
      () => true,
      () => false,
    )
    if (level) this.#again()
    for (const message of messages) {
      const outcome = level ? this.#accept(message) : 'busy'
      if (outcome !== null) message.settle(outcome)
    }
  }

  /** Appends until it is known whether the batch stands in the log. Keeps on while the store is away (rule L3). */
  async #commit(taken: readonly Waiting[]): Promise<void> {
    const batch = this.#batch(taken)
    const { log, clock, warn } = this.#deps
    const fate = await insist({ log, clock, warn, isClosed: () => this.#closed }, batch)
    if (fate.kind === 'written') this.#landed(batch, taken)
    else if (fate.kind === 'closed') this.#settle(taken, 'closed')
    else if (!this.#follow(fate.tail, batch, taken)) {
      this.#fairness.lost()
      this.#again()
    }
  }

  /** Takes what others wrote; true if our own batch stands among it. */
  #follow(tail: readonly Batch[], own: Batch, taken: readonly Waiting[]): boolean {
    let found = false
    for (const next of tail) {
      if (next.first !== this.#state.seq + 1) continue
      if (isSame(next, own)) {
        found = true
        this.#landed(next, taken)
      } else {
        this.#advance(next, [])
      }
    }
    return found
  }

  /** Another writer was first: text is renumbered, nothing else (rule L5), after the guard has looked again. */
  #again(): void {
    for (const message of this.#queue.restart()) {
      const outcome = this.#accept(message)
      if (outcome !== null) message.settle(outcome)
    }
  }

  #landed(batch: Batch, taken: readonly Waiting[]): void {
    this.#advance(
      batch,
      taken.flatMap(one => (one.news ? [one.message.source] : [])),
    )
    this.#queue.landed()
    this.#fairness.won()
    this.#deps.link?.ring(batch)
    this.#settle(taken, 'durable')
  }

  #batch(taken: readonly Waiting[]): Batch {
    this.#at = Math.max(this.#at, this.#deps.clock.now())
    const at = this.#at
    return {
      jam: this.jam,
      stream: 'text',
      first: this.#state.seq + 1,
      at,
      writer: this.#deps.node,
      number: ++this.#batches,
      bodies: taken.flatMap(one => (one.news ? [encodeTextEntry({ ...one.news.entry, at })] : [])),
    }
  }

  /** Rule L1: the one door through which durable entries become visible. The others get the bytes before we fold them. */
  #advance(batch: Batch, sources: readonly object[]): void {
    try {
      this.#read(batch, sources)
    } catch (fault) {
      this.#closed = true
      this.#whenBroken?.(fault)
    }
  }

  #read(batch: Batch, sources: readonly object[]): void {
    const live = batch.bodies.flatMap((body, i): LiveEntry[] => {
      if (body.byteLength === 0) return []
      const { by, update } = decodeTextEntry(body)
      return [{ seq: batch.first + i, by, update, source: sources[i] ?? null }]
    })
    this.#tell(listener => listener.relay(live))
    const added = foldTextBatch(this.#state, batch, this.#deps.warn)
    if (added.claims.length > 0 || added.moved.length > 0) this.#tell(listener => listener.authors(added))
    this.#sinceSnapshot.entries += batch.bodies.length
    for (const body of batch.bodies) this.#sinceSnapshot.bytes += body.byteLength
    if (this.#sinceSnapshot.entries >= SNAPSHOT_ENTRIES || this.#sinceSnapshot.bytes >= SNAPSHOT_BYTES)
      this.#snapshot()
  }

  #tell(what: (listener: TextListener) => void): void {
    for (const listener of this.#listeners) {
      try {
        what(listener)
      } catch (fault) {
        this.#deps.warn('a listener of the text failed', fault)
      }
    }
  }

  /** A sender that fails must not look like a store that failed. */
  #settle(taken: readonly Waiting[], outcome: TextOutcome): void {
    for (const { message } of taken) {
      try {
        message.settle(outcome)
      } catch (fault) {
        this.#deps.warn('a sender of words failed', fault)
      }
    }
  }

  #snapshot(): void {
    this.#sinceSnapshot = { entries: 0, bytes: 0 }
    this.#deps.log
      .saveSnapshot(this.jam, 'text', { seq: this.#state.seq, body: this.#state.snapshot() })
      .catch(fault => this.#deps.warn('a text snapshot was not saved', fault))
  }
}
