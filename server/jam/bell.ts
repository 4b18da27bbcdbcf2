import type { JamId, NodeId } from '#shared/ids.ts'
import type { Batch, Stream } from '../ports/log.ts'
import type { Here } from '../ports/store.ts'
import type { Grown } from './Growth.ts'

/** What one stream says to its like on other nodes. Absent where this process is the store's only one. */
export type StreamLink = {
  /** A batch of ours is durable. */
  ring(batch: Batch): void
  /** Asks the others to pause this stream (rule L4). */
  yield(): void
}

/**
 * What nodes ring each other about a jam. `here`: who has a socket at that node now, null where it let go of
 * the jam; `ask`: say who is with you.
 */
export type Ring =
  | { kind: 'batch'; batch: Batch }
  | { kind: 'yield'; stream: Stream }
  | { kind: 'here'; node: NodeId; at: number; here: Here | null }
  | { kind: 'ask' }
  /** Texts that grow this moment; may be lost like cursors (rule B5). */
  | { kind: 'grown'; grown: Grown }

/** The doorbell of a jam. */
export const topicOf = (jam: JamId) => `jam:${jam}`

/** Bytes of a length's field. */
const LENGTH = 4

/** A ring as bytes: the length of a JSON head, the head, and for a batch each body behind its own length. */
export function encodeRing(ring: Ring): Uint8Array {
  const bodies = ring.kind === 'batch' ? ring.batch.bodies : []
  const plain = ring.kind === 'batch' ? { ...ring, batch: { ...ring.batch, bodies: [] } } : ring
  return Buffer.concat(
    [Buffer.from(JSON.stringify(plain)), ...bodies].flatMap(part => [lengthOf(part), part]),
  )
}

/** Throws on bytes that are no ring. */
export function decodeRing(bytes: Uint8Array): Ring {
  const [head, ...bodies] = partsOf(bytes)
  if (!head) throw new Error('an empty ring')
  const ring = JSON.parse(head.toString('utf8')) as Ring
  return ring.kind === 'batch' ? { ...ring, batch: { ...ring.batch, bodies } } : ring
}

function lengthOf(part: Uint8Array): Buffer {
  const length = Buffer.alloc(LENGTH)
  length.writeUInt32BE(part.byteLength)
  return length
}

function partsOf(bytes: Uint8Array): Buffer[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Buffer[] = []
  for (let from = 0; from < all.length; ) {
    const start = from + LENGTH
    const end = start + all.readUInt32BE(from)
    if (end > all.length) throw new Error('a ring that was cut off')
    parts.push(all.subarray(start, end))
    from = end
  }
  return parts
}
