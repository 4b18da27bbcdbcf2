import { catchUp } from './en.catchUp.ts'
import { common } from './en.common.ts'
import { door } from './en.door.ts'
import { engines } from './en.engines.ts'
import { feed } from './en.feed.ts'
import { front } from './en.front.ts'
import { jam } from './en.jam.ts'
import { keys } from './en.keys.ts'
import { line } from './en.line.ts'
import { made } from './en.made.ts'
import { material } from './en.material.ts'
import { mine } from './en.mine.ts'
import { money } from './en.money.ts'
import { muse } from './en.muse.ts'
import { party } from './en.party.ts'
import { post } from './en.post.ts'
import { reasons } from './en.reasons.ts'
import { room } from './en.room.ts'
import { search } from './en.search.ts'
import { talk } from './en.talk.ts'
import { texts } from './en.texts.ts'
import { you } from './en.you.ts'
/** English, whole. One section a feature; no component holds text of its own. */
export const en = {
  common,
  front,
  feed,
  post,
  you,
  reasons,
  jam,
  engines,
  material,
  made,
  money,
  party,
  door,
  talk,
  keys,
  line,
  catchUp,
  mine,
  room,
  muse,
  texts,
  search,
}
