import { parseArgs } from 'node:util'
import { FRIENDS_MOST } from './names.ts'

/** How the friends behave. */
export type Options = {
  friends: number
  /** 1 is a person's pace, 2 twice as fast. */
  pace: number
  /** Null: until stopped. */
  minutes: number | null
  /** The same seed gives the same prompts and dice; another one each time by default, so that a second run brings new posts. */
  seed: string
  /** A running server on this machine to visit, instead of an own one. */
  url: string | null
}

const PACES: Record<string, number> = { slow: 0.5, normal: 1, fast: 8 }

export const USAGE = `npm run demo -- [--friends 12] [--pace slow|normal|fast|NUMBER] [--minutes N] [--seed TEXT] [--url http://127.0.0.1:3000]`

/** Reads the flags; a fault is thrown as one sentence. */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: { friends: text, pace: text, minutes: text, seed: text, url: text },
  })
  return {
    friends: numberIn('--friends', values.friends ?? '12', 2, FRIENDS_MOST, true),
    pace: PACES[values.pace ?? 'normal'] ?? numberIn('--pace', values.pace ?? '1', 0.1, 20),
    minutes: values.minutes === undefined ? null : numberIn('--minutes', values.minutes, 0.1, 10_000),
    seed: values.seed ?? new Date().toISOString(),
    url: values.url === undefined ? null : localUrl(values.url),
  }
}

function numberIn(flag: string, text: string, least: number, most: number, whole = false): number {
  const value = Number(text)
  if (text.trim() === '' || !(value >= least && value <= most) || (whole && !Number.isInteger(value)))
    throw new Error(
      `${flag} must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}, not "${text}".`,
    )
  return value
}

/** Friends visit this machine only: nobody else asked for them. */
function localUrl(text: string): string {
  const url = URL.parse(text)
  if (url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname))
    return url.origin
  throw new Error(`--url must be a server on this machine such as http://127.0.0.1:3000, not "${text}".`)
}
