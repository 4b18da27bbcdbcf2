import { Refusal } from '#shared/reasons.ts'

/** Runs one call of the store; `what` names it in warnings. */
export type Guard = <T>(what: string, run: () => Promise<T>) => Promise<T>

/**
 * Waits for `work`, `limit` ms at most. The driver has limits too, but they add up when it tries again, and mongodb 7.8 forgets a
 * call for good that it writes to a socket which has just been closed: without this, whoever waits for it waits for ever. What was
 * given up may still happen (rule L3).
 */
export async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${limit} ms`)), limit)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Makes every fault of the driver, and a call that takes longer than `limit` ms, a `Refusal('UNAVAILABLE')`. */
export function createGuard(limit: number, warn: (message: string) => void): Guard {
  return async (what, run) => {
    try {
      return await within(limit, run())
    } catch (fault) {
      if (fault instanceof Refusal) throw fault
      warn(`a call failed: ${what}: ${fault instanceof Error ? fault.message : String(fault)}`)
      throw new Refusal('UNAVAILABLE')
    }
  }
}

/** `DuplicateKey`. Source: MongoDB, error codes. */
const DUPLICATE = 11_000

/** Whether a fault says that a unique key is taken. */
export const isDuplicate = (fault: unknown): boolean =>
  (fault as { code?: unknown } | null)?.code === DUPLICATE
