import { createHmac } from 'node:crypto'
import type { JamId } from '#shared/ids.ts'

/** Hex digits of a name: 80 bits, so that no two jams of a store share one. */
const DIGITS = 20

/**
 * What a jam is called outside, in the files of its pictures: always the same for one jam, and, without the secret, no way to its address,
 * which opens it to whoever has it.
 */
export function createJamNames(secret: Uint8Array): (jam: JamId) => string {
  return jam => createHmac('sha256', secret).update(jam).digest('hex').slice(0, DIGITS)
}
