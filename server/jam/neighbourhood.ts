import type { JamId, NodeId, UserId } from '#shared/ids.ts'
import type { Bus } from '../ports/bus.ts'
import type { Clock } from '../ports/clock.ts'
import type { Logger } from '../ports/logger.ts'
import type { Store } from '../ports/store.ts'
import { Elsewhere } from './Elsewhere.ts'
import { Heartbeat } from './Heartbeat.ts'
import { Neighbours } from './Neighbours.ts'

/** What a node knows of the other nodes of its store, and says to them. */
export type Neighbourhood = Pick<Neighbours, 'link' | 'join'> & {
  elsewhere: Elsewhere
  /** False for a node whose round may be taken over (rule L13). */
  isAlive(node: NodeId): boolean
  /** False for a jam that is in use on another node, or that another one is to look after. */
  isMine(jam: JamId): boolean
  /** The jams in which other nodes know this person by name. */
  jamsOf(who: UserId): JamId[]
  /** False while the store did not hear of this node lately. */
  readonly fit: boolean
  /** Nodes that live, this one included. */
  readonly count: number
  /** Resolves after the first heartbeat. */
  start(): Promise<void>
  close(): Promise<void>
}

export type NeighbourhoodDeps = {
  node: NodeId
  store: Pick<Store, 'log' | 'nodes'>
  bus: Bus
  clock: Clock
  log: Logger
}

/** Joins the other nodes that share a store. */
export function createNeighbourhood({ node, store, bus, clock, log }: NeighbourhoodDeps): Neighbourhood {
  const warn = (message: string, fault: unknown) => log.warn({ fault: String(fault) }, message)
  const elsewhere = new Elsewhere(() => clock.now())
  const neighbours = new Neighbours({ node, bus, journal: store.log, clock, elsewhere, warn })
  const here = () => neighbours.here()
  const heartbeat = new Heartbeat({ node, nodes: store.nodes, clock, elsewhere, here, warn })
  return {
    elsewhere,
    link: (jam, stream) => neighbours.link(jam, stream),
    join: live => neighbours.join(live),
    isAlive: other => heartbeat.isAlive(other),
    isMine: jam => !elsewhere.holds(jam) && heartbeat.isMine(jam),
    jamsOf: who => elsewhere.jamsOf(who),
    get fit() {
      return heartbeat.fit
    },
    get count() {
      return heartbeat.count
    },
    start() {
      neighbours.start()
      return heartbeat.start()
    },
    async close() {
      neighbours.close()
      await heartbeat.close()
    },
  }
}
