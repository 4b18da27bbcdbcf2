// node bench/mongo.ts: how long "saved" takes on MongoDB (a replica set of one on this machine, w: majority, journalled).
//
// Two loads for five seconds each: people typing in 200 jams (each jam a batch every 100 ms, evenly spread), and 200 jams that all
// write every 20 ms at the same moment.

import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../server/ports/log.ts'
import { openMongoStore } from '../server/store/mongo/openMongoStore.ts'
import { startOwnMongod } from '../server/testing/mongod.ts'
import type { JamId, NodeId } from '../shared/ids.ts'
import { percentile, shown } from './lib/numbers.ts'

const JAMS = 200
const SECONDS = 5

type Load = { name: string; every: number; spread: boolean }
const LOADS: readonly Load[] = [
  { name: '200 jams typing, a batch each 100 ms', every: 100, spread: true },
  { name: '200 jams at one moment, each 20 ms', every: 20, spread: false },
]

/** One jam's writer: the next batch leaves at the next beat after the last one is durable. */
async function write(log: Log, jam: JamId, load: Load, offset: number, times: number[]): Promise<void> {
  const writer = 'bench' as NodeId
  const until = performance.now() + SECONDS * 1_000
  let beat = performance.now() + offset
  for (let seq = 1; beat < until; seq++) {
    await pause(Math.max(0, beat - performance.now()))
    const since = performance.now()
    const bodies = [new Uint8Array(60)]
    const result = await log.append({
      jam,
      stream: 'text',
      first: seq,
      at: Date.now(),
      writer,
      number: seq,
      bodies,
    })
    if (!result.ok) throw new Error(`a writer without a rival lost its place in ${jam}`)
    times.push(performance.now() - since)
    const late = Math.max(0, performance.now() - beat)
    beat += load.every * Math.max(1, Math.ceil(late / load.every))
  }
}

const mongod = await startOwnMongod()
if (!mongod) throw new Error('No mongod was found: put one on the PATH, or install pip.')
const store = await openMongoStore({ url: mongod.url, database: mongod.database(), warn: console.warn })
for (const [index, load] of LOADS.entries()) {
  const times: number[] = []
  const jams = Array.from({ length: JAMS }, (_, jam) => `bench-${index}-${jam}` as JamId)
  await Promise.all(
    jams.map((jam, place) =>
      write(store.log, jam, load, load.spread ? (place * load.every) / JAMS : 0, times),
    ),
  )
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map(part => `${shown(percentile(times, part))} ms`)
  console.log(
    `${load.name}: ${Math.round(times.length / SECONDS)} batches/s, p50 ${p50}, p95 ${p95}, p99 ${p99}`,
  )
}
await store.close()
await mongod.stop()
