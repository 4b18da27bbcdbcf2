/** Events a socket may send at once, and per second after that. */
export type Measure = { burst: number; perSecond: number }
/** A person's fastest honest use is far below (votes, chips, typing a title). */
export const ORDERS: Measure = { burst: 40, perSecond: 10 }
/** A cheering thumb; faster is a machine, and would drown what the others throw. */
export const CHEERS: Measure = { burst: 10, perSecond: 4 }
/** So many refusals in a row slow a sender down, for this long, ms (rule D2). */
const REFUSALS_MAX = 10
const SLOWED_FOR = 2_000

/** How fast one socket may go: a token bucket, and a pause after ten refusals in a row. */
export class Pace {
  readonly #now: () => number
  readonly #measure: Measure
  #tokens: number
  #filledAt: number
  #refusals = 0
  #slowedUntil = 0

  constructor(now: () => number, measure: Measure = ORDERS) {
    this.#now = now
    this.#measure = measure
    this.#tokens = measure.burst
    this.#filledAt = now()
  }

  /** Takes one turn: 0 if it may go on, else the ms to wait. */
  wait(): number {
    const now = this.#now()
    if (now < this.#slowedUntil) return this.#slowedUntil - now
    const { burst, perSecond } = this.#measure
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#filledAt) / 1000) * perSecond)
    this.#filledAt = now
    if (this.#tokens < 1) return Math.ceil(((1 - this.#tokens) / perSecond) * 1000)
    this.#tokens--
    return 0
  }

  /** Notes how an event went. */
  heard(ok: boolean): void {
    this.#refusals = ok ? 0 : this.#refusals + 1
    if (this.#refusals < REFUSALS_MAX) return
    this.#refusals = 0
    this.#slowedUntil = this.#now() + SLOWED_FOR
  }
}
