import type { Item, Text } from 'yjs'

/** A stretch of characters written by one client in one go, in the order of the text. */
export type Piece = { client: number; clock: number; from: number; length: number }

/** The visible characters of a text, piece by piece. */
export function* piecesOf(text: Text): Generator<Piece> {
  let from = 0
  for (let item: Item | null = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue
    yield { client: item.id.client, clock: item.id.clock, from, length: item.length }
    from += item.length
  }
}
