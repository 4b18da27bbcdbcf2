import { common } from './de.common.ts'
import { feed } from './de.feed.ts'
import { front } from './de.front.ts'
import { reasons } from './de.reasons.ts'
import { search } from './de.search.ts'
import { you } from './de.you.ts'
import type { en } from './en.ts'

/** German of the front page and of what every page shares: informal, as among friends. */
export const de: typeof en = {
  common,
  front,
  feed,
  you,
  reasons,
  search,
}
