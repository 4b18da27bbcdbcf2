import type { LiveCard } from '#shared/protocol/events.ts'

const people = (card: LiveCard) => card.players.length + card.watching

function byBusiness(a: LiveCard, b: LiveCard): number {
  return people(b) - people(a) || (a.jam < b.jam ? -1 : 1)
}

/** The room with the most people in it. */
export function busiest(cards: readonly LiveCard[]): LiveCard | undefined {
  return cards.toSorted(byBusiness)[0]
}

/** Rooms in an order that does not jump as people come and go: those shown keep their places, new ones follow, busiest first. */
export function steady(before: readonly LiveCard[] | undefined, cards: readonly LiveCard[]): LiveCard[] {
  const open = new Map(cards.filter(card => card.phase !== 'ended').map(card => [card.jam, card]))
  const kept = (before ?? []).flatMap(({ jam }) => open.get(jam) ?? [])
  for (const { jam } of kept) open.delete(jam)
  return [...kept, ...[...open.values()].sort(byBusiness)]
}
