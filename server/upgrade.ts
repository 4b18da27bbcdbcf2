import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'

/** Takes an upgrade request over. */
export type UpgradeHandler = (request: IncomingMessage, socket: Socket, head: Buffer) => void

const NOT_FOUND = 'HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n'

const RESTARTING = 'HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n'

/** Sends a page elsewhere while this node stops. */
export function refuseUpgrade(socket: Socket): void {
  socket.end(RESTARTING)
  socket.destroySoon()
}

/** The one upgrade listener: Socket.IO, the collaboration socket, or 404. Returns its undo. */
export function routeUpgrades(
  server: Server,
  handlers: { socketIo: UpgradeHandler; collab: UpgradeHandler },
): () => void {
  const onUpgrade = (request: IncomingMessage, socket: Socket, head: Buffer) => {
    // Before anything else: an error without a listener would end the process.
    socket.on('error', () => socket.destroy())
    const path = request.url ?? ''
    if (path.startsWith('/socket.io/')) handlers.socketIo(request, socket, head)
    else if (path.startsWith('/collab/')) handlers.collab(request, socket, head)
    else {
      socket.end(NOT_FOUND)
      socket.destroySoon()
    }
  }
  server.on('upgrade', onUpgrade)
  return () => server.off('upgrade', onUpgrade)
}
