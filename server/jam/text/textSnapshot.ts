import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Author, Run } from '#shared/jam/state.ts'
import type { DeletedRun } from './DeletedRuns.ts'
import type { MovedRange } from './Moved.ts'

/** The fold of a text stream up to `seq`: the document and all that says who wrote what. */
export type TextSnapshot = {
  seq: number
  update: Uint8Array
  claims: [client: number, author: Author][]
  moved: MovedRange[]
  deleted: DeletedRun[]
}

/** Raise it when the fold changes what it makes of the same entries: older snapshots are then folded anew. */
const VERSION = 1

type Rest = {
  claims: TextSnapshot['claims']
  moved: [client: number, clock: number, length: number, by: Author][]
  deleted: { text: string; authors: Run[]; by: Author; first: [number, number]; last: [number, number] }[]
}

/** A snapshot as bytes for the store. */
export function encodeSnapshot(snapshot: TextSnapshot): Uint8Array {
  const rest: Rest = {
    claims: snapshot.claims,
    moved: snapshot.moved.map(range => [range.client, range.clock, range.length, range.by]),
    deleted: snapshot.deleted.map(({ first, last, ...run }) => ({
      ...run,
      first: [first.client, first.clock],
      last: [last.client, last.clock],
    })),
  }
  return encoding.encode(encoder => {
    encoding.writeUint8(encoder, VERSION)
    encoding.writeVarUint(encoder, snapshot.seq)
    encoding.writeVarUint8Array(encoder, snapshot.update)
    // JSON escapes lone surrogates, which a half-deleted pair leaves behind and UTF-8 would lose.
    encoding.writeVarString(encoder, JSON.stringify(rest))
  })
}

/** Reads a snapshot; null if another version of the fold made it. */
export function decodeSnapshot(body: Uint8Array): TextSnapshot | null {
  const decoder = decoding.createDecoder(body)
  if (decoding.readUint8(decoder) !== VERSION) return null
  const seq = decoding.readVarUint(decoder)
  const update = decoding.readVarUint8Array(decoder)
  const rest = JSON.parse(decoding.readVarString(decoder)) as Rest
  return {
    seq,
    update,
    claims: rest.claims,
    moved: rest.moved.map(([client, clock, length, by]) => ({ client, clock, length, by })),
    deleted: rest.deleted.map(({ first, last, ...run }) => ({
      ...run,
      first: { client: first[0], clock: first[1] },
      last: { client: last[0], clock: last[1] },
    })),
  }
}
