import { setTimeout as sleep } from 'node:timers/promises'
import { inGroups } from '../lib/pace.ts'
import type { Found, Row } from '../lib/row.ts'
import type { Running } from '../lib/targets.ts'

const CONNECTIONS = 1_000
const ROOMS = 20

/** A thousand people who only look. Memory is resident memory after a full collection, over that of the same server with few. */
async function idle(target: Running, seconds: number): Promise<Found> {
  const places = Array.from({ length: CONNECTIONS }, (_, person) => ({ room: person % ROOMS, person }))
  // The first of each room loads it; rooms are not what this row counts.
  const first = await inGroups(places.slice(0, ROOMS), 5, ({ room, person }) =>
    target.open(room, person, 'watcher'),
  )
  await sleep(1_000)
  const empty = await target.served.stats()
  const lines = await inGroups(places.slice(ROOMS), 25, ({ room, person }) =>
    target.open(room, person, 'watcher'),
  )
  await sleep(1_500)
  const full = await target.served.stats()
  const before = target.served.cpu()
  const began = performance.now()
  await sleep(seconds * 1000)
  const share = (target.served.cpu() - before) / ((performance.now() - began) * 1000)
  const all = [...first, ...lines]
  const lost = all.filter(({ socket }) => socket.readyState !== socket.OPEN).length
  for (const line of all) line.close()
  const kb = (bytes: number) => bytes / 1024 / lines.length
  return {
    cost: kb(full.rss - empty.rss),
    note: `heap ${kb(full.heap - empty.heap).toFixed(1)} KB, ${(share * 100).toFixed(1)} % of a core`,
    faults: lost > 0 ? [`${lost} idle lines were closed`] : [],
  }
}

export const thousandIdle: Row = {
  name: 'S4',
  what: '1,000 idle connections in 20 rooms',
  unit: 'KB a connection',
  run: (target, isQuick) => idle(target, isQuick ? 3 : 8),
}
