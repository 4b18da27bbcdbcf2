import type { JamId, NodeId, UserId, VisitId } from '#shared/ids.ts'
import type { Entry, Stamped } from '#shared/jam/entries.ts'
import { emptyJam, evolve, FOLD_VERSION } from '#shared/jam/evolve.ts'
import type { Answer, JamState } from '#shared/jam/state.ts'
import { Refusal } from '#shared/reasons.ts'
import type { Clock } from '../ports/clock.ts'
import type { Batch, Log, NewBatch } from '../ports/log.ts'
import type { StreamLink } from './bell.ts'
import type { Decision } from './decide/context.ts'
import { lookAt } from './decide/due.ts'
import { Fairness } from './Fairness.ts'
import { Follower } from './Follower.ts'
import { insist, isSame } from './insist.ts'
import { decodeRoomBatch, encodeRoomEntry } from './roomEntry.ts'

/** Commands waiting for a commit beyond this are refused at once: the store has been away for long, and memory is not endless. */
const WAITING_MAX = 2_000
/** A snapshot this often bounds how much a load folds (rule L16). */
const SNAPSHOT_ENTRIES = 500
const SNAPSHOT_BYTES = 256 * 1024

export type RoomDeps = {
  log: Log
  clock: Clock
  node: NodeId
  /** Sequence number of the newest durable text entry (rule L8). */
  textSeq(): number
  /** The same stream on other nodes; absent where this process is the store's only one. */
  link?: StreamLink
  /** Told of background faults: a snapshot not saved, a store that is away. */
  warn(message: string, fault: unknown): void
}

/** Decides on a state; called again on a newer one when another node was first. */
export type Decide = (state: JamState) => Decision

/** Durable entries and the state after them. No entries: this version cannot read on, and the jam has ended at this node (rule L16). */
export type RoomListener = (entries: readonly Stamped[], after: JamState) => void

type Waiting = {
  decide: Decide
  by: UserId | undefined
  op: { visit: VisitId; n: number } | undefined
  answer: (answer: Answer) => void
}

/**
 * The room stream of one jam on this node: its fold and its append queue. One append is in flight; what waits becomes the next
 * batch (rule L2). Listeners hear of an entry only once it is durable (rule L1).
 */
export class LiveRoom {
  readonly jam: JamId
  readonly #deps: RoomDeps
  readonly #listeners = new Set<RoomListener>()
  #state: JamState
  #epoch: string
  #waiting: Waiting[] = []
  #flying = false
  #closed = false
  #broken = false
  #batches = 0
  #sinceSnapshot = { entries: 0, bytes: 0 }
  readonly #follower: Follower
  readonly #fairness: Fairness

  private constructor(jam: JamId, deps: RoomDeps, state: JamState, epoch: string) {
    this.jam = jam
    this.#deps = deps
    this.#state = state
    this.#epoch = epoch
    this.#fairness = new Fairness(deps.clock, () => deps.link?.yield())
    this.#follower = new Follower({
      head: () => this.#state.seq,
      read: (after, limit) => deps.log.read(jam, 'room', after, limit),
      advance: batch => this.#advance(batch),
      warn: deps.warn,
    })
  }

  /** Folds the stored stream: the newest snapshot of this fold's version, then the tail. Rejects when the store is away. */
  static async load(jam: JamId, deps: RoomDeps): Promise<LiveRoom> {
    const heads = await deps.log.heads(jam)
    const room = new LiveRoom(jam, deps, await loadSnapshot(jam, deps.log), heads?.epoch ?? '')
    for (;;) {
      const batches = await deps.log.read(jam, 'room', room.#state.seq)
      if (batches.length === 0) return room
      for (const batch of batches) room.#fold(batch)
    }
  }

  get state(): JamState {
    return this.#state
  }

  /** Which life of the log this is; empty for a jam without entries. */
  get epoch(): string {
    return this.#epoch
  }

  /** True once something in the log could not be read: nothing more is decided here. */
  get isBroken(): boolean {
    return this.#broken
  }

  /** True with nothing waiting and nothing in flight: the jam may be unloaded. */
  get idle(): boolean {
    return !this.#flying && this.#waiting.length === 0
  }

  /** Calls back with every durable entry from now on; returns its undo. */
  onEntries(listener: RoomListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes a decision on the durable state and makes its entries durable; resolves with the answer after that (rule L6). Never rejects. */
  submit(decide: Decide, by?: UserId, op?: { visit: VisitId; n: number }): Promise<Answer> {
    if (this.#closed || this.#waiting.length >= WAITING_MAX)
      return Promise.resolve({ ok: false, reason: 'UNAVAILABLE' })
    return new Promise(answer => {
      this.#waiting.push({ decide, by, op, answer })
      if (!this.#flying) void this.#fly()
    })
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

  /** Empties these entries for good, and the snapshot that may still hold their words (rule J63). Rejects when the store is away. */
  async erase(seqs: readonly number[]): Promise<void> {
    const { log } = this.#deps
    for (const seq of seqs) await log.redact(this.jam, 'room', seq)
    const { seq } = this.#state
    await log.saveSnapshot(this.jam, 'room', { seq, body: Buffer.from(JSON.stringify(this.#state)) })
  }

  /** Refuses what comes from now on; what is in flight still ends. */
  close(): void {
    this.#closed = true
  }

  /**
   * Rule L16: what this version cannot read is not guessed at. The jam ends at this node, whose other jams go on; listeners hear of it
   * with no entries.
   */
  giveUp(fault: unknown): void {
    if (this.#broken) return
    this.#broken = true
    this.#closed = true
    this.#deps.warn('a jam cannot be read by this version', fault)
    this.#tell([])
  }

  async #fly(): Promise<void> {
    this.#flying = true
    // One macrotask later, so that everything asked in this turn of the loop shares a commit.
    await new Promise(setImmediate)
    while (this.#waiting.length > 0) {
      await this.#fairness.turn()
      const taken = this.#waiting
      this.#waiting = []
      await this.#commit(taken)
    }
    this.#flying = false
  }

  async #commit(taken: readonly Waiting[]): Promise<void> {
    let level: 'unknown' | 'level' | 'away' = this.#deps.link ? 'unknown' : 'level'
    for (;;) {
      const { stamped, answers } = this.#decideAll(taken)
      if (level === 'unknown' && answers.some(answer => !answer.ok)) {
        const { seq } = this.#state
        level = await this.#lookAgain()
        if (this.#state.seq !== seq) continue
      }
      if (stamped.length === 0 || (await this.#append(stamped))) {
        for (const [index, waiting] of taken.entries()) waiting.answer(sure(answers[index], level === 'away'))
        return
      }
      level = 'level'
      if (this.#closed) {
        for (const waiting of taken) waiting.answer({ ok: false, reason: 'UNAVAILABLE' })
        return
      }
    }
  }

  /** Rule L6: nobody is refused for a state that another node has moved on from. */
  async #lookAgain(): Promise<'level' | 'away'> {
    try {
      await this.#follower.refresh()
      return 'level'
    } catch {
      return 'away'
    }
  }

  /** Decides each on the state that the ones before it leave. A decision that throws is refused and does not touch the others. */
  #decideAll(taken: readonly Waiting[]): { stamped: Stamped[]; answers: Answer[] } {
    const stamped: Stamped[] = []
    let state = this.#state
    const answers = taken.map((waiting): Answer => {
      try {
        const decision = waiting.decide(state)
        if ('refused' in decision) {
          const { refused, ...more } = decision
          return { ok: false, reason: refused, ...more }
        }
        const first = state.seq + 1
        for (const entry of decision.entries) {
          const next = this.#stamp(state, entry, waiting)
          state = evolve(state, next)
          stamped.push(next)
        }
        return { ok: true, seq: decision.entries.length > 0 ? first : 0 }
      } catch (fault) {
        this.#deps.warn('a decision failed', fault)
        return { ok: false, reason: fault instanceof Refusal ? fault.reason : 'INTERNAL' }
      }
    })
    return { stamped, answers }
  }

  #stamp(state: JamState, entry: Entry, { by, op }: Waiting): Stamped {
    return {
      seq: state.seq + 1,
      at: Math.max(state.at, this.#deps.clock.now()),
      textSeq: this.#deps.textSeq(),
      ...(by ? { by } : {}),
      ...(op ? { op } : {}),
      entry,
    }
  }

  /** True once this batch is durable; false when another writer was first (its entries are folded by then). */
  async #append(stamped: readonly Stamped[]): Promise<boolean> {
    const batch = this.#batch(stamped)
    this.#follower.hold()
    const own = await this.#insist(batch)
    this.#follower.letGo()
    if (own) {
      this.#fairness.won()
      this.#deps.link?.ring(batch)
    } else this.#fairness.lost()
    return own
  }

  /** True if it was written, now or by an append whose answer was lost; false if another writer was first or we are closing. */
  async #insist(batch: NewBatch): Promise<boolean> {
    const { log, clock, warn } = this.#deps
    const fate = await insist({ log, clock, warn, isClosed: () => this.#closed }, batch)
    if (fate.kind === 'tail') return this.#follow(fate.tail, batch)
    if (fate.kind === 'written') this.#advance(batch)
    return fate.kind === 'written'
  }

  /** Folds what stands in the log; true if our own batch is among it (an append whose answer was lost). */
  #follow(tail: readonly Batch[], own: Batch): boolean {
    for (const next of tail) if (next.first === this.#state.seq + 1) this.#advance(next)
    return tail.some(next => isSame(next, own))
  }

  #batch(stamped: readonly Stamped[]): NewBatch {
    let after = this.#state
    for (const entry of stamped) after = evolve(after, entry)
    return {
      jam: this.jam,
      stream: 'room',
      first: this.#state.seq + 1,
      at: after.at,
      writer: this.#deps.node,
      number: ++this.#batches,
      bodies: stamped.map(encodeRoomEntry),
      dueAt: lookAt(after),
    }
  }

  /** Rule L1: the one door through which durable entries become visible. */
  #advance(batch: Batch): void {
    if (this.#broken) return
    try {
      this.#tell(this.#fold(batch))
    } catch (fault) {
      this.giveUp(fault)
      return
    }
    if (this.#sinceSnapshot.entries >= SNAPSHOT_ENTRIES || this.#sinceSnapshot.bytes >= SNAPSHOT_BYTES)
      this.#snapshot()
  }

  #tell(entries: readonly Stamped[]): void {
    for (const listener of this.#listeners) {
      try {
        listener(entries, this.#state)
      } catch (fault) {
        this.#deps.warn('a listener of the room failed', fault)
      }
    }
  }

  #fold(batch: Batch): Stamped[] {
    if (batch.first !== this.#state.seq + 1)
      throw new Error(`room batch ${batch.first} does not follow ${this.#state.seq}`)
    const entries = decodeRoomBatch(batch)
    this.#state = entries.reduce(evolve, this.#state)
    this.#sinceSnapshot.entries += entries.length
    for (const body of batch.bodies) this.#sinceSnapshot.bytes += body.byteLength
    return entries
  }

  #snapshot(): void {
    this.#sinceSnapshot = { entries: 0, bytes: 0 }
    const { seq } = this.#state
    this.#deps.log
      .saveSnapshot(this.jam, 'room', { seq, body: Buffer.from(JSON.stringify(this.#state)) })
      .catch(fault => this.#deps.warn('a snapshot was not saved', fault))
  }

  /** Reads the epoch again after the first entry of a new jam was written. */
  async learnEpoch(): Promise<void> {
    this.#epoch = (await this.#deps.log.heads(this.jam))?.epoch ?? ''
  }
}

/** A refusal that could not be checked is none: the order may be sent again. */
function sure(answer: Answer | undefined, unchecked: boolean): Answer {
  if (!answer) return { ok: false, reason: 'INTERNAL' }
  return !answer.ok && unchecked ? { ok: false, reason: 'UNAVAILABLE' } : answer
}

async function loadSnapshot(jam: JamId, log: Log): Promise<JamState> {
  const stored = await log.loadSnapshot(jam, 'room')
  if (!stored) return emptyJam(jam)
  const state = JSON.parse(Buffer.from(stored.body).toString('utf8')) as JamState
  return state.fold === FOLD_VERSION ? state : emptyJam(jam)
}
