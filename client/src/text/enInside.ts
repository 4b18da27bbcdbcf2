import { catchUp } from './en.catchUp.ts'
import { door } from './en.door.ts'
import { engines } from './en.engines.ts'
import { jam } from './en.jam.ts'
import { keys } from './en.keys.ts'
import { line } from './en.line.ts'
import { made } from './en.made.ts'
import { making } from './en.making.ts'
import { material } from './en.material.ts'
import { mine } from './en.mine.ts'
import { money } from './en.money.ts'
import { muse } from './en.muse.ts'
import { party } from './en.party.ts'
import { post } from './en.post.ts'
import { room } from './en.room.ts'
import { roomKeys } from './en.roomKeys.ts'
import { talk } from './en.talk.ts'
import { texts } from './en.texts.ts'

/** English of the pages behind the front page: a jam, a post, your own. */
export const enInside = {
  post,
  jam,
  engines,
  material,
  made,
  making,
  money,
  party,
  door,
  talk,
  keys,
  line,
  catchUp,
  mine,
  room,
  roomKeys,
  muse,
  texts,
}
