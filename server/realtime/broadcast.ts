import type { Server } from 'socket.io'
import type { ServerEvents } from '#shared/protocol/events.ts'

/** Sends one event to this node's sockets in some rooms; Socket.IO encodes it once. */
export type Broadcast = {
  to<Event extends keyof ServerEvents>(
    rooms: string[],
    event: Event,
    ...args: Parameters<ServerEvents[Event]>
  ): void
}

/** Broadcasts through a Socket.IO server to the sockets of this node only: every node serves its own (rule L10). */
export function localBroadcast(io: Pick<Server<Record<string, never>, ServerEvents>, 'local'>): Broadcast {
  return {
    to(rooms, event, ...args) {
      io.local.to(rooms).emit(event, ...args)
    },
  }
}
