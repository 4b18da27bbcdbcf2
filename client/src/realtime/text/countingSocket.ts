import { MESSAGE } from '#shared/protocol/collab.ts'

/** Called before a frame leaves; false keeps it back. */
type Gate = (kind: 'step2' | 'update') => boolean

/** The second number of a sync frame: what the server lacks, or an update. Source: y-protocols/PROTOCOL.md. */
const STEP_2 = 1
const UPDATE = 2

/**
 * A WebSocket class whose text messages pass a gate, so that the page counts exactly what it sends. The y-websocket client has no
 * hook for this; it takes a socket class.
 */
export function countingSocket(gate: Gate): typeof WebSocket {
  return class extends WebSocket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array && data[0] === MESSAGE.sync) {
        if (data[1] === STEP_2 && !gate('step2')) return
        if (data[1] === UPDATE && !gate('update')) return
      }
      super.send(data)
    }
  }
}
