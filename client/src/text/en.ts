import { common } from './en.common.ts'
import { feed } from './en.feed.ts'
import { front } from './en.front.ts'
import { reasons } from './en.reasons.ts'
import { search } from './en.search.ts'
import { you } from './en.you.ts'

/** English of the front page and of what every page shares. One section a feature; no component holds text of its own. */
export const en = {
  common,
  front,
  feed,
  you,
  reasons,
  search,
}
