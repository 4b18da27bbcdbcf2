import { randomInt } from 'node:crypto'
import type { JamId, NodeId } from '#shared/ids.ts'
import type { Log, Stream } from '../ports/log.ts'
import type { Logger } from '../ports/logger.ts'
import type { Directory } from '../ports/store.ts'
import { Jams } from './Jams.ts'
import { type LiveDeps, LiveJam } from './LiveJam.ts'
import { LiveRoom } from './LiveRoom.ts'
import { Making } from './Making.ts'
import type { Neighbourhood } from './neighbourhood.ts'
import { Summaries } from './Summaries.ts'
import { LiveText } from './text/LiveText.ts'

export type JamsHouse = Pick<
  LiveDeps,
  | 'clock'
  | 'engines'
  | 'muse'
  | 'keep'
  | 'read'
  | 'jamName'
  | 'isAlive'
  | 'screen'
  | 'screening'
  | 'purse'
  | 'checkPost'
  | 'publish'
> & {
  node: NodeId
  journal: Log
  directory: Directory
  /** The other nodes of this store; absent where there cannot be any. */
  neighbourhood?: Neighbourhood
  log: Logger
}

/** The jams of this node over their ports: loading, work, summaries, sweeping. Begins to sweep when `start` is called. */
export function createJams(house: JamsHouse): Jams {
  const { clock, node, journal, log, neighbourhood } = house
  const warn = (message: string, fault: unknown) => log.warn({ fault: String(fault) }, message)
  const described = house.engines.offered.map(engine => engine.describe())
  const making = new Map(described.map(({ id, atOnce }) => [id, new Making(atOnce)]))
  const summaries = new Summaries({
    clock,
    put: summary => house.directory.put(summary),
    seated: (jam, people) => house.directory.seated(jam, people),
    warn,
  })
  const deps: LiveDeps = {
    clock,
    node,
    making,
    engines: house.engines,
    muse: house.muse,
    keep: house.keep,
    read: house.read,
    jamName: house.jamName,
    isAlive: house.isAlive,
    screen: house.screen,
    screening: house.screening,
    purse: house.purse,
    checkPost: house.checkPost,
    publish: house.publish,
    dice: () => randomInt(2 ** 32),
    ...(neighbourhood ? { elsewhere: neighbourhood.elsewhere } : {}),
    warn,
  }
  const linked = (jam: JamId, stream: Stream) =>
    neighbourhood ? { link: neighbourhood.link(jam, stream) } : {}

  async function load(jam: JamId): Promise<LiveJam> {
    const common = { log: journal, clock, node, warn }
    const text = await LiveText.load(jam, { ...common, ...linked(jam, 'text') })
    const textSeq = () => text.textSeq
    const room = await LiveRoom.load(jam, { ...common, ...linked(jam, 'room'), textSeq })
    const live = new LiveJam(deps, room, text)
    if (neighbourhood) live.onClose(neighbourhood.join(live))
    live.onClose(summaries.follow(live))
    return live
  }

  return new Jams({
    clock,
    load,
    overdue: (now, limit, since) => journal.overdue(now, limit, since),
    ...(neighbourhood ? { isMine: (jam: JamId) => neighbourhood.isMine(jam) } : {}),
    warn,
  })
}
