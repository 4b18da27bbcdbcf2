import type { Screening } from '../moderation/screening.ts'

/**
 * Units of a growing text before the service is asked about it; then again whenever it is twice as long. Four requests at most for the
 * longest text, besides the one at its end.
 */
const FIRST = 80

/** How much of one growing text may be seen by others than those who make it (rules M7, K20). */
export type Judge = {
  /** The part of this text, from its start, that was judged. */
  judged(text: string): string
  /** So much of it is written. */
  saw(text: string): void
  /** It is written, or never will be: what is still being judged is of no interest. */
  over(): void
}

type Told = {
  /** More of it was judged. */
  judged(): void
  /** It may not be shown. */
  refused(): void
}

/**
 * Has a text judged by the screening service while it grows, a portion at a time and always from its start, so that nothing hides at a seam.
 * Without a service everything counts as judged; one that fails leaves the rest of this text to the word rules (rule M3).
 */
export function judgeGrowing(screening: Pick<Screening, 'hasService' | 'text'>, told: Told): Judge {
  let state: 'asks' | 'trusts' | 'over' = screening.hasService ? 'asks' : 'trusts'
  let judged = ''
  let latest = ''
  let next = FIRST
  let asking = false

  async function ask(text: string): Promise<void> {
    asking = true
    const found = await screening.text([text], true)
    asking = false
    if (state === 'over') return
    if (found === 'blocked') {
      state = 'over'
      told.refused()
      return
    }
    if (found === 'unknown' || !screening.hasService) state = 'trusts'
    judged = text
    next = 2 * text.length
    told.judged()
    look()
  }

  function look(): void {
    if (state === 'asks' && !asking && latest.length >= next) void ask(latest)
  }

  return {
    judged(text) {
      if (state === 'trusts') return text
      return state === 'asks' && text.startsWith(judged) ? judged : ''
    },
    saw(text) {
      latest = text
      look()
    },
    over() {
      state = 'over'
    },
  }
}
