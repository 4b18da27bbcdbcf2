import type { ClientSession, Connection } from 'mongoose'

/**
 * Lets every read see all that this process was told is durable. A primary elected a moment ago may not know yet how much the
 * majority holds, and would answer `majority` reads from a little earlier; a session that names the time of the last
 * acknowledged write waits for that instead (rule S6).
 */
export class Causality {
  readonly #connection: Connection
  #seen: ClientSession['operationTime']

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Runs reads or writes one after another in a session that has seen everything before. */
  async run<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
    const session = await this.#connection.startSession({ causalConsistency: true })
    try {
      if (this.#seen) session.advanceOperationTime(this.#seen)
      return await work(session)
    } finally {
      const time = session.operationTime
      if (time && (!this.#seen || time.greaterThan(this.#seen))) this.#seen = time
      await session.endSession()
    }
  }
}
