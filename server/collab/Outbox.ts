import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'

/** Bytes not yet taken by the network from which on a reader is slow: it gets no presence and no updates until it has drained. */
const BEHIND_BYTES = 256 * 1024
/** Drained: what it missed is sent in one piece. */
const DRAINED_BYTES = 64 * 1024
/** Rule P4: a reader that holds this much for `HELD_FOR`, or `HELD_MOST` at any time, is closed and comes back. */
const HELD_BYTES = 1024 * 1024
const HELD_FOR = 5_000
const HELD_MOST = 4 * 1024 * 1024

/** What goes out to one connection, in bounded memory. Frames are written to the socket as they are. */
export class Outbox {
  readonly #ws: WebSocket
  readonly #socket: Duplex
  #vector: Uint8Array | null = null
  #heldSince: number | null = null

  constructor(ws: WebSocket, socket: Duplex) {
    this.#ws = ws
    this.#socket = socket
  }

  /** The state vector at which this reader fell behind; null while it keeps up. */
  get behind(): Uint8Array | null {
    return this.#vector
  }

  /** Sends in any case: answers, and what a page must not miss. */
  send(frame: Buffer): void {
    // Nothing may follow a close frame.
    if (this.#ws.readyState === this.#ws.OPEN) this.#socket.write(frame)
  }

  /** Sends what may be lost, unless the reader is slow. */
  offer(frame: Buffer): void {
    if (this.#vector === null && this.#socket.writableLength <= BEHIND_BYTES) this.send(frame)
  }

  /** Sends an update unless the reader is slow; then it is marked behind at `vector`, the document without this update. */
  relay(frame: Buffer, vector: () => Uint8Array): void {
    if (this.#vector !== null) return
    if (this.#socket.writableLength > BEHIND_BYTES) this.#vector = vector()
    else this.send(frame)
  }

  /** True once for a reader that was behind and has drained: send it all it missed. */
  caughtUp(): boolean {
    if (this.#vector === null || this.#socket.writableLength > DRAINED_BYTES) return false
    this.#vector = null
    return true
  }

  /** True if this reader holds too much memory for too long. */
  mustClose(now: number): boolean {
    const held = this.#socket.writableLength
    if (held > HELD_MOST) return true
    if (held <= HELD_BYTES) this.#heldSince = null
    else this.#heldSince ??= now
    return this.#heldSince !== null && now - this.#heldSince >= HELD_FOR
  }

  /** Joins the writes of this turn into one. */
  cork(what: () => void): void {
    this.#socket.cork()
    try {
      what()
    } finally {
      this.#socket.uncork()
    }
  }
}
