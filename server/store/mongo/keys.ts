import type { Stream } from '../../ports/log.ts'

/** Digits of a sequence number in a key: keys of one stream then sort as their numbers do. Changing it orphans every stored batch. */
const DIGITS = 10

/** A stream's own key, `jam/stream`; its snapshot is stored under it. */
export const streamKey = (jam: string, stream: Stream) => `${jam}/${stream}`

/** A batch's key: its stream and the number of its first entry. Two batches can never both begin at one number. */
export const batchKey = (jam: string, stream: Stream, first: number) =>
  `${jam}/${stream}/${String(first).padStart(DIGITS, '0')}`

/** Before every key of the stream. */
export const streamStart = (jam: string, stream: Stream) => `${jam}/${stream}/`

/** After every key of the stream: `0` is the character that follows `/`. */
export const streamEnd = (jam: string, stream: Stream) => `${jam}/${stream}0`
