import { catchUp } from './de.catchUp.ts'
import { common } from './de.common.ts'
import { door } from './de.door.ts'
import { engines } from './de.engines.ts'
import { feed } from './de.feed.ts'
import { front } from './de.front.ts'
import { jam } from './de.jam.ts'
import { keys } from './de.keys.ts'
import { line } from './de.line.ts'
import { made } from './de.made.ts'
import { material } from './de.material.ts'
import { mine } from './de.mine.ts'
import { money } from './de.money.ts'
import { muse } from './de.muse.ts'
import { party } from './de.party.ts'
import { post } from './de.post.ts'
import { reasons } from './de.reasons.ts'
import { room } from './de.room.ts'
import { search } from './de.search.ts'
import { talk } from './de.talk.ts'
import { texts } from './de.texts.ts'
import { you } from './de.you.ts'
import type { en } from './en.ts'

/** German, whole: informal, as among friends. */
export const de: typeof en = {
  common,
  front,
  feed,
  post,
  you,
  reasons,
  jam,
  engines,
  money,
  party,
  door,
  talk,
  keys,
  line,
  catchUp,
  mine,
  made,
  material,
  room,
  muse,
  texts,
  search,
}
