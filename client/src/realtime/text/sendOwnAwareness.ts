import type { WebsocketProvider } from 'y-websocket'

type Change = Record<'added' | 'updated' | 'removed', number[]>

/** The stock client passes on all that it hears of others; only the own state is ours to send. */
export function sendOwnAwareness(provider: WebsocketProvider): void {
  const { awareness, doc } = provider
  const send = provider._awarenessUpdateHandler
  awareness.off('update', send)
  awareness.on('update', (change: Change, origin: unknown) => {
    const own = Object.values(change).some(clients => clients.includes(doc.clientID))
    if (own && origin !== provider) send({ added: [], updated: [doc.clientID], removed: [] }, origin)
  })
}
