import type { Clock } from '../ports/clock.ts'

/** A clock that goes as others do and can leap ahead; what falls due in the leap runs at once. For a whole product whose minutes nobody wants to wait for. */
export class LeapClock implements Clock {
  readonly #timers = new Set<() => void>()
  #ahead = 0

  now(): number {
    return Date.now() + this.#ahead
  }

  at(time: number, what: () => void): () => void {
    let timer: NodeJS.Timeout | undefined
    const arm = () => {
      clearTimeout(timer)
      timer = setTimeout(
        () => {
          this.#timers.delete(arm)
          what()
        },
        Math.max(0, time - this.now()),
      )
      timer.unref()
    }
    this.#timers.add(arm)
    arm()
    return () => {
      this.#timers.delete(arm)
      clearTimeout(timer)
    }
  }

  leap(ms: number): void {
    this.#ahead += ms
    for (const arm of [...this.#timers]) arm()
  }
}
