import { randomInt } from 'node:crypto'
import type { JamId, NodeId } from '#shared/ids.ts'
import type { Log } from '../ports/log.ts'
import type { Logger } from '../ports/logger.ts'
import type { Directory } from '../ports/store.ts'
import { Jams } from './Jams.ts'
import { type LiveDeps, LiveJam } from './LiveJam.ts'
import { LiveRoom } from './LiveRoom.ts'
import { Making } from './Making.ts'
import { Summaries } from './Summaries.ts'
import { LiveText } from './text/LiveText.ts'

export type JamsHouse = Pick<LiveDeps, 'clock' | 'engine' | 'keep' | 'isAlive' | 'screen' | 'publish'> & {
  node: NodeId
  journal: Log
  directory: Directory
  log: Logger
}

/** The jams of this node over their ports: loading, work, summaries, sweeping. Begins to sweep when `start` is called. */
export function createJams(house: JamsHouse): Jams {
  const { clock, node, journal, log } = house
  const warn = (message: string, fault: unknown) => log.warn({ fault: String(fault) }, message)
  const making = new Making(house.engine.describe().atOnce)
  const summaries = new Summaries({ clock, put: summary => house.directory.put(summary), warn })
  const deps: LiveDeps = {
    clock,
    node,
    making,
    engine: house.engine,
    keep: house.keep,
    isAlive: house.isAlive,
    screen: house.screen,
    publish: house.publish,
    dice: () => randomInt(2 ** 32),
    warn,
  }

  async function load(jam: JamId): Promise<LiveJam> {
    const text = await LiveText.load(jam, { log: journal, clock, node, warn })
    const room = await LiveRoom.load(jam, { log: journal, clock, node, warn, textSeq: () => text.textSeq })
    const live = new LiveJam(deps, room, text)
    live.onClose(summaries.follow(live))
    return live
  }

  return new Jams({ clock, load, overdue: (now, limit) => journal.overdue(now, limit), warn })
}
