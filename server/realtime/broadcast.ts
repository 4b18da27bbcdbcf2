import type { Server } from 'socket.io'
import type { ClientEvents, ServerEvents } from '#shared/protocol/events.ts'
import type { NodeEvents, SocketData } from './door.ts'

/** Sends one event to this node's sockets in some rooms; Socket.IO encodes it once. */
export type Broadcast = {
  to<Event extends keyof ServerEvents>(
    rooms: string[],
    event: Event,
    ...args: Parameters<ServerEvents[Event]>
  ): void
}

/** Broadcasts through a Socket.IO server to the sockets of this node only: every node serves its own. */
export function localBroadcast(
  io: Pick<Server<ClientEvents, ServerEvents, NodeEvents, SocketData>, 'local'>,
): Broadcast {
  return {
    to(rooms, event, ...args) {
      io.local.to(rooms).emit(event, ...args)
    },
  }
}
