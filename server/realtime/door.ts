import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { ServerOptions, Socket } from 'socket.io'
import type { JamId, UserId, VisitId } from '#shared/ids.ts'
import type { Order } from '#shared/jam/commands.ts'
import type { ClientEvents, LiveCard, ServerEvents } from '#shared/protocol/events.ts'
import type { Reason } from '#shared/reasons.ts'
import type { BudgetFault } from '../jam/budgetFault.ts'
import type { Lease } from '../jam/Jams.ts'
import type { Bus } from '../ports/bus.ts'
import type { Engines } from '../ports/engine.ts'
import type { Logger } from '../ports/logger.ts'
import type { Muse } from '../ports/muse.ts'
import type { User } from '../ports/store.ts'

/** What a socket remembers of its handshake. */
export type SocketData = {
  user: User
  jam: JamId | null
  visit: VisitId
  have: { epoch: string; seq: number } | null
}

/** What the gateways of all nodes tell each other. */
export type NodeEvents = { dismiss: (who: UserId) => void; signOut: (who: UserId) => void }

export type JamSocket = Socket<ClientEvents, ServerEvents, NodeEvents, SocketData>

/** What the gateway needs of the house. */
export type GatewayDeps = {
  sessionOf(headers: IncomingHttpHeaders): Promise<User | null>
  isOwnOrigin(request: IncomingMessage): boolean
  openJam(jam: JamId): Promise<Lease>
  /** Rule L8: true once this visit's first `count` text messages are durable, false when that took too long. */
  textDurable(jam: JamId, visit: VisitId, count: number): Promise<boolean>
  /** Why these words may not be shown outside a jam, or null (rule U3). */
  wordsFault(order: Order): Reason | null
  budgetFault: BudgetFault
  rename(user: UserId, name: string, colour: number): Promise<void>
  engines: Engines
  muse: Muse
  live(): Promise<LiveCard[]>
  /** Carries what is addressed to people on any node; absent where there are none. */
  adapter?: NonNullable<ServerOptions['adapter']>
  /** Carries reactions to the other nodes; absent where there are none. */
  bus?: Bus
  /** The sockets here of somebody who left on all devices were closed. */
  onSignedOut(who: UserId): void
  /** A banned person's sockets here were closed. */
  onDismissed(who: UserId): void
  now(): number
  log: Logger
}
