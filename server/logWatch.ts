import type { Log } from './ports/log.ts'

/** A log that took nothing is asked again every two seconds at most (insist.ts): quiet for this long, it counts as well again, ms. */
const FAILED_FOR = 15_000

/** A log, and whether it takes what is written: on one machine a full disk is seen here and nowhere else. */
export function watchLog(log: Log, now: () => number): { log: Log; takes(): boolean } {
  let failedAt = Number.NEGATIVE_INFINITY
  return {
    log: {
      ...log,
      async append(batch) {
        try {
          const appended = await log.append(batch)
          failedAt = Number.NEGATIVE_INFINITY
          return appended
        } catch (fault) {
          failedAt = now()
          throw fault
        }
      },
    },
    takes: () => now() - failedAt > FAILED_FOR,
  }
}
