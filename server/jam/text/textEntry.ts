import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Author } from '#shared/jam/state.ts'

/** One entry of a jam's text stream: one accepted message of one person. */
export type TextEntry = {
  by: Author
  /** clientIDs that belong to `by` from this entry on (rule T4: a claim is durable with its first update). */
  claims: number[]
  /** Store time, ms since 1970. */
  at: number
  /** A Yjs update, V1. */
  update: Uint8Array
}

/** First byte of every body. A reader that does not know it must stop instead of guessing (rule L16). */
const FORMAT = 1
/** More claims than the guard lets one message make; a body that says more is junk. */
const CLAIMS_SANE = 1_024

/** The entry as bytes for the log. */
export function encodeTextEntry(entry: TextEntry): Uint8Array {
  return encoding.encode(encoder => {
    encoding.writeUint8(encoder, FORMAT)
    encoding.writeVarString(encoder, entry.by)
    encoding.writeVarUint(encoder, entry.claims.length)
    for (const client of entry.claims) encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, entry.at)
    encoding.writeVarUint8Array(encoder, entry.update)
  })
}

/** Reads an entry; throws on junk. An empty body (redacted) is not an entry: ask before calling. */
export function decodeTextEntry(body: Uint8Array): TextEntry {
  const decoder = decoding.createDecoder(body)
  if (decoding.readUint8(decoder) !== FORMAT) throw new Error('text entry of an unknown format')
  const by = decoding.readVarString(decoder) as Author
  const count = decoding.readVarUint(decoder)
  if (by === '' || count > CLAIMS_SANE) throw new Error('text entry is junk')
  const claims: number[] = []
  for (let i = 0; i < count; i++) claims.push(decoding.readVarUint(decoder))
  const at = decoding.readVarUint(decoder)
  const update = decoding.readVarUint8Array(decoder)
  if (decoding.hasContent(decoder)) throw new Error('text entry has bytes left over')
  return { by, claims, at, update }
}
