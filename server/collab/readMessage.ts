import * as decoding from 'lib0/decoding'
import { MESSAGE } from '#shared/protocol/collab.ts'
import { type Presence, SYNC } from './frames.ts'

/** What a page may send. */
export type Message =
  | { kind: 'step1'; vector: Uint8Array }
  | { kind: 'step2' | 'update'; update: Uint8Array }
  | { kind: 'awareness'; presences: Presence[] }
  | { kind: 'queryAwareness' }

/** Presences in one message: a stock page repeats those of everybody it sees. */
const PRESENCES_MAX = 1_000

/** Reads one message; null for anything that is not one. Bodies are views into `data`. */
export function readMessage(data: Uint8Array): Message | null {
  try {
    const decoder = decoding.createDecoder(data)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        return readSync(decoder)
      case MESSAGE.awareness:
        return readAwareness(decoding.readVarUint8Array(decoder))
      case MESSAGE.queryAwareness:
        return { kind: 'queryAwareness' }
      default:
        return null
    }
  } catch {
    return null
  }
}

function readSync(decoder: decoding.Decoder): Message | null {
  const type = decoding.readVarUint(decoder)
  const body = decoding.readVarUint8Array(decoder)
  if (decoding.hasContent(decoder)) return null
  if (type === SYNC.step1) return { kind: 'step1', vector: body }
  if (type === SYNC.step2) return { kind: 'step2', update: body }
  if (type === SYNC.update) return { kind: 'update', update: body }
  return null
}

function readAwareness(body: Uint8Array): Message | null {
  const decoder = decoding.createDecoder(body)
  const count = decoding.readVarUint(decoder)
  if (count > PRESENCES_MAX) return null
  const presences: Presence[] = []
  for (let i = 0; i < count; i++) {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    presences.push({ client, clock, state: decoding.readVarUint8Array(decoder) })
  }
  return { kind: 'awareness', presences }
}
