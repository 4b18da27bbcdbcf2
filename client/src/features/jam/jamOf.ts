import { personOf } from '#shared/jam/people.ts'
import type { JamSession } from '../../realtime/JamSession.ts'
import type { Room } from '../../realtime/RoomCopy.ts'
import { engineFor } from './engineFor.ts'
import type { Jam } from './jamContext.ts'

/** The room as its parts see it, or null while its state has not come. */
export function jamOf(
  room: Room,
  { ask, react, onReactions, growing }: Pick<JamSession, 'ask' | 'react' | 'onReactions' | 'growing'>,
): Jam | null {
  const { state, me, status, watching, line, ballot, engines, musePrice, text, words, slow, newer } = room
  if (!state || !me) return null
  const you = personOf(state, me.id)
  return {
    state,
    me,
    you,
    isPlayer: you?.role === 'player',
    isHost: state.host === me.id,
    status,
    watching,
    line,
    ballot,
    engines,
    musePrice,
    engine: engineFor(engines, state),
    text,
    words,
    slow,
    newer,
    ask,
    growing,
    react,
    onReactions,
  }
}
