// The floor: a relay on plain ws that knows neither Yjs nor people. Whatever comes goes to the others of the same path; a message
// that begins with 255 becomes what everybody later gets first.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { underControl } from './control.ts'

const SEED = 255
type Room = { members: Set<WebSocket>; seed: Buffer | null }

const rooms = new Map<string, Room>()
const http = createServer()
const wss = new WebSocketServer({ server: http, perMessageDeflate: false })

wss.on('connection', (socket, request) => {
  const path = (request.url ?? '').split('?')[0] ?? ''
  const room = rooms.get(path) ?? { members: new Set<WebSocket>(), seed: null }
  rooms.set(path, room)
  room.members.add(socket)
  if (room.seed) socket.send(room.seed)
  socket.on('message', (message: Buffer) => {
    if (message[0] === SEED) {
      room.seed = message.subarray(1)
      return
    }
    for (const other of room.members) if (other !== socket) other.send(message)
  })
  socket.on('close', () => room.members.delete(socket))
})

http.listen(0, '127.0.0.1', () => underControl((http.address() as AddressInfo).port))
