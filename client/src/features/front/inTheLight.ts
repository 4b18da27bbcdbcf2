import type { LiveCard } from '#shared/protocol/events.ts'

/** The room shown large on the front page: the first one with words to see. */
export function inTheLight(cards: readonly LiveCard[]): LiveCard | undefined {
  return cards.find(card => card.text !== '') ?? cards[0]
}
