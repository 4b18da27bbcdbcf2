import type { JamId, NodeId, UserId } from '#shared/ids.ts'
import type { Line } from '#shared/protocol/events.ts'
import type { Here, NodeCard } from '../ports/store.ts'

/** What was last heard of a node; older than this it may be dead, ms (three beats of Heartbeat.ts). */
export const DEAD_AFTER = 15_000

type Said = { at: number; people: ReadonlySet<UserId>; watching: number; line: Line | null }

/**
 * Who is where on the other nodes, as they said last: at once over the bus, every few seconds in the store. What a node said is void when
 * nothing was heard of it for `DEAD_AFTER`, so that nobody haunts a jam after their node died (rule B4).
 */
export class Elsewhere {
  readonly #now: () => number
  readonly #jams = new Map<JamId, Map<NodeId, Said>>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** A node says who is with it in one jam. */
  hear(node: NodeId, at: number, { jam, people, watching, line }: Here): void {
    const nodes = this.#jams.get(jam) ?? new Map<NodeId, Said>()
    if ((nodes.get(node)?.at ?? 0) > at) return
    nodes.set(node, { at, people: new Set(people), watching, line: line ?? null })
    this.#jams.set(jam, nodes)
  }

  /** A node has this jam in use no more. */
  letGo(node: NodeId, jam: JamId): void {
    this.#jams.get(jam)?.delete(node)
  }

  /** Everything that a node's card says; jams that it no longer names are empty there. */
  learn(card: NodeCard): void {
    const named = new Set(card.here.map(({ jam }) => jam))
    for (const here of card.here) this.hear(card.node, card.at, here)
    for (const [jam, nodes] of this.#jams) {
      const said = nodes.get(card.node)
      if (said && said.at <= card.at && !named.has(jam)) nodes.delete(card.node)
    }
    this.#forget()
  }

  /** True if another node has this jam in use. */
  holds(jam: JamId): boolean {
    return this.#saidOf(jam).length > 0
  }

  /** True if this person has a socket in this jam on another node. */
  has(jam: JamId, who: UserId): boolean {
    return this.#saidOf(jam).some(({ people }) => people.has(who))
  }

  /** People without a seat on other nodes. */
  watching(jam: JamId): number {
    return this.#saidOf(jam).reduce((sum, said) => sum + said.watching, 0)
  }

  /** Which turn is this jam's round at that node's engine, as it said last; null where it does not wait. */
  line(jam: JamId, node: NodeId): Line | null {
    const said = this.#jams.get(jam)?.get(node)
    return said && this.#isNew(said) ? said.line : null
  }

  /** The jams in which other nodes know this person by name. */
  jamsOf(who: UserId): JamId[] {
    return [...this.#jams.keys()].filter(jam => this.has(jam, who))
  }

  #saidOf(jam: JamId): Said[] {
    return [...(this.#jams.get(jam)?.values() ?? [])].filter(said => this.#isNew(said))
  }

  #isNew({ at }: Said): boolean {
    return at >= this.#now() - DEAD_AFTER
  }

  #forget(): void {
    const since = this.#now() - DEAD_AFTER
    for (const [jam, nodes] of this.#jams) {
      for (const [node, { at }] of nodes) if (at < since) nodes.delete(node)
      if (nodes.size === 0) this.#jams.delete(jam)
    }
  }
}
