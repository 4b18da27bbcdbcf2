// node bench/nodes.ts: a keystroke to a page on another node, and "saved", with two nodes over one MongoDB and one Redis on this machine;
// beside it, in the same run, both pages at one of the two nodes.
//
// Twenty jams with a writer and a reader each; every writer types four times a second for ten seconds, after two to warm up.

import { setTimeout as pause } from 'node:timers/promises'
import * as decoding from 'lib0/decoding'
import { startChildNode } from '../server/testing/childNode.ts'
import { startOwnMongod } from '../server/testing/mongod.ts'
import { startOwnRedis } from '../server/testing/redis.ts'
import { arrive, openJamAt, Visitor } from '../server/testing/Visitor.ts'
import { MESSAGE } from '../shared/protocol/collab.ts'
import { percentile, shown } from './lib/numbers.ts'
import { evenly } from './lib/pace.ts'

const JAMS = 20
const PER_SECOND = 4
const SECONDS = 10
const WARM_SECONDS = 2

type Times = { seen: number[]; saved: number[]; missing: number }

/** One jam's writer at a node and its reader at the same or another one. */
class Pair {
  readonly writer: Visitor
  readonly reader: Visitor
  readonly #sent = new Map<string, number>()
  readonly #saving: number[] = []
  readonly times: Times = { seen: [], saved: [], missing: 0 }
  #counted = 0
  #messages = 0

  constructor(writer: Visitor, reader: Visitor) {
    this.writer = writer
    this.reader = reader
    reader.words.observe(event => {
      for (const { insert } of event.delta)
        for (const word of typeof insert === 'string' ? insert.split(' ') : []) this.#arrived(word)
    })
    writer.provider.messageHandlers[MESSAGE.saved] = (_answer, message) =>
      this.#hasSaved(decoding.readVarUint(message))
  }

  type(): void {
    const word = `w${this.#messages++}`
    this.#sent.set(word, performance.now())
    this.#saving.push(performance.now())
    this.writer.words.insert(this.writer.words.length, `${word} `)
  }

  forget(): void {
    this.times.seen = []
    this.times.saved = []
  }

  get waiting(): number {
    return this.#sent.size
  }

  #arrived(word: string): void {
    const at = this.#sent.get(word)
    if (at === undefined) return
    this.#sent.delete(word)
    this.times.seen.push(performance.now() - at)
  }

  /** The first message of a line is step 2; each one after it is a word. */
  #hasSaved(count: number): void {
    while (this.#counted < count - 1) {
      const at = this.#saving[this.#counted++]
      if (at !== undefined) this.times.saved.push(performance.now() - at)
    }
  }
}

async function measure(writers: string, readers: string): Promise<Times> {
  const pairs: Pair[] = []
  for (let n = 0; n < JAMS; n++) {
    const address = `10.${n}.${writers === readers ? 1 : 2}.1`
    const pass = await arrive(writers, address)
    const jam = await openJamAt(writers, pass)
    const writer = await Visitor.enter(writers, jam, pass)
    pairs.push(new Pair(writer, await Visitor.enter(readers, jam, await arrive(readers, address))))
  }
  const rate = JAMS * PER_SECOND
  const type = (index: number) => pairs[index % JAMS]?.type()
  await evenly(WARM_SECONDS * rate, rate, type)
  await pause(1_000)
  for (const pair of pairs) pair.forget()
  await evenly(SECONDS * rate, rate, type)
  await pause(2_000)
  for (const { writer, reader } of pairs) {
    writer.leave()
    reader.leave()
  }
  return {
    seen: pairs.flatMap(({ times }) => times.seen),
    saved: pairs.flatMap(({ times }) => times.saved),
    missing: pairs.reduce((sum, { waiting }) => sum + waiting, 0),
  }
}

const line = (name: string, { seen, saved, missing }: Times) => {
  const [seen50, seen95, saved50, saved95] = [
    percentile(seen, 0.5),
    percentile(seen, 0.95),
    percentile(saved, 0.5),
    percentile(saved, 0.95),
  ].map(value => `${shown(value)} ms`)
  const all = missing === 0 ? 'all arrived' : `FAULT: ${missing} never arrived`
  console.log(`${name}: seen p50 ${seen50}, p95 ${seen95}; saved p50 ${saved50}, p95 ${saved95}; ${all}`)
}

const [mongod, redis] = await Promise.all([startOwnMongod(), startOwnRedis()])
if (!mongod || !redis) throw new Error('No mongod or no redis-server was found.')
const env = {
  MONGODB_URL: mongod.url.replace(/\/\?/, `/${mongod.database()}?`),
  REDIS_URL: redis.url,
  TRUST_PROXY: '1',
}
const [one, two] = [await startChildNode(env), await startChildNode(env)]
const near = await measure(one.url, one.url)
const far = await measure(one.url, two.url)
line('both pages at one node  ', near)
line('pages at different nodes', far)
const ratio = (part: number) => shown(percentile(far.seen, part) / percentile(near.seen, part))
console.log(
  `a page at another node against one at the same: p50 ${ratio(0.5)} times, p95 ${ratio(0.95)} times`,
)
await Promise.all([one.kill(), two.kill()])
await Promise.all([mongod.stop(), redis.stop()])
process.exit(0)
