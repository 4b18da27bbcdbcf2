import { Refusal } from '#shared/reasons.ts'
import type { Appended, Log, NewBatch } from '../ports/log.ts'

/** What happens to the next append: refused before it is written, or written and then not acknowledged. */
export type Fault = 'lostBefore' | 'lostAfter' | 'away'

/** A real log with faults on demand, and a hook before each append to let another writer in. */
export class FaultyLog {
  readonly log: Log
  readonly faults: Fault[] = []
  before: ((batch: NewBatch) => Promise<void>) | null = null

  constructor(real: Log) {
    this.log = { ...real, append: batch => this.#append(real, batch) }
  }

  async #append(real: Log, batch: NewBatch): Promise<Appended> {
    const before = this.before
    this.before = null
    await before?.(batch)
    const fault = this.faults.shift()
    if (fault === 'lostBefore' || fault === 'away') throw new Refusal('UNAVAILABLE')
    const appended = await real.append(batch)
    if (fault === 'lostAfter') throw new Refusal('UNAVAILABLE')
    return appended
  }
}
