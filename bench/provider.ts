// node bench/provider.ts: whether the rest of the product keeps its speed while the provider of pictures hangs.
//
// Twenty rooms of five who type, measured on a quiet server and on one with thirty rounds under way: eight requests that get no answer,
// and all other pictures waiting in line behind them.

import { startFakeOpenAi } from '../server/testing/fakeOpenAi.ts'
import { median, percentile, shown } from './lib/numbers.ts'
import { startRiff } from './lib/riff.ts'
import type { Found } from './lib/row.ts'
import { pinLoad } from './lib/Served.ts'
import { fanOut } from './rows/fanOut.ts'

const ROUNDS = 30
const SHAPE = { rooms: 20, editors: 5, watchers: 0, perSecond: 5, seconds: 8 }
const FEEDS = 100
const PAIRS = 4

/** Milliseconds that the feed takes, 95th percentile. */
async function feedTime(port: number): Promise<number> {
  const times: number[] = []
  for (let request = 0; request < FEEDS; request++) {
    const since = performance.now()
    const answer = await fetch(`http://127.0.0.1:${port}/api/feed`)
    if (!answer.ok) throw new Error(`the feed answered ${answer.status}`)
    await answer.arrayBuffer()
    times.push(performance.now() - since)
  }
  return percentile(times, 0.95)
}

async function measured(isQuiet: boolean): Promise<Found> {
  const rounds = isQuiet ? 0 : ROUNDS
  const fake = await startFakeOpenAi()
  fake.always('generations', { does: 'hangs' })
  const riff = await startRiff({ OPENAI_BASE_URL: fake.url })
  for (let round = 0; round < rounds; round++) await riff.generate()
  const found = await fanOut(riff, SHAPE)
  const feed = await feedTime(riff.served.port)
  const hanging = fake.asked.filter(({ endpoint }) => endpoint === 'generations').length
  const faults = hanging === (isQuiet ? 0 : 8) ? found.faults : [...found.faults, `${hanging} asked`]
  await riff.stop()
  await fake.close()
  console.log(
    `${isQuiet ? 'quiet         ' : 'provider hangs'}: ${shown(found.cost)} µs per delivered edit, seen p95 ${shown(found.seen95 ?? null)} ms, ` +
      `saved p95 ${shown(found.saved95 ?? null)} ms, loop p99 ${shown(found.late99 ?? null)} ms, feed p95 ${shown(feed)} ms` +
      faults.map(fault => `\n  FAULT: ${fault}`).join(''),
  )
  return { ...found, faults }
}

pinLoad()
/** Hanging against quiet, of each pair: what it costs an edit, and how late it is seen, 95th percentile. */
const ratios: { cost: number; seen: number }[] = []
let faults = 0
for (let pair = 0; pair < PAIRS; pair++) {
  // Turn about, so that what else the machine does falls on both.
  const quietFirst = pair % 2 === 0
  const one = await measured(quietFirst)
  const other = await measured(!quietFirst)
  const [quiet, hanging] = quietFirst ? [one, other] : [other, one]
  faults += quiet.faults.length + hanging.faults.length
  ratios.push({
    cost: hanging.cost / quiet.cost,
    seen: (hanging.seen95 ?? Number.NaN) / (quiet.seen95 ?? Number.NaN),
  })
}
for (const [what, values] of [
  ['cost of an edit', ratios.map(({ cost }) => cost)],
  ['seen p95', ratios.map(({ seen }) => seen)],
] as const)
  console.log(
    `${what}, hanging / quiet: ${shown(median(values))} (${values.map(shown).join(', ')}), of ${PAIRS} pairs`,
  )
process.exit(faults > 0 ? 1 : 0)
