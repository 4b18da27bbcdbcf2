/** Text messages a connection may send at once, and per second after that. Ten fast typists fit. */
const TEXT_BURST = 400
const TEXT_RATE = 60
/** State vectors asked to be answered: each answer costs a walk over the document. */
const ASK_BURST = 10
const ASK_RATE = 0.5
/** Presence messages, mostly a stock page's repetition of others. Beyond it they are dropped. */
const PRESENCE_BURST = 2_000
const PRESENCE_RATE = 500
/** Refusals in a row from which on a sender is slowed down (rule D2), for how long, and when we stop listening to it. */
const STREAK = 10
const STREAK_PAUSE = 1_000
const STREAK_END = 100

/** A bucket of tokens: refills with time, never beyond its burst. */
class Bucket {
  readonly #burst: number
  readonly #rate: number
  #tokens: number
  #at = 0

  constructor(burst: number, rate: number) {
    this.#burst = burst
    this.#rate = rate
    this.#tokens = burst
  }

  /** Takes one token; returns how long to wait until there is one, ms (0: taken in time). */
  take(now: number): number {
    const gained = ((now - this.#at) / 1_000) * this.#rate
    this.#tokens = Math.min(this.#burst, this.#tokens + Math.max(0, gained)) - 1
    this.#at = now
    return this.#tokens >= 0 ? 0 : (-this.#tokens / this.#rate) * 1_000
  }
}

/** How fast one connection may talk. Text is never dropped for its speed: the connection is read more slowly instead. */
export class Pace {
  readonly #text = new Bucket(TEXT_BURST, TEXT_RATE)
  readonly #asks = new Bucket(ASK_BURST, ASK_RATE)
  readonly #presence = new Bucket(PRESENCE_BURST, PRESENCE_RATE)
  #refused = 0

  /** How long to read nothing after this text message, ms. */
  text(now: number): number {
    return this.#text.take(now)
  }

  /** How long to read nothing after this question, ms. */
  ask(now: number): number {
    return this.#asks.take(now)
  }

  /** True if this presence message may be looked at. */
  presence(now: number): boolean {
    return this.#presence.take(now) === 0
  }

  /** A message was good. */
  good(): void {
    this.#refused = 0
  }

  /** A message was refused: how long to read nothing, and whether to end the connection. */
  refused(): { pause: number; end: boolean } {
    this.#refused++
    return { pause: this.#refused >= STREAK ? STREAK_PAUSE : 0, end: this.#refused >= STREAK_END }
  }
}
