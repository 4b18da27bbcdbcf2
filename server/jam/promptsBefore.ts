import type { JamState, PhaseOf } from '#shared/jam/state.ts'

/** More than these would judge people by what they have long left behind. */
const PROMPTS = 3

/** The prompts that this one may be the second half of: of the newest rounds, and of the picture that it starts from. */
export function promptsBefore({ history }: JamState, { draft }: PhaseOf<'locked'>): string[] {
  const texts = [...history.slice(-PROMPTS).map(past => past.draft.text), draft.basis?.prompt ?? '']
  return [...new Set(texts)].filter(text => text !== '' && text !== draft.text)
}
