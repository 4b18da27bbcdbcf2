import type { JamId, NodeId, UserId } from '#shared/ids.ts'
import type { NodeCard } from '../ports/store.ts'

/** What was last heard of a node; older than this it may be dead, ms (three beats of Heartbeat.ts). */
export const DEAD_AFTER = 15_000

type Here = NodeCard['here'][number]
type Said = { at: number; people: ReadonlySet<UserId>; watching: number }

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
  hear(node: NodeId, at: number, { jam, people, watching }: Here): void {
    const nodes = this.#jams.get(jam) ?? new Map<NodeId, Said>()
    if ((nodes.get(node)?.at ?? 0) > at) return
    nodes.set(node, { at, people: new Set(people), watching })
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

  /** The jams in which other nodes know this person by name. */
  jamsOf(who: UserId): JamId[] {
    return [...this.#jams.keys()].filter(jam => this.has(jam, who))
  }

  #saidOf(jam: JamId): Said[] {
    const since = this.#now() - DEAD_AFTER
    return [...(this.#jams.get(jam)?.values() ?? [])].filter(said => said.at >= since)
  }

  #forget(): void {
    const since = this.#now() - DEAD_AFTER
    for (const [jam, nodes] of this.#jams) {
      for (const [node, { at }] of nodes) if (at < since) nodes.delete(node)
      if (nodes.size === 0) this.#jams.delete(jam)
    }
  }
}
