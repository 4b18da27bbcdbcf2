import { createHash } from 'node:crypto'
import type { JamId, NodeId } from '#shared/ids.ts'
import type { Clock } from '../ports/clock.ts'
import type { NodeCard, Nodes } from '../ports/store.ts'
import { DEAD_AFTER, type Elsewhere } from './Elsewhere.ts'

/** How often a node says in the store that it lives, ms. Three beats must fit into `DEAD_AFTER`. */
const BEAT_EVERY = 5_000
/** A beat this late means that this node or the store stood still: what it knows of the others is old, ms. */
const LATE = 2 * BEAT_EVERY

export type HeartbeatDeps = {
  node: NodeId
  nodes: Nodes
  clock: Clock
  elsewhere: Elsewhere
  /** The jams in use here. */
  here(): NodeCard['here']
  warn(message: string, fault: unknown): void
}

/**
 * Says that this node lives, and learns which others do (rules L13, B3). Who could not beat cannot judge: after a pause of our own or
 * the store's, every node has `DEAD_AFTER` to be heard of again before anybody takes it for dead.
 */
export class Heartbeat {
  readonly #deps: HeartbeatDeps
  #alive = new Set<NodeId>()
  #beatAt = 0
  #steadySince: number
  #stop: () => void = () => {}
  #closed = false
  #beating: Promise<void> = Promise.resolve()

  constructor(deps: HeartbeatDeps) {
    this.#deps = deps
    this.#steadySince = deps.clock.now()
  }

  /** Beats now and from now on. Resolves after the first beat, also where that failed. */
  async start(): Promise<void> {
    this.#beating = this.#beat()
    await this.#beating
    if (this.#closed) return
    const { clock } = this.#deps
    this.#stop = clock.at(clock.now() + BEAT_EVERY, () => void this.start())
  }

  /** True while the store heard of us lately. */
  get fit(): boolean {
    return this.#deps.clock.now() - this.#beatAt < DEAD_AFTER
  }

  /** How many nodes share the store, this one included. */
  get count(): number {
    return new Set([...this.#alive, this.#deps.node]).size
  }

  /** False for a node that stopped, or of which nothing was heard for `DEAD_AFTER` while we listened. */
  isAlive(node: NodeId): boolean {
    if (node === this.#deps.node || this.#alive.has(node)) return true
    return this.#deps.clock.now() - this.#steadySince < DEAD_AFTER
  }

  /** True if this node is the one to look after a jam that no node has in use: all nodes give the same answer. */
  isMine(jam: JamId): boolean {
    const { node } = this.#deps
    const own = rank(jam, node)
    return [...this.#alive].every(other => other === node || rank(jam, other) < own)
  }

  /** Takes this node's card away, so that the others need not wait. */
  async close(): Promise<void> {
    this.#closed = true
    this.#stop()
    await this.#beating
    const { nodes, node, warn } = this.#deps
    await nodes.leave(node).catch(fault => warn('this node could not say goodbye', fault))
  }

  async #beat(): Promise<void> {
    const { clock, node, nodes, elsewhere, here, warn } = this.#deps
    try {
      await nodes.beat({ node, at: clock.now(), here: here() })
      const at = clock.now()
      const cards = await nodes.alive(at - DEAD_AFTER)
      if (at - this.#beatAt > LATE) this.#steadySince = at
      this.#beatAt = at
      this.#alive = new Set(cards.map(card => card.node))
      for (const card of cards) if (card.node !== node) elsewhere.learn(card)
    } catch (fault) {
      warn('this node could not say that it lives', fault)
    }
  }
}

/** The highest of all living nodes wins a jam. Source: rendezvous hashing. */
function rank(jam: JamId, node: NodeId): string {
  return createHash('sha256').update(`${jam} ${node}`).digest('hex')
}
