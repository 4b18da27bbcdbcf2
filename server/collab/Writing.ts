import type { UserId } from '#shared/ids.ts'
import type { Reason } from '#shared/reasons.ts'
import type { TextOutcome } from '../jam/text/TextQueue.ts'
import type { Clock } from '../ports/clock.ts'
import { RESET, savedFrame } from './frames.ts'
import type { JamDoor } from './jamDoor.ts'
import { Saving } from './Saving.ts'

/** An update larger than this is no typing, and no paste that fits the prompt. A step 2 may be as large as a frame. */
const UPDATE_BYTES = 256 * 1024
/** Updates that may wait for the step 2 which covers them. */
const COVERED_MAX = 1_000
/** Updates of a watcher that are dropped before the connection is closed (rule T8). */
const WATCHER_STRIKES = 3
/** Who just lost the right to write has words on the way: not counted as strikes for this long, ms. */
const ROLE_GRACE = 5_000

/** What writing does to its connection. */
export type Line = {
  clock: Clock
  send(frame: Buffer): void
  close(reason: Reason): void
  /** Asks the page for the words that we lack. */
  ask(): void
  good(): void
  /** A message that harms nothing but does not belong; many of them end the connection. */
  refuse(why: string): void
  /** What no honest page sends. */
  bad(why: string): void
  note(why: string): void
  saved(count: number): void
}

/** The words of one connection: whether they are taken, what became of each message, how many are durable. */
export class Writing {
  readonly #door: JamDoor
  readonly #who: UserId
  readonly #line: Line
  readonly #saving = new Saving()
  #allowed: boolean
  #allowedUntil = Number.NEGATIVE_INFINITY
  #strikes = 0
  /**
   * Until the page's step 2 comes: the messages it covers. A page that comes back types on before it was asked for what it
   * wrote offline, so those updates do not fit yet; the step 2 is made after them and holds them all.
   */
  #covered: number[] | null = []
  /** After a reset, until the page asks again: the messages it gave up. */
  #lost: number[] | null = null
  #savedDue = false

  constructor(door: JamDoor, who: UserId, line: Line) {
    this.#door = door
    this.#who = who
    this.#line = line
    this.#allowed = door.mayWrite(who)
  }

  get allowed(): boolean {
    return this.#allowed
  }

  /** How many of the first messages are durable. */
  get saved(): number {
    return this.#saving.saved
  }

  /** The page was asked for its words: its next step 2 covers what does not fit until then. */
  asked(): void {
    this.#covered ??= []
  }

  /** The page asks for our words: after a reset it has started again, and has given up what did not fit. True if it must be asked for its own. */
  restarted(): boolean {
    const lost = this.#lost
    this.#lost = null
    for (const number of lost ?? []) this.#settle(number, 'durable')
    return lost !== null
  }

  /** Looks again at whether this person's words are taken. */
  roleChanged(): void {
    const allowed = this.#door.mayWrite(this.#who)
    if (allowed === this.#allowed) return
    this.#allowed = allowed
    this.#strikes = 0
    if (allowed) this.#line.ask()
    else {
      this.#allowedUntil = this.#line.clock.now()
      this.#reset()
    }
  }

  /** Takes a text message of the page. */
  take(kind: 'step2' | 'update', update: Uint8Array, source: object): void {
    const number = this.#saving.count()
    const { text } = this.#door
    if (this.#lost) {
      this.#lost.push(number)
      this.#line.refuse('text after a reset')
    } else if (!this.#allowed) {
      if (kind === 'step2' && text.isNoop(update, this.#who)) this.#settle(number, 'durable')
      else this.#strike(number)
    } else if (kind === 'update' && update.byteLength > UPDATE_BYTES) {
      this.#line.close('TOO_LARGE')
    } else {
      const covered = this.#covered
      if (kind === 'step2') this.#covered = null
      const settle = (outcome: TextOutcome) => {
        if (kind === 'update' && outcome === 'gap' && covered && covered.length < COVERED_MAX)
          covered.push(number)
        else this.#settle(number, outcome)
        if (kind === 'step2' && outcome === 'durable')
          for (const one of covered ?? []) this.#settle(one, outcome)
      }
      text.submit({ by: this.#who, update, kind, source, settle })
    }
  }

  #settle(number: number, outcome: TextOutcome): void {
    switch (outcome) {
      case 'durable':
        this.#line.good()
        if (this.#saving.settle(number)) this.#tellSaved()
        return
      case 'gap':
      case 'foreign':
        this.#line.note(outcome)
        this.#reset().push(number)
        return
      case 'malformed':
      case 'schema':
        this.#line.bad(outcome)
        return
      case 'size':
        this.#line.close('TOO_LARGE')
        return
      case 'busy':
        this.#line.close('UNAVAILABLE')
        return
      case 'closed':
        this.#line.close('RESTARTING')
    }
  }

  /** One `saved` for all that one commit made durable. */
  #tellSaved(): void {
    if (this.#savedDue) return
    this.#savedDue = true
    queueMicrotask(() => {
      this.#savedDue = false
      this.#line.send(savedFrame(this.saved))
      this.#line.saved(this.saved)
    })
  }

  /** The page is told to start again from our text; until it does, what it sends cannot fit. */
  #reset(): number[] {
    if (!this.#lost) this.#line.send(RESET)
    this.#lost ??= []
    return this.#lost
  }

  /** A watcher's words are dropped; a seat taken later asks for them again. */
  #strike(number: number): void {
    this.#covered?.push(number)
    if (this.#line.clock.now() < this.#allowedUntil + ROLE_GRACE) return
    if (++this.#strikes >= WATCHER_STRIKES) this.#line.close('FORBIDDEN')
  }
}
