import type { Clock } from '../ports/clock.ts'

/** A clock whose hands a test turns. Timers run in order of their time, and what they await settles before the next one. */
export class FakeClock implements Clock {
  #now: number
  #timers: { time: number; what: () => void }[] = []

  constructor(now = 1_800_000_000_000) {
    this.#now = now
  }

  now(): number {
    return this.#now
  }

  at(time: number, what: () => void): () => void {
    const timer = { time, what }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter(other => other !== timer)
    }
  }

  /** How many timers are armed. */
  get armed(): number {
    return this.#timers.length
  }

  /** Lets `ms` pass, running what falls due on the way. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms
    for (;;) {
      const next = this.#timers.filter(timer => timer.time <= end).sort((a, b) => a.time - b.time)[0]
      if (!next) break
      this.#timers = this.#timers.filter(timer => timer !== next)
      this.#now = Math.max(this.#now, next.time)
      next.what()
      await settled()
    }
    this.#now = end
    await settled()
  }
}

/** Resolves when what was started in this turn of the event loop has had its chance, store threads included. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise(done => setTimeout(done, 2))
}
