import { catchUp } from './de.catchUp.ts'
import { door } from './de.door.ts'
import { engines } from './de.engines.ts'
import { jam } from './de.jam.ts'
import { keys } from './de.keys.ts'
import { line } from './de.line.ts'
import { made } from './de.made.ts'
import { making } from './de.making.ts'
import { material } from './de.material.ts'
import { mine } from './de.mine.ts'
import { money } from './de.money.ts'
import { muse } from './de.muse.ts'
import { party } from './de.party.ts'
import { post } from './de.post.ts'
import { room } from './de.room.ts'
import { roomKeys } from './de.roomKeys.ts'
import { talk } from './de.talk.ts'
import { texts } from './de.texts.ts'
import type { enInside } from './enInside.ts'

/** German of the pages behind the front page. */
export const deInside: typeof enInside = {
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
