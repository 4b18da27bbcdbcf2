// The stock server of y-websocket, with its own ws, without persistence, from bench's own packages.

import { createServer, type IncomingMessage } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { WebSocketServer as Wss } from 'ws'
import { underControl } from './control.ts'

const peers = createRequire(new URL('../package.json', import.meta.url))
const utils = peers.resolve('@y/websocket-server/utils')
const { setupWSConnection } = peers('@y/websocket-server/utils') as {
  setupWSConnection(socket: unknown, request: IncomingMessage): void
}
const { Server } = createRequire(utils)('ws') as { Server: new (options: { noServer: true }) => Wss }

const wss = new Server({ noServer: true })
wss.on('connection', setupWSConnection)
const http = createServer()
http.on('upgrade', (request, socket, head) =>
  wss.handleUpgrade(request, socket, head, ws => wss.emit('connection', ws, request)),
)
http.listen(0, '127.0.0.1', () => underControl((http.address() as AddressInfo).port))
