import type { Running } from './targets.ts'

/** What one repetition of a row found. `faults` are sentences: a row with one is not met, whatever its numbers say. */
export type Found = {
  /** The row's figure: µs of server processor time, or KB. */
  cost: number
  seen95?: number
  saved95?: number
  /** The event loop's delay, 99th percentile, ms. */
  late99?: number
  /** Anything else worth a column of words. */
  note?: string
  faults: string[]
}

export type Row = {
  name: string
  what: string
  unit: string
  run(target: Running, isQuick: boolean, name: string): Promise<Found>
}
