/** Time. Everything in the server that waits or stamps asks this, so that tests can turn the hands. */
export interface Clock {
  /** ms since 1970, by the store's clock (rule L11). */
  now(): number
  /** Runs `what` once at `time` (at once if that has passed); returns its undo. */
  at(time: number, what: () => void): () => void
}
