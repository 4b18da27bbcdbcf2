import { setTimeout as pause } from 'node:timers/promises'
import type { ClientSession } from 'mongoose'
import type { JamId, NodeId } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import type { Appended, Batch, KnownHead, Log, NewBatch, Snapshot, Stream } from '../../ports/log.ts'
import type { Causality } from './Causality.ts'
import { DueTimes } from './due.ts'
import { GroupCommit } from './GroupCommit.ts'
import { type Guard, isDuplicate, within } from './guard.ts'
import { batchKey, streamEnd, streamKey, streamStart } from './keys.ts'
import type { BatchDoc, LogCollections } from './models.ts'
import { Tails } from './Tails.ts'

/** Batches of one read when the caller names no limit (Log port). */
const READ_LIMIT = 1_000
/** A document holds 16 MB at most, its own names and numbers included. Source: MongoDB, limits. */
const BATCH_BYTES = 15 * 1024 * 1024
/** A key that was taken by a batch which the majority does not hold yet is asked for again after this, ms. */
const TAKEN_PAUSE = 5

/** The log on MongoDB, and what ends it: `drained` finishes what was accepted. */
export function createLog(
  collections: LogCollections,
  causality: Causality,
  guard: Guard,
  callLimit: number,
): Log & { drained(): Promise<void> } {
  const { batches, jams, snapshots } = collections
  const tails = new Tails()
  const commits = new GroupCommit(collections, causality, callLimit)
  const dueTimes = new DueTimes(collections, causality)

  /** The newest batch that begins at or before `seq`, without its bodies. */
  async function lastBatch(session: ClientSession, jam: JamId, stream: Stream, seq: number) {
    const [found] = await batches
      .find<Pick<BatchDoc, 'first' | 'last'>>(
        { _id: { $gte: streamStart(jam, stream), $lte: batchKey(jam, stream, seq) } },
        { session, projection: { first: 1, last: 1 }, sort: { _id: -1 }, limit: 1 },
      )
      .toArray()
    return found
  }

  const headOf = async (jam: JamId, stream: Stream): Promise<number> => {
    const found = await causality.run(session => lastBatch(session, jam, stream, LAST_SEQ))
    if (found) tails.raise(streamKey(jam, stream), found.last)
    return found?.last ?? 0
  }

  async function read(jam: JamId, stream: Stream, after: number, limit: number): Promise<Batch[]> {
    const found = await causality.run(async session => {
      const from = (first: number) =>
        batches
          .find(
            { _id: { $gte: batchKey(jam, stream, first), $lt: streamEnd(jam, stream) } },
            { session, projection: { due: 0 }, sort: { _id: 1 }, limit, promoteBuffers: true },
          )
          .toArray()
      const behind = await from(after + 1)
      if (after === 0 || behind[0]?.first === after + 1) return behind
      // The next entry, if there is one, stands inside a batch that begins before it.
      const around = await lastBatch(session, jam, stream, after)
      return around && around.last > after ? await from(around.first) : behind
    })
    const last = found.at(-1)
    if (last) tails.raise(streamKey(jam, stream), last.last)
    return found.map(batchOf)
  }

  async function next(known: readonly KnownHead[]): Promise<Batch[]> {
    if (known.length === 0) return []
    const keys = known.map(({ jam, stream, after }) => batchKey(jam, stream, after + 1))
    const found = await causality.run(session =>
      batches
        .find({ _id: { $in: keys } }, { session, projection: { due: 0 }, promoteBuffers: true })
        .toArray(),
    )
    for (const { jam, stream, last } of found) tails.raise(streamKey(jam, stream as Stream), last)
    return found.map(batchOf)
  }

  /**
   * Whether a durable batch ends at `seq`, and none is known to follow it. That a batch ends there stays true for ever, so that no
   * lock is needed between this question and the write: batches never go and never change their place.
   */
  async function mayFollow(jam: JamId, stream: Stream, seq: number): Promise<boolean> {
    if (seq === 0) return true
    const known = tails.get(streamKey(jam, stream))
    if (known !== undefined && known >= seq) return known === seq
    const found = await causality.run(session => lastBatch(session, jam, stream, seq))
    if (found?.last !== seq) return false
    tails.raise(streamKey(jam, stream), seq)
    return true
  }

  /** A batch may be written where one ends and none begins; both are told without a lock (decision 0010). */
  async function append(batch: NewBatch, gone: () => boolean): Promise<Appended> {
    const { jam, stream, first } = batch
    const conflict = async () => ({ ok: false as const, tail: await read(jam, stream, first - 1, ALL) })
    while (!gone()) {
      if (!(await mayFollow(jam, stream, first - 1))) return conflict()
      const doc = docOf(batch)
      if ((await commits.write(streamKey(jam, stream), doc, gone)) === 'written') {
        tails.raise(streamKey(jam, stream), doc.last)
        if (doc.due !== undefined) dueTimes.overtake(jam, first)
        return { ok: true }
      }
      const answer = await conflict()
      if (answer.tail.length > 0) return answer
      // The one that took the key is not durable yet, or was lost with its primary.
      await pause(TAKEN_PAUSE)
    }
    throw new Refusal('UNAVAILABLE')
  }

  return {
    async append(batch) {
      check(batch)
      let gone = false
      try {
        return await guard('append', () => append(batch, () => gone))
      } finally {
        gone = true
      }
    },
    read: (jam, stream, after, limit = READ_LIMIT) => guard('read', () => read(jam, stream, after, limit)),
    next: known => guard('next', () => next(known)),
    heads: jam =>
      guard('heads', async () => {
        const [room, text] = await Promise.all([headOf(jam, 'room'), headOf(jam, 'text')])
        if (room === 0 && text === 0) return null
        const stored = await jams.findOne({ _id: jam })
        if (!stored) throw new Error('a log has no epoch')
        return { epoch: stored.epoch, room, text }
      }),
    redact: (jam, stream, seq) =>
      guard('redact', () =>
        causality.run(async session => {
          const found = await lastBatch(session, jam, stream, seq)
          if (!found || found.last < seq) return
          await batches.updateOne(
            { _id: batchKey(jam, stream, found.first) },
            { $set: { [`bodies.${seq - found.first}`]: Buffer.alloc(0) } },
            { session },
          )
        }),
      ),
    saveSnapshot: (jam, stream, snapshot) =>
      guard('saveSnapshot', () => saveSnapshot(snapshots, jam, stream, snapshot)),
    loadSnapshot: (jam, stream) => guard('loadSnapshot', () => loadSnapshot(snapshots, jam, stream)),
    overdue: (now, limit, since = 0) => guard('overdue', () => dueTimes.overdue(now, limit, since)),
    async drained() {
      await commits.drained()
      await within(callLimit, dueTimes.sweep()).catch(() => {})
    },
  }
}

/** No limit: a conflict's tail is complete (rule S1). */
const ALL = 0
/** Beyond every number that a key holds. */
const LAST_SEQ = 9_999_999_999

function check({ bodies }: NewBatch): void {
  if (bodies.length === 0) throw new TypeError('a batch holds at least one entry')
  if (bodies.reduce((sum, body) => sum + body.byteLength, 0) > BATCH_BYTES) throw new Refusal('TOO_LARGE')
}

function docOf({ jam, stream, first, at, writer, number, bodies, dueAt }: NewBatch): BatchDoc {
  const last = first + bodies.length - 1
  const doc = { _id: batchKey(jam, stream, first), jam, stream, first, last, at, writer, number, bodies }
  return dueAt === undefined || stream === 'text' ? doc : { ...doc, due: dueAt }
}

const batchOf = ({ jam, stream, first, at, writer, number, bodies }: BatchDoc): Batch => ({
  jam: jam as JamId,
  stream: stream as Stream,
  first,
  at,
  writer: writer as NodeId,
  number,
  bodies,
})

async function saveSnapshot(
  snapshots: LogCollections['snapshots'],
  jam: JamId,
  stream: Stream,
  { seq, body }: Snapshot,
): Promise<void> {
  const kept = { seq, body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) }
  try {
    await snapshots.updateOne(
      { _id: streamKey(jam, stream), seq: { $lte: seq } },
      { $set: kept },
      { upsert: true },
    )
  } catch (fault) {
    // A newer one is there: the filter did not match it, and the key is taken.
    if (!isDuplicate(fault)) throw fault
  }
}

async function loadSnapshot(
  snapshots: LogCollections['snapshots'],
  jam: JamId,
  stream: Stream,
): Promise<Snapshot | null> {
  const found = await snapshots.findOne({ _id: streamKey(jam, stream) }, { promoteBuffers: true })
  return found ? { seq: found.seq, body: found.body } : null
}
