import type { Author } from '../jam/state.ts'

/**
 * Messages on the collaboration socket `/collab/<jam>`: the y-websocket protocol (types 0 to 3, y-protocols/PROTOCOL.md) and
 * three of our own. One message a frame; a stock client ignores types it does not know.
 *
 * - SAVED, server to client: varUint n. This connection's first n text messages (step 2 and updates, no-ops included) are durable.
 * - AUTHORS, server to client: a JSON string, `Authors`. The first one is complete, later ones add.
 * - RESET, server to client: no body. What you sent does not fit; take the server's text and type your own unsaved words again.
 *   Text is dropped until the page asks again with a step 1, which a fresh document under a new clientID does best.
 */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  saved: 100,
  authors: 101,
  reset: 102,
} as const

/** The name of the prompt's Y.Text, the only root of a jam's document. */
export const PROMPT_ROOT = 'prompt'

/**
 * Who wrote what. `claims`: which author each clientID belongs to. `moved`: ranges of a client's clock that restore or move an
 * earlier author's words (client, first clock, length, author); a later range stands before an earlier one.
 */
export type Authors = {
  claims: [client: number, author: Author][]
  moved: [client: number, clock: number, length: number, author: Author][]
}

/** Query string of `/collab/<jam>`: the clientID that this page writes with, as issued by `welcome` or kept from offline work. */
export const CLIENT_QUERY = 'client'

/** What awareness may carry; everything else in it is ignored. Positions are Yjs relative positions as JSON. */
export type Cursor = { anchor: unknown; head: unknown }
export type AwarenessState = {
  cursor: Cursor | null
  away: boolean
  /** The picture this page shows large. */
  look?: { round: number; place: number } | null
}
