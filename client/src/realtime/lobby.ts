import { io } from 'socket.io-client'
import type { Hello, LiveCard } from '#shared/protocol/events.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { learnServerTime } from '../lib/serverTime.ts'
import { ensureSession } from '../lib/session.ts'

type Handlers = { onCards: (cards: LiveCard[]) => void; onLine: (up: boolean) => void }

/** Listens to what happens in the public jams. Returns its undo. Kept out of the first load: import it lazily. */
export function listenToLobby({ onCards, onLine }: Handlers): () => void {
  const auth: Hello = { version: PROTOCOL_VERSION, jam: null }
  const socket = io({ transports: ['websocket'], auth, autoConnect: false, reconnectionDelayMax: 15_000 })
  socket.on('connect', () => {
    onLine(true)
    const asked = Date.now()
    socket.emit('time', (now: number) => learnServerTime(now, Date.now() - asked))
  })
  socket.on('disconnect', () => onLine(false))
  socket.on('live', onCards)
  let left = false
  ensureSession()
    .then(() => {
      if (!left) socket.connect()
    })
    .catch(() => onLine(false))
  return () => {
    left = true
    socket.disconnect()
  }
}
