import * as encoding from 'lib0/encoding'
import { type Authors, MESSAGE } from '#shared/protocol/collab.ts'

/**
 * Messages of the collaboration socket as finished WebSocket frames: header and body in one Buffer, so that one write and one
 * encoding serve every receiver. Only the server's half of RFC 6455: unmasked, binary, never fragmented.
 */
const FIN_BINARY = 0x82
const FIN_PING = 0x89
/** y-protocols/PROTOCOL.md: messages inside a sync message. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** A WebSocket ping without a body: any byte that comes back shows that the other side lives. */
export const PING = Buffer.of(FIN_PING, 0)
/** Ask for the words that the server lacks; `vector` is what it has. */
export const step1Frame = (vector: Uint8Array) => syncFrame(SYNC.step1, vector)
export const step2Frame = (update: Uint8Array) => syncFrame(SYNC.step2, update)
export const updateFrame = (update: Uint8Array) => syncFrame(SYNC.update, update)
/** An empty step 2: "that was all", after which a page calls itself synced. */
export const SYNCED = step2Frame(Uint8Array.of(0, 0))
/** Presence of nobody. A page that hears nothing for 30 s reconnects, and pings do not count for it. */
export const HEARTBEAT = frame(Uint8Array.of(MESSAGE.awareness, 1, 0))
/** "What you sent does not fit." */
export const RESET = frame(Uint8Array.of(MESSAGE.reset))

/** The first `count` text messages of this connection are durable. */
export function savedFrame(count: number): Buffer {
  return frame(
    encoding.encode(encoder => {
      encoding.writeVarUint(encoder, MESSAGE.saved)
      encoding.writeVarUint(encoder, count)
    }),
  )
}

export function authorsFrame(authors: Authors): Buffer {
  return frame(
    encoding.encode(encoder => {
      encoding.writeVarUint(encoder, MESSAGE.authors)
      encoding.writeVarString(encoder, JSON.stringify(authors))
    }),
  )
}

/** One person's presence; `state` is the JSON's bytes, passed on as they came. */
export type Presence = { client: number; clock: number; state: Uint8Array }

export function awarenessFrame(presences: readonly Presence[]): Buffer {
  const body = encoding.encode(encoder => {
    encoding.writeVarUint(encoder, presences.length)
    for (const { client, clock, state } of presences) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint8Array(encoder, state)
    }
  })
  return frame(
    encoding.encode(encoder => {
      encoding.writeVarUint(encoder, MESSAGE.awareness)
      encoding.writeVarUint8Array(encoder, body)
    }),
  )
}

function syncFrame(type: number, body: Uint8Array): Buffer {
  const prefix = encoding.encode(encoder => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint(encoder, body.byteLength)
  })
  return frame(prefix, body)
}

function frame(prefix: Uint8Array, body: Uint8Array = new Uint8Array()): Buffer {
  const length = prefix.byteLength + body.byteLength
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const bytes = Buffer.allocUnsafe(head + length)
  bytes[0] = FIN_BINARY
  if (head === 2) bytes[1] = length
  else if (head === 4) {
    bytes[1] = 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 127
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
  bytes.set(prefix, head)
  bytes.set(body, head + prefix.byteLength)
  return bytes
}
