/** The shortest ceiling of a wait, and the longest: beyond ten seconds people think that nothing happens any more. */
const FIRST = 400
const LONGEST = 10_000

/** How long to wait before the next attempt: exponential with full jitter, so that a restart is not met by everyone at once. */
export function backoff(failures: number, random: () => number = Math.random): number {
  return random() * Math.min(LONGEST, FIRST * 2 ** failures)
}
