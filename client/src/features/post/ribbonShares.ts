import type { Post } from '#shared/feed.ts'
import { t } from '../../text/t.ts'
import type { RibbonShare } from '../../ui/Ribbon.tsx'

/** Everyone's share of the words, and last what came with the piece that this one riffs on. */
export function ribbonShares(post: Pick<Post, 'contributors' | 'lineageShare'>): RibbonShare[] {
  const people: RibbonShare[] = post.contributors.filter(person => person.share > 0)
  if (post.lineageShare <= 0) return people
  return [
    ...people,
    { id: 'lineage', name: t.common.fromTheOriginal, colour: null, share: post.lineageShare },
  ]
}
