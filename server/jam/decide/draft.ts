import type { UserId } from '#shared/ids.ts'
import { sharesOf } from '#shared/jam/shares.ts'
import type { Draft, JamState } from '#shared/jam/state.ts'
import { PROMPT_UNITS } from '#shared/limits.ts'
import { isPlainText } from '#shared/text.ts'
import { type Refused, refuse, type Words } from './context.ts'

/** Why this text cannot be generated from, or null (rule J2). */
export function promptFault(text: string): Refused | null {
  if (text.trim() === '') return refuse('EMPTY_PROMPT')
  if (text.length > PROMPT_UNITS)
    return refuse('PROMPT_TOO_LONG', { span: { from: PROMPT_UNITS, to: text.length } })
  return isPlainText(text) ? null : refuse('BAD_INPUT')
}

/** The prompt as locked: its words, whose they are, and the parameters and seed in force (rule J3). */
export function draftOf(state: JamState, words: Words, lockedBy: UserId | null, dice: number): Draft {
  return {
    text: words.text,
    runs: words.runs,
    shares: sharesOf(words.runs),
    textSeq: words.textSeq,
    params: state.params,
    seed: state.params.seed ?? dice >>> 0,
    lockedBy,
    lock: state.seq + 1,
    ...(state.basis ? { basis: state.basis } : {}),
  }
}
