import type { Collab } from './collab/collab.ts'
import type { Jams } from './jam/Jams.ts'
import type { Neighbourhood } from './jam/neighbourhood.ts'
import type { Gauges } from './metrics.ts'
import type { Bus } from './ports/bus.ts'
import type { Gateway } from './realtime/gateway.ts'
import type { StoreClock } from './storeClock.ts'

type House = {
  jams: Pick<Jams, 'size'>
  gateway: Pick<Gateway, 'size'>
  collab: Pick<Collab, 'held'>
  /** Why a balancer should send nobody here. */
  faults(): string[]
  /** Null where this process is the store's only one. */
  neighbourhood: Pick<Neighbourhood, 'count'> | null
  storeClock: Pick<StoreClock, 'offset'> | null
  bus: Pick<Bus, 'connected'> | null
}

/** What Prometheus is told of this node. */
export function gaugesOf({ jams, gateway, collab, faults, neighbourhood, storeClock, bus }: House): Gauges {
  return {
    riff_ready: {
      help: '1 while a balancer may send people here',
      value: () => (faults().length === 0 ? 1 : 0),
    },
    riff_jams: { help: 'Jams in memory', value: () => jams.size },
    riff_sockets: { help: 'Pages with a socket here', value: () => gateway.size },
    riff_held_bytes: { help: 'Bytes that wait for slow readers', value: () => collab.held() },
    riff_nodes: { help: 'Nodes that share the store', value: () => neighbourhood?.count ?? 1 },
    riff_bus_connected: {
      help: '1 while news from other nodes are carried',
      value: () => (bus?.connected ? 1 : 0),
    },
    riff_clock_offset_ms: {
      help: 'The clock of the store against ours',
      value: () => storeClock?.offset() ?? 0,
    },
  }
}
