import { t } from '../text/t.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long ago, as a person says it. Both in ms of server time. */
export function relativeTime(at: number, now: number): string {
  const age = now - at
  if (age < MINUTE) return t.common.justNow
  if (age < HOUR) return t.common.relative(-Math.floor(age / MINUTE), 'minute')
  if (age < DAY) return t.common.relative(-Math.floor(age / HOUR), 'hour')
  if (age < 30 * DAY) return t.common.relative(-Math.floor(age / DAY), 'day')
  if (age < 365 * DAY) return t.common.relative(-Math.floor(age / (30 * DAY)), 'month')
  return t.common.relative(-Math.floor(age / (365 * DAY)), 'year')
}
