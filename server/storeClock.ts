import { createClock } from './clock.ts'
import type { Clock } from './ports/clock.ts'

/** How often the store's clock is looked at, ms (rule L11). */
const LOOK_EVERY = 60_000
/** A machine whose clock is further off is not ready: something is wrong with it that an offset does not mend, ms. */
const OFF_MOST = 500

export type StoreClock = {
  clock: Clock
  /** Our clock against the store's, ms. */
  offset(): number
  /** False for a machine whose clock is too far off. */
  readonly fit: boolean
  stop(): void
}

/** The clock of the store that many nodes share, measured now and each minute (rule L11). Rejects when the store is away. */
export async function openStoreClock(
  storeNow: () => Promise<number>,
  warn: (message: string, fault: unknown) => void,
): Promise<StoreClock> {
  let offset = (await storeNow()) - Date.now()
  const look = async () => {
    try {
      offset = (await storeNow()) - Date.now()
    } catch (fault) {
      warn('the clock of the store could not be read', fault)
    }
  }
  const timer = setInterval(() => void look(), LOOK_EVERY)
  timer.unref()
  return {
    clock: createClock(() => offset),
    offset: () => offset,
    get fit() {
      return Math.abs(offset) <= OFF_MOST
    },
    stop: () => clearInterval(timer),
  }
}
