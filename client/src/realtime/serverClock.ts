/** Samples older than this no longer hold: clocks drift, laptops sleep. */
const SAMPLE_LIFE = 5 * 60_000

/** Server time in the browser. Of all answers, the one with the shortest round trip is the truest. */
export class ServerClock {
  #best: { offset: number; trip: number; at: number } | null = null
  readonly #local: () => number

  constructor(local: () => number = Date.now) {
    this.#local = local
  }

  /** Takes in a server time that was asked for at `sentAt`. */
  answered(serverNow: number, sentAt: number): void {
    const now = this.#local()
    const trip = Math.max(0, now - sentAt)
    this.#take(serverNow + trip / 2 - now, trip, now)
  }

  /** Takes in a server time that came unasked: good enough until the first answer. */
  heard(serverNow: number): void {
    const now = this.#local()
    this.#take(serverNow - now, 10_000, now)
  }

  /** Server time now, ms since 1970. */
  now(): number {
    return this.#local() + (this.#best?.offset ?? 0)
  }

  #take(offset: number, trip: number, at: number): void {
    const best = this.#best
    if (!best || trip <= best.trip || at - best.at > SAMPLE_LIFE) this.#best = { offset, trip, at }
  }
}
