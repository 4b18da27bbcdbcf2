import { NEWCOMER_FACTOR, WEIGHTS } from '#shared/feed.ts'
import type { UserId } from '#shared/ids.ts'
import type { PostRecord } from '../ports/store.ts'

/**
 * What one person's like or riff adds to a post (rule F3). Authors count nothing for themselves. Everybody else is a guest as yet,
 * and guests count a fifth, like accounts under a day.
 */
export function weightOf(
  what: keyof typeof WEIGHTS,
  who: UserId,
  post: Pick<PostRecord, 'contributors'>,
): number {
  if (post.contributors.some(({ id }) => id === who)) return 0
  return WEIGHTS[what] * NEWCOMER_FACTOR
}
