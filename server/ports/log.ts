import type { JamId, NodeId } from '#shared/ids.ts'

export type Stream = 'room' | 'text'

/** Entries that are written together or not at all. Bodies are opaque to the log; an empty body was redacted. */
export type Batch = {
  jam: JamId
  stream: Stream
  /** Sequence number of the first body; the others follow without a gap. The stream's first batch has 1. */
  first: number
  /** Store time of the write, ms since 1970. */
  at: number
  /** Who wrote it, and that writer's own running number: how a writer knows its own batch again (rule L3). */
  writer: NodeId
  number: number
  bodies: Uint8Array[]
}

/** `dueAt`, only with a room batch: when this jam must be looked at although nobody is there; null: never (rule L12). */
export type NewBatch = Batch & { dueAt?: number | null }

/** `conflict` carries everything after `first - 1`, whole batches; it is empty when `first - 1` lies beyond the tail (rule L2). */
export type Appended = { ok: true } | { ok: false; tail: Batch[] }

/** Where a jam's log stands. The epoch is made with the first batch and changes only when a log is restored (rule L16). */
export type Heads = { epoch: string; room: number; text: number }

/** How far one stream is known. */
export type KnownHead = { jam: JamId; stream: Stream; after: number }

export type Snapshot = { seq: number; body: Uint8Array }

/**
 * The append-only log of every jam, two streams each. The only write is a conditional append; it is durable when it resolves.
 * Every call rejects with a `Refusal('UNAVAILABLE')` when the store cannot be reached; an append that rejects may have happened.
 */
export interface Log {
  /** Writes the batch if the stream's last entry is exactly `first - 1`; otherwise tells what stands there. */
  append(batch: NewBatch): Promise<Appended>
  /** Whole batches that hold entries after `after`, oldest first, at most `limit` batches (default 1,000). */
  read(jam: JamId, stream: Stream, after: number, limit?: number): Promise<Batch[]>
  /** Of many streams at once, the batch that begins right after what is known, where there is one (the poll beside the doorbell, rule B2). */
  next(heads: readonly KnownHead[]): Promise<Batch[]>
  /** Null for a jam that has no entry. */
  heads(jam: JamId): Promise<Heads | null>
  /** Empties one body for good; its number stays taken. */
  redact(jam: JamId, stream: Stream, seq: number): Promise<void>
  /** Keeps the newest snapshot only: an older one than stored is ignored. */
  saveSnapshot(jam: JamId, stream: Stream, snapshot: Snapshot): Promise<void>
  loadSnapshot(jam: JamId, stream: Stream): Promise<Snapshot | null>
  /** Jams whose `dueAt` is at or before `now`, and after `since` where that is given, most overdue first. */
  overdue(now: number, limit: number, since?: number): Promise<JamId[]>
}
