import type { Stamped } from '#shared/jam/entries.ts'
import type { Batch } from '../ports/log.ts'

/** A room entry as the log keeps it: UTF-8 JSON without its sequence number, which the batch gives. */
export function encodeRoomEntry({ seq: _seq, ...rest }: Stamped): Uint8Array {
  return Buffer.from(JSON.stringify(rest))
}

/** The entries of a room batch. A redacted (empty) body becomes a `redacted` entry at the batch's time. */
export function decodeRoomBatch(batch: Batch): Stamped[] {
  return batch.bodies.map((body, index) => {
    const seq = batch.first + index
    if (body.byteLength === 0) return { seq, at: batch.at, textSeq: 0, entry: { kind: 'redacted' } }
    return { seq, ...(JSON.parse(Buffer.from(body).toString('utf8')) as Omit<Stamped, 'seq'>) }
  })
}
