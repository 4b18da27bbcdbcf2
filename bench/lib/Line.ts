import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { MESSAGE, PROMPT_ROOT } from '../../shared/protocol/collab.ts'

/** Where a line goes, and what goes with its request. */
export type Address = {
  url: string
  headers?: Record<string, string>
  client: number
  /** False for the relay, which would pass our questions on to everybody. */
  asks: boolean
}

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write)

/**
 * One connection with as little behind it as a load generator needs: what arrives is handed on as bytes, and applied to a document
 * only when somebody asks, so that the load does not measure itself.
 */
export class Line {
  readonly socket: WebSocket
  readonly doc = new Y.Doc()
  readonly client: number
  /** Updates in the order of arrival. */
  readonly updates: Uint8Array[] = []
  bytes = 0
  onUpdate: (update: Uint8Array, at: number) => void = () => {}
  onAwareness: (states: { client: number; clock: number; state: string }[], at: number) => void = () => {}
  onSaved: (count: number, at: number) => void = () => {}
  onClose: (code: number) => void = () => {}
  /** Text messages sent, as the server counts them for `saved`. */
  sent = 0
  #clock = 0
  readonly #asks: boolean

  constructor({ url, headers, client, asks }: Address) {
    this.client = client
    this.doc.clientID = client
    this.#asks = asks
    this.socket = new WebSocket(url, { headers: headers ?? {}, perMessageDeflate: false })
    this.socket.binaryType = 'nodebuffer'
    this.socket.on('message', (message: Buffer) => this.#hear(message))
    this.socket.on('close', code => this.onClose(code))
    this.socket.on('error', () => {})
  }

  /** Open, and the first questions asked. */
  async ready(): Promise<void> {
    if (this.socket.readyState === WebSocket.CONNECTING) await once(this.socket, 'open')
    if (this.socket.readyState !== WebSocket.OPEN) throw new Error('a line could not be opened')
    if (this.#asks)
      this.socket.send(
        frame(encoder => {
          encoding.writeVarUint(encoder, MESSAGE.sync)
          encoding.writeVarUint(encoder, 0)
          encoding.writeVarUint8Array(encoder, Y.encodeStateVector(this.doc))
        }),
      )
  }

  /** Changes the own text and sends what changed. */
  write(change: (text: Y.Text) => void): void {
    let update: Uint8Array | null = null
    this.doc.once('update', (bytes: Uint8Array) => {
      update = bytes
    })
    this.doc.transact(() => change(this.doc.getText(PROMPT_ROOT)))
    if (update) this.sendUpdate(update)
  }

  sendUpdate(update: Uint8Array, kind: 1 | 2 = 2): void {
    this.sent++
    this.socket.send(
      frame(encoder => {
        encoding.writeVarUint(encoder, MESSAGE.sync)
        encoding.writeVarUint(encoder, kind)
        encoding.writeVarUint8Array(encoder, update)
      }),
    )
  }

  /** Tells the others a state; the clock of it comes back. */
  point(state: object): number {
    const clock = ++this.#clock
    const update = frame(encoder => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, this.client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    })
    this.socket.send(
      frame(encoder => {
        encoding.writeVarUint(encoder, MESSAGE.awareness)
        encoding.writeVarUint8Array(encoder, update)
      }),
    )
    return clock
  }

  /** The text after everything that arrived. */
  text(): string {
    this.doc.transact(() => {
      for (const update of this.updates) Y.applyUpdate(this.doc, update)
    })
    this.updates.length = 0
    return this.doc.getText(PROMPT_ROOT).toString()
  }

  close(): void {
    this.socket.terminate()
  }

  #hear(message: Buffer): void {
    const at = performance.now()
    this.bytes += message.length
    const decoder = decoding.createDecoder(message)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.sync) this.#hearSync(decoder, at)
    else if (type === MESSAGE.awareness) this.#hearAwareness(decoder, at)
    else if (type === MESSAGE.saved) this.onSaved(decoding.readVarUint(decoder), at)
    else if (type === MESSAGE.reset) this.onClose(0)
  }

  #hearSync(decoder: decoding.Decoder, at: number): void {
    const kind = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (kind === 0) {
      if (this.#asks) this.sendUpdate(Y.encodeStateAsUpdate(this.doc, body), 1)
      return
    }
    this.updates.push(body)
    this.onUpdate(body, at)
  }

  #hearAwareness(decoder: decoding.Decoder, at: number): void {
    const body = decoding.createDecoder(decoding.readVarUint8Array(decoder))
    const count = decoding.readVarUint(body)
    const states = Array.from({ length: count }, () => ({
      client: decoding.readVarUint(body),
      clock: decoding.readVarUint(body),
      state: decoding.readVarString(body),
    }))
    this.onAwareness(states, at)
  }
}
