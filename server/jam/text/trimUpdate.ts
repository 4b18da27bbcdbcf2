import * as encoding from 'lib0/encoding'
import type { Accepted } from './guard.ts'
import type { DeleteRange } from './parseUpdate.ts'
import type { TextState } from './TextState.ts'

/** True if an update adds something: structs that are new, or deletions of what still stands. */
export function isNews(checked: Accepted, state: TextState): boolean {
  return checked.clocks.length > 0 || state.undeleted(checked.deletes).length > 0
}

/**
 * A sync step 2 without what everybody has: it always carries the page's whole delete set (72 kB for 20,000 scattered
 * deletions), which would otherwise be stored and sent to all at each reconnect.
 */
export function trimmed(update: Uint8Array, checked: Accepted, state: TextState): Uint8Array {
  const deletes = state.undeleted(checked.deletes)
  return encoding.encode(encoder => {
    if (checked.clocks.length === 0) encoding.writeVarUint(encoder, 0)
    else encoding.writeUint8Array(encoder, update.subarray(0, checked.deletesAt))
    writeDeletes(encoder, deletes)
  })
}

function writeDeletes(encoder: encoding.Encoder, deletes: readonly DeleteRange[]): void {
  const byClient = Map.groupBy(deletes, range => range.client)
  encoding.writeVarUint(encoder, byClient.size)
  for (const [client, ranges] of byClient) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const { clock, length } of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, length)
    }
  }
}
