import type { Clock } from '../ports/clock.ts'
import type { Connection } from './Connection.ts'

const TURN = 1_000
/** A connection's turn comes every so many seconds. Stock pages reconnect when they hear nothing for 30 s. */
const SLOTS = 12

/** One timer for all connections: once a second the slow ones are looked at, and a twelfth is sent a sign of life. */
export class Wheel {
  readonly #clock: Clock
  readonly #slots: Set<Connection>[] = Array.from({ length: SLOTS }, () => new Set())
  #next = 0
  #turn = 0
  #stop: () => void = () => {}

  constructor(clock: Clock) {
    this.#clock = clock
    this.#arm()
  }

  /** Takes a connection on; the undo lets it go. */
  add(connection: Connection): () => void {
    const slot = this.#slots[this.#next++ % SLOTS]
    slot?.add(connection)
    return () => slot?.delete(connection)
  }

  stop(): void {
    this.#stop()
  }

  #arm(): void {
    this.#stop = this.#clock.at(this.#clock.now() + TURN, () => {
      const now = this.#clock.now()
      for (const slot of this.#slots) for (const connection of slot) connection.look(now)
      for (const connection of this.#slots[this.#turn++ % SLOTS] ?? []) connection.beat()
      this.#arm()
    })
  }
}
