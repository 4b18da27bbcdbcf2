import type { Answer, JamState } from '#shared/jam/state.ts'

/** A line on its way: `failed` says why it did not arrive, `at` is the entry that says it once the server has answered. */
export type Pending = {
  id: number
  text: string
  at: number | null
  failed: Extract<Answer, { ok: false }> | null
}

/** What is on its way and not among the lines yet, so that nothing shows twice or is missing for a moment. */
export function stillPending(pending: readonly Pending[], { seq }: JamState): readonly Pending[] {
  const left = pending.filter(({ at }) => at === null || at > seq)
  return left.length === pending.length ? pending : left
}

/** How many lines by others came after the last one that was seen. */
export function unreadCount({ talk }: JamState, seenSeq: number, me: string): number {
  return talk.filter(({ seq, by, text }) => seq > seenSeq && by !== me && text !== null).length
}
