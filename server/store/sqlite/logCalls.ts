import { randomBytes } from 'node:crypto'
import type { KnownHead, Snapshot, Stream } from '../../ports/log.ts'
import { packBodies, unpackBodies } from './bodies.ts'
import type { Database } from './Database.ts'

/** A batch as it crosses threads and as it is stored: `bodies` is packed. `dueAt` undefined leaves the jam's as it is. */
export type BatchRow = {
  jam: string
  stream: string
  first: number
  last: number
  at: number
  writer: string
  number: number
  bodies: Uint8Array
}
export type AppendCall = BatchRow & { dueAt: number | null | undefined }
export type AppendResult = { ok: true } | { ok: false; tail: BatchRow[] }

const COLUMNS = 'jam, stream, first, last, at, writer, number, bodies'
/** No limit: a conflict's tail is complete (rule S1). */
const ALL = -1

function lastOf(db: Database, jam: string, stream: string): number {
  const row = db.get<{ last: number }>(
    'select last from batches where jam = ? and stream = ? order by first desc limit 1',
    jam,
    stream,
  )
  return row?.last ?? 0
}

/** Writes the batch if it follows the last one; otherwise the tail (rule S1). */
export function append(db: Database, call: AppendCall): AppendResult {
  const { jam, stream, first, last, at, writer, number, bodies, dueAt } = call
  if (lastOf(db, jam, stream) !== first - 1)
    return { ok: false, tail: readBatches(db, jam, stream, first - 1, ALL) }
  if (first === 1)
    db.run('insert or ignore into jams (jam, epoch) values (?, ?)', jam, randomBytes(8).toString('hex'))
  db.run(
    `insert into batches (${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    jam,
    stream,
    first,
    last,
    at,
    writer,
    number,
    bodies,
  )
  if (dueAt !== undefined)
    db.run('update jams set due_at = ? where jam = ? and due_at is not ?', dueAt, jam, dueAt)
  return { ok: true }
}

/** Batches that hold entries after `after`, oldest first. */
export function readBatches(
  db: Database,
  jam: string,
  stream: string,
  after: number,
  limit: number,
): BatchRow[] {
  return db.all<BatchRow>(
    `select ${COLUMNS} from batches
     where jam = ?1 and stream = ?2 and last > ?3 and first >= coalesce(
       (select first from batches where jam = ?1 and stream = ?2 and first <= ?3 + 1 order by first desc limit 1), 0)
     order by first limit ?4`,
    jam,
    stream,
    after,
    limit,
  )
}

/** Of each stream, the batch that begins right after what is known. */
export function nextBatches(db: Database, known: readonly KnownHead[]): BatchRow[] {
  return known.flatMap(
    ({ jam, stream, after }) =>
      db.get<BatchRow>(
        `select ${COLUMNS} from batches where jam = ? and stream = ? and first = ?`,
        jam,
        stream,
        after + 1,
      ) ?? [],
  )
}

export function heads(db: Database, jam: string): { epoch: string; room: number; text: number } | null {
  const row = db.get<{ epoch: string }>('select epoch from jams where jam = ?', jam)
  if (!row) return null
  return { epoch: row.epoch, room: lastOf(db, jam, 'room'), text: lastOf(db, jam, 'text') }
}

/** Empties one body; nothing happens where there is none (rule S4). */
export function redact(db: Database, jam: string, stream: string, seq: number): void {
  const [batch] = readBatches(db, jam, stream, seq - 1, 1)
  if (!batch || batch.first > seq) return
  const bodies = unpackBodies(batch.bodies)
  bodies[seq - batch.first] = new Uint8Array()
  db.run(
    'update batches set bodies = ? where jam = ? and stream = ? and first = ?',
    packBodies(bodies),
    jam,
    stream,
    batch.first,
  )
}

export function saveSnapshot(db: Database, jam: string, stream: Stream, { seq, body }: Snapshot): void {
  db.run(
    `insert into snapshots (jam, stream, seq, body) values (?, ?, ?, ?)
     on conflict (jam, stream) do update set seq = excluded.seq, body = excluded.body where excluded.seq >= seq`,
    jam,
    stream,
    seq,
    body,
  )
}

export function loadSnapshot(db: Database, jam: string, stream: Stream): Snapshot | null {
  const row = db.get<Snapshot>('select seq, body from snapshots where jam = ? and stream = ?', jam, stream)
  return row ? { seq: row.seq, body: row.body } : null
}

export function overdue(db: Database, now: number, limit: number, since: number): string[] {
  return db
    .all<{ jam: string }>(
      'select jam from jams where due_at <= ? and due_at > ? order by due_at limit ?',
      now,
      since,
      limit,
    )
    .map(row => row.jam)
}
