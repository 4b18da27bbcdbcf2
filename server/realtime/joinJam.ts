import { randomInt } from 'node:crypto'
import { type Order, orderSchema } from '#shared/jam/commands.ts'
import { revealedRound } from '#shared/jam/history.ts'
import type { Answer, JamState } from '#shared/jam/state.ts'
import { type Reaction, reactionSchema, type Welcome } from '#shared/protocol/events.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { Refusal } from '#shared/reasons.ts'
import type { LiveJam } from '../jam/LiveJam.ts'

import { type present, presentState, type Viewer, viewerOf } from '../jam/present.ts'
import { ownBallot, presentEngines, presentMusePrice } from '../jam/view.ts'

import type { GatewayDeps, JamSocket } from './door.ts'
import { on } from './on.ts'
import { CHEERS, Pace } from './pace.ts'

/** Publishing stores a post and then says so in the log; longer than this means the store is away, ms. */
const PUBLISH_WAIT = 10_000
/** A page that is at most this many entries behind gets them; further behind, the whole state is smaller. */
const RESUME_MAX = 200

/** Makes a socket a member of a loaded jam: says welcome and takes its orders and reactions. */
export function joinJam(
  deps: GatewayDeps,
  live: LiveJam,
  socket: JamSocket,
  recent: Recent,
  react: (reaction: Reaction) => void,
): void {
  socket.emit('welcome', welcome(deps, live, socket, recent))
  takeOrders(deps, live, socket)
  on(socket, 'react', reactionSchema, new Pace(deps.now, CHEERS), deps.log, async reaction => {
    react(reaction)
    return { ok: true }
  })
}

/** Hears what a page asks of the jam. */
export function takeOrders(deps: GatewayDeps, live: LiveJam, socket: JamSocket): void {
  const pace = new Pace(deps.now)
  on(socket, 'order', orderSchema, pace, deps.log, order => takeOrder(deps, live, socket, order))
}

/** The newest presented entries of a jam, for pages that come back. */
export type Recent = {
  since(seq: number, viewer: Viewer): ReturnType<typeof present>[] | null
}

function welcome(deps: GatewayDeps, live: LiveJam, socket: JamSocket, recent: Recent): Welcome {
  const { user, visit, have } = socket.data
  const { state } = live
  const common = {
    me: { id: user.id, name: user.name, colour: user.colour },
    version: PROTOCOL_VERSION,
    visit,
    clientId: freshClientId(live),
    now: deps.now(),
    epoch: live.room.epoch,
    watching: live.people.watching,
    ballot: ownBallot(state, user.id),
    engines: presentEngines(deps.engines),
    musePrice: presentMusePrice(deps.muse),
  }
  const viewer = viewerOf(state, user.id)
  const missed =
    have && have.epoch === live.room.epoch && state.seq - have.seq <= RESUME_MAX
      ? recent.since(have.seq, viewer)
      : null
  return missed ? { ...common, entries: missed } : { ...common, state: presentState(state, viewer) }
}

/** Rule L17: a clientID nobody in this jam has used. 32 bits, as Yjs draws them. */
function freshClientId(live: LiveJam): number {
  for (;;) {
    const id = randomInt(1, 2 ** 32)
    if (live.text.ownerOf(id) === undefined) return id
  }
}

async function takeOrder(deps: GatewayDeps, live: LiveJam, socket: JamSocket, order: Order): Promise<Answer> {
  if (order.visit !== socket.data.visit) throw new Refusal('BAD_INPUT')
  const fault = deps.wordsFault(order)
  if (fault) throw new Refusal(fault)
  const { command } = order
  const { user } = socket.data
  const followsText = command.kind === 'generate' || command.kind === 'publish'
  if (followsText && order.sent && !(await deps.textDurable(live.jam, order.visit, order.sent)))
    throw new Refusal('UNAVAILABLE')
  if (command.kind === 'generate' || command.kind === 'askMuse') {
    const broke = await deps.budgetFault(live.state, user.id, command.kind)
    if (broke) throw broke
  }
  if (command.kind === 'rename') {
    await deps.rename(user.id, command.name, command.colour)
    Object.assign(user, { name: command.name, colour: command.colour })
  }
  const answer = await live.order(order, { id: user.id, name: user.name, colour: user.colour })
  const published = publishedRound(order)
  return published !== null && answer.ok ? await afterPost(deps, live, published, answer) : answer
}

function publishedRound({ command, round }: Order): number | null {
  if (command.kind === 'publish') return round
  return command.kind === 'publishPast' ? command.of : null
}

/** Publish is acknowledged after the post exists (rule L14). */
function afterPost(deps: GatewayDeps, live: LiveJam, round: number, answer: Answer): Promise<Answer> {
  // One that waits for the picture check lands by itself.
  const isDone = (state: JamState) => {
    const publishing = revealedRound(state, round)?.publishing
    return !publishing || publishing.waits === true
  }
  const answerOf = (state: JamState): Answer =>
    revealedRound(state, round)?.refused ? { ok: false, reason: 'UNSAFE' } : answer
  if (isDone(live.state)) return Promise.resolve(answerOf(live.state))
  return new Promise(resolve => {
    const finish = (result: Answer) => {
      clearTimeout(timer)
      undo()
      resolve(result)
    }
    const timer = setTimeout(() => finish({ ok: false, reason: 'UNAVAILABLE' }), PUBLISH_WAIT)
    const undo = live.room.onEntries((_entries, after) => isDone(after) && finish(answerOf(after)))
    deps.log.info({ jam: live.jam, round }, 'publishing')
  })
}
