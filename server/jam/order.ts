import { visitStart } from '#shared/ids.ts'
import type { Order } from '#shared/jam/commands.ts'
import type { Answer, JamState } from '#shared/jam/state.ts'
import type { Asker, Context } from './decide/context.ts'
import { decide } from './decide/decide.ts'
import type { LiveRoom } from './LiveRoom.ts'

/**
 * Carries out a person's order exactly once (rules L7, J14): a repeated one gets its first answer, one whose visit is forgotten or
 * whose number was passed gets EXPIRED. A refused order leaves no trace and is decided afresh when it comes again.
 */
export async function carryOut(
  room: LiveRoom,
  order: Order,
  asker: Asker,
  contextOf: () => Context,
): Promise<Answer> {
  let repeated: Answer | null = null
  const answer = await room.submit(
    state => {
      repeated = answerBefore(state, order)
      if (repeated) return { entries: [] }
      return decide(
        state,
        { command: order.command, asker },
        { round: order.round, phase: order.phase },
        contextOf(),
      )
    },
    asker.id,
    { visit: order.visit, n: order.n },
  )
  return answer.ok && repeated ? repeated : answer
}

function answerBefore(state: JamState, order: Order): Answer | null {
  const known = Object.hasOwn(state.visits, order.visit) ? state.visits[order.visit] : undefined
  if (known) {
    if (order.n > known.n) return null
    return order.n === known.n ? { ok: true, seq: known.seq } : { ok: false, reason: 'EXPIRED' }
  }
  return visitStart(order.visit) <= state.visitsFloor ? { ok: false, reason: 'EXPIRED' } : null
}
