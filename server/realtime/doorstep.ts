import type { UserId } from '#shared/ids.ts'
import { personOf } from '#shared/jam/people.ts'
import type { JamState } from '#shared/jam/state.ts'
import { ASK_AGAIN_AFTER } from '#shared/limits.ts'
import type { Doorstep } from '#shared/protocol/events.ts'
import { admissionFault } from '../jam/admission.ts'
import type { LiveJam } from '../jam/LiveJam.ts'
import type { JamSocket } from './door.ts'
import { sayBye } from './on.ts'

/**
 * Keeps a socket at the door of a private jam: it hears how its own asking stands and nothing else (rules J24, J25). Once let in it is
 * told so, and comes again as any page does. Returns its undo.
 */
export function waitAtDoor(live: LiveJam, socket: JamSocket, now: () => number): () => void {
  const { user, visit } = socket.data
  let told = ''
  const look = (state: JamState) => {
    const fault = admissionFault(state, user.id)
    if (fault && fault !== 'PRIVATE') return sayBye(socket, fault)
    const door = doorstepOf(state, user.id, fault === null)
    const text = JSON.stringify(door)
    if (text === told) return
    told = text
    const { id, name, colour } = user
    socket.emit('door', { ...door, me: { id, name, colour }, visit, now: now() })
  }
  look(live.state)
  return live.room.onEntries((_entries, state) =>
    live.isBroken ? sayBye(socket, 'RESTARTING') : look(state),
  )
}

function doorstepOf(state: JamState, who: UserId, open: boolean): Omit<Doorstep, 'me' | 'visit' | 'now'> {
  const person = personOf(state, who)
  // Once the jam has ended nobody is let in any more.
  const isOver = state.phase.name === 'ended'
  return {
    open,
    asking: !isOver && person?.asking != null,
    againAt: person?.declinedAt == null ? null : person.declinedAt + ASK_AGAIN_AFTER,
    locked: isOver || state.settings.locked,
  }
}
