import type { Clock } from './ports/clock.ts'

/** Node's timers overflow beyond 24.8 days and fire at once; a longer wait is taken in pieces. */
const LONGEST_WAIT = 2 ** 31 - 1

/** The machine's clock, corrected by `offset` ms towards the store's (rule L11). Timers do not keep the process alive. */
export function createClock(offset: () => number = () => 0): Clock {
  const now = () => Date.now() + offset()
  return {
    now,
    at(time, what) {
      let timer: NodeJS.Timeout | undefined
      const arm = () => {
        const wait = Math.max(0, time - now())
        timer = setTimeout(() => (wait > LONGEST_WAIT ? arm() : what()), Math.min(wait, LONGEST_WAIT))
        timer.unref()
      }
      arm()
      return () => clearTimeout(timer)
    },
  }
}
