import { Refusal } from '#shared/reasons.ts'

/** Runs one call of the store; `what` names it in warnings. */
export type Guard = <T>(what: string, run: () => Promise<T>) => Promise<T>

/**
 * Makes every fault of the driver a `Refusal('UNAVAILABLE')`, and a call that takes longer than `limit` ms too: the driver's own
 * limits add up when it tries again, and people wait. What was cut off so may still happen (rule L3).
 */
export function createGuard(limit: number, warn: (message: string) => void): Guard {
  return async (what, run) => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${limit} ms`)), limit)
    })
    try {
      return await Promise.race([run(), late])
    } catch (fault) {
      if (fault instanceof Refusal) throw fault
      warn(`a call failed: ${what}: ${fault instanceof Error ? fault.message : String(fault)}`)
      throw new Refusal('UNAVAILABLE')
    } finally {
      clearTimeout(timer)
    }
  }
}

/** `DuplicateKey`. Source: MongoDB, error codes. */
const DUPLICATE = 11_000

/** Whether a fault says that a unique key is taken. */
export const isDuplicate = (fault: unknown): boolean =>
  (fault as { code?: unknown } | null)?.code === DUPLICATE
