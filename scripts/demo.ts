// npm run demo: the product with a dozen simulated friends, whose names end in "(bot)". They open jams, write, have pictures made, vote,
// publish, riff and like through the same protocols as people, so that the front page is never empty. Data: data/demo, or DATA_DIR.

import { join } from 'node:path'
import { createApp } from '../server/app.ts'
import { readConfig } from '../server/config.ts'
import { spendEvening } from './demo/evening.ts'
import { type Options, readOptions, USAGE } from './demo/options.ts'
import { ROOT } from './lib/sources.ts'

/** Each line of each friend listens for the end of the process, which Node takes for a leak from eleven on. */
process.setMaxListeners(1_000)

const options = readOrEnd()
const home = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => home.abort())
const ending = options.minutes === null ? null : setTimeout(() => home.abort(), options.minutes * 60_000)
try {
  const server = options.url === null ? await ownServer() : { url: options.url, close: async () => {} }
  console.log(
    `Riff is on ${server.url.replace('127.0.0.1', 'localhost')}, and ${options.friends} friends (bots) are coming. Ctrl+C ends it.`,
  )
  try {
    const score = await spendEvening({ ...options, url: server.url, signal: home.signal, tell: console.log })
    console.log(
      `The friends are home: ${score.jams} jams, ${score.rounds} rounds, ${score.posts} posts, ${score.likes} likes, ${score.visits} visits to other jams.`,
    )
  } finally {
    await server.close()
  }
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault))
  process.exitCode = 1
} finally {
  if (ending) clearTimeout(ending)
}

function readOrEnd(): Options {
  try {
    return readOptions(process.argv.slice(2))
  } catch (fault) {
    console.error(`${fault instanceof Error ? fault.message : String(fault)}\n${USAGE}`)
    process.exit(2)
  }
}

/** The product itself, in this process; its data stay apart from those of `npm start` unless DATA_DIR says otherwise. */
async function ownServer(): Promise<{ url: string; close(): Promise<void> }> {
  const read = readConfig({
    ...process.env,
    DATA_DIR: process.env.DATA_DIR || join(ROOT, 'data', 'demo'),
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  })
  if (!read.ok) throw new Error(read.faults.join('\n'))
  const app = await createApp(read.config)
  const port = await app.listen()
  return { url: `http://127.0.0.1:${port}`, close: () => app.close() }
}
