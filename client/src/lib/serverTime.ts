/** Server time in the browser. Deadlines are absolute, so a phone whose clock is wrong still shows the true seconds. */

let offset = 0
let precision = Number.POSITIVE_INFINITY

/** Learns the offset from one answer: the server's time and how long the question was under way. The quickest answer is the truest. */
export function learnServerTime(now: number, roundTrip = 0): void {
  // A sample ages: after a sleep or a clock change an old quick one must not win for ever.
  precision = Math.min(precision * 1.2, Number.MAX_VALUE)
  if (roundTrip > precision) return
  precision = Math.max(1, roundTrip)
  offset = now + roundTrip / 2 - Date.now()
}

/** The server's time now, ms. */
export function serverNow(): number {
  return Date.now() + offset
}
