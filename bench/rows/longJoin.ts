import { setTimeout as sleep } from 'node:timers/promises'
import { longDocument } from '../lib/longDocument.ts'
import { percentile } from '../lib/numbers.ts'
import { until } from '../lib/pace.ts'
import type { Found, Row } from '../lib/row.ts'
import type { Running } from '../lib/targets.ts'

const INSERTS = 100_000
/** Long enough for a cache of the document to be made, ms. */
const SETTLE = 1_500

/** Newcomers to a prompt with a long history, one after the other. Each must end with exactly its text. */
async function longJoin(target: Running, joins: number, isRelay: boolean): Promise<Found> {
  const { updates, whole, text } = longDocument(INSERTS, 4_711)
  await target.seed(0, isRelay ? [whole] : updates)
  await sleep(SETTLE)
  const faults: string[] = []
  const times: number[] = []
  let bytes = 0
  let before = 0
  for (let index = -3; index < joins; index++) {
    if (index === 0) {
      await target.served.reset()
      before = target.served.cpu()
    }
    const began = performance.now()
    const line = await target.open(0, 20 + (index + 3), 'watcher')
    let isThere = false
    line.onUpdate = update => {
      isThere ||= update.length > 1_000
    }
    if (line.updates.some(update => update.length > 1_000)) isThere = true
    if (!(await until(() => isThere, 5_000))) faults.push('a document never came')
    if (index >= 0) times.push(performance.now() - began)
    bytes = line.bytes
    if (index % 10 === 0 && line.text() !== text) faults.push('a newcomer read another text')
    line.close()
  }
  const used = target.served.cpu() - before
  const { latePercentile99 } = await target.served.stats()
  return {
    cost: used / joins / 1000,
    seen95: percentile(times, 0.95),
    late99: latePercentile99,
    note: `${(bytes / 1024).toFixed(0)} KB a join`,
    faults: [...new Set(faults)],
  }
}

export const longDocumentJoin: Row = {
  name: 'S3',
  what: 'join of a 100,000-insert document',
  unit: 'ms a join',
  run: (target, isQuick, name) => longJoin(target, isQuick ? 20 : 60, name === 'raw ws relay'),
}
