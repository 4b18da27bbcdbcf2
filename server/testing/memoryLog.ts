import type { JamId } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import type { Appended, Batch, Heads, KnownHead, Log, NewBatch, Snapshot, Stream } from '../ports/log.ts'

/** A log in memory for tests, honest to the port, with faults to order. It outlives the jams that use it, as a store does. */
export class MemoryLog implements Log {
  readonly #batches = new Map<string, Batch[]>()
  readonly #snapshots = new Map<string, Snapshot>()
  /** Calls reject while this is true. */
  away = false
  /** The next appends happen and reject nevertheless. */
  forgetful = 0
  appends = 0
  reads = 0
  /** How long a call takes, ms. */
  delay = 0

  async append(batch: NewBatch): Promise<Appended> {
    await this.#work()
    this.appends++
    const kept = this.#of(batch.jam, batch.stream)
    const head = headOf(kept)
    if (batch.first !== head + 1) return { ok: false, tail: kept.filter(one => lastOf(one) >= batch.first) }
    kept.push({ ...batch, bodies: batch.bodies.map(body => body.slice()) })
    if (this.forgetful > 0) {
      this.forgetful--
      throw new Refusal('UNAVAILABLE')
    }
    return { ok: true }
  }

  async read(jam: JamId, stream: Stream, after: number, limit = 1_000): Promise<Batch[]> {
    await this.#work()
    this.reads++
    return this.#of(jam, stream)
      .filter(batch => lastOf(batch) > after)
      .slice(0, limit)
  }

  async next(heads: readonly KnownHead[]): Promise<Batch[]> {
    await this.#work()
    return heads.flatMap(
      ({ jam, stream, after }) => this.#of(jam, stream).find(batch => batch.first === after + 1) ?? [],
    )
  }

  async heads(jam: JamId): Promise<Heads | null> {
    await this.#work()
    const room = headOf(this.#of(jam, 'room'))
    const text = headOf(this.#of(jam, 'text'))
    return room + text === 0 ? null : { epoch: 'memory', room, text }
  }

  async redact(jam: JamId, stream: Stream, seq: number): Promise<void> {
    const batch = this.#of(jam, stream).find(one => one.first <= seq && lastOf(one) >= seq)
    if (batch) batch.bodies[seq - batch.first] = new Uint8Array()
  }

  async saveSnapshot(jam: JamId, stream: Stream, snapshot: Snapshot): Promise<void> {
    await this.#work()
    const stored = this.#snapshots.get(`${jam} ${stream}`)
    if (!stored || stored.seq < snapshot.seq) this.#snapshots.set(`${jam} ${stream}`, snapshot)
  }

  async loadSnapshot(jam: JamId, stream: Stream): Promise<Snapshot | null> {
    await this.#work()
    return this.#snapshots.get(`${jam} ${stream}`) ?? null
  }

  async overdue(): Promise<JamId[]> {
    return []
  }

  #of(jam: JamId, stream: Stream): Batch[] {
    const key = `${jam} ${stream}`
    const kept = this.#batches.get(key) ?? []
    this.#batches.set(key, kept)
    return kept
  }

  async #work(): Promise<void> {
    await new Promise(done => (this.delay > 0 ? setTimeout(done, this.delay) : setImmediate(done)))
    if (this.away) throw new Refusal('UNAVAILABLE')
  }
}

function lastOf(batch: Batch): number {
  return batch.first + batch.bodies.length - 1
}

function headOf(batches: readonly Batch[]): number {
  const last = batches.at(-1)
  return last ? lastOf(last) : 0
}
