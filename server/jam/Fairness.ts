import type { Clock } from '../ports/clock.ts'

/** Rule L4: so many losses in a row, and the others are asked to pause. */
const LOSSES = 4
/** How long they pause, ms: a round trip for a node that is 15 ms from the store, and room to hear of it. */
const PAUSE = 60

/** Lets a node far from the store have its turn at a stream that near nodes keep writing. */
export class Fairness {
  readonly #clock: Clock
  readonly #askToYield: () => void
  #losses = 0
  #pausedUntil = 0

  constructor(clock: Clock, askToYield: () => void) {
    this.#clock = clock
    this.#askToYield = askToYield
  }

  /** Another node's batch was first. */
  lost(): void {
    this.#losses++
    if (this.#losses < LOSSES) return
    this.#losses = 0
    this.#askToYield()
  }

  won(): void {
    this.#losses = 0
  }

  /** Another node asks for its turn. */
  pause(): void {
    this.#pausedUntil = this.#clock.now() + PAUSE
  }

  /** Resolves when this node may append. */
  async turn(): Promise<void> {
    const until = this.#pausedUntil
    if (until > this.#clock.now()) await new Promise<void>(done => this.#clock.at(until, done))
  }
}
