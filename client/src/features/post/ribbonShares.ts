import type { Post } from '#shared/feed.ts'
import { t } from '../../text/inside.ts'
import type { RibbonShare } from '../../ui/Ribbon.tsx'

/** Everyone's share of the words, then the muse's, and last what came with the piece that this one riffs on. */
export function ribbonShares(post: Pick<Post, 'contributors' | 'lineageShare' | 'museShare'>): RibbonShare[] {
  const { contributors, museShare = 0, lineageShare } = post
  return [
    ...contributors,
    { id: 'muse', name: t.muse.name, colour: 'muse' as const, share: museShare },
    { id: 'lineage', name: t.common.fromTheOriginal, colour: null, share: lineageShare },
  ].filter(({ share }) => share > 0)
}
