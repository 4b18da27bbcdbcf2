import type { JamId, UserId } from '#shared/ids.ts'
import type { Presence } from './frames.ts'

/** Cursors shown at one node, for the others; `shown` tells whose clientIDs that have not written yet are. `ask`: tell all you show. */
export type FarCursors = {
  ask: boolean
  presences: Presence[]
  shown: (readonly [client: number, who: UserId])[]
}

/** Where nodes relay a jam's cursors. They may be lost. */
export const cursorTopic = (jam: JamId) => `cursors:${jam}`

type Wire = Omit<FarCursors, 'presences'> & { presences: [client: number, clock: number, state: string][] }

export function encodeFarCursors({ ask, presences, shown }: FarCursors): Uint8Array {
  const wire: Wire = {
    ask,
    shown,
    presences: presences.map(({ client, clock, state }) => [
      client,
      clock,
      Buffer.from(state).toString('utf8'),
    ]),
  }
  return Buffer.from(JSON.stringify(wire))
}

/** Throws on bytes that are none. */
export function decodeFarCursors(bytes: Uint8Array): FarCursors {
  const { ask, presences, shown } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Wire
  return {
    ask,
    shown,
    presences: presences.map(([client, clock, state]) => ({ client, clock, state: Buffer.from(state) })),
  }
}
