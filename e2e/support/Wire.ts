import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * The line between one person and the server: a relay of bytes that can be cut. A browser's own offline switch leaves open
 * WebSockets open, which no train in a tunnel does.
 */
export class Wire {
  #target: number
  readonly #sockets = new Set<Socket>()
  #isCut = false
  #isPagesOnly = false
  #server = createServer(socket => this.#join(socket))

  constructor(target: number) {
    this.#target = target
  }

  /** Begins to listen; resolves with the address that a browser opens. */
  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** From now on nothing goes through. */
  cut(): void {
    this.#isCut = true
    for (const socket of this.#sockets) socket.destroy()
  }

  /** From now on new connections go to another server, as a balancer does when one is gone. */
  lead(target: number): void {
    this.#target = target
  }

  /** As some networks are: pages come through, sockets are cut when they ask to be opened. */
  letPagesOnly(): void {
    this.#isPagesOnly = true
  }

  mend(): void {
    this.#isPagesOnly = false
    this.#isCut = false
  }

  async close(): Promise<void> {
    this.cut()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #join(near: Socket): void {
    if (this.#isCut) {
      near.destroy()
      return
    }
    if (this.#isPagesOnly)
      near.once('data', (first: Buffer) => {
        if (/^upgrade: *websocket/im.test(first.toString('latin1'))) near.destroy()
      })
    const far = connect(this.#target, '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        this.#sockets.delete(socket)
        other.destroy()
      })
      socket.pipe(other)
    }
  }
}
