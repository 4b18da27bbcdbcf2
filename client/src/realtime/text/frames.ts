import * as encoding from 'lib0/encoding'
import { MESSAGE } from '#shared/protocol/collab.ts'

/** A frame with a sync step 2. Source: y-protocols/PROTOCOL.md. */
export function frameOfStep2(update: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}
