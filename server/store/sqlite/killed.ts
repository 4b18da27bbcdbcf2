import { writeSync } from 'node:fs'
import type { JamId, NodeId } from '#shared/ids.ts'
import { openSqliteStore } from './openSqliteStore.ts'

/**
 * Runs as its own process in the tests of crashes: appends to several jams as fast as the store takes them, and prints a line for each
 * acknowledged batch, `jam first count`, until it is killed. Arguments: data folder, number of jams.
 */
const [folder = '', jams = '4'] = process.argv.slice(2)
const store = await openSqliteStore({ folder })
/** Straight to the pipe: a line that was written before the kill is read after it. */
const say = (line: string) => writeSync(1, `${line}\n`)
say('open')

async function fill(index: number): Promise<void> {
  const jam = `amber-fox-${String(index).padStart(8, 'b')}` as JamId
  for (let first = (await store.log.heads(jam))?.room ?? 0; ; ) {
    const count = 1 + ((first + index) % 5)
    const bodies = Array.from({ length: count }, (_, at) =>
      Buffer.alloc(200 + ((first + at) % 7) * 300, first + 1 + at),
    )
    const batch = {
      jam,
      stream: 'room' as const,
      first: first + 1,
      at: Date.now(),
      writer: 'n' as NodeId,
      number: 1,
      bodies,
    }
    try {
      const result = await store.log.append({ ...batch, dueAt: first })
      if (!result.ok) throw new Error('nobody else writes here')
    } catch (fault) {
      say(`refused ${(fault as { reason?: string }).reason}`)
      process.exit(3)
    }
    say(`${jam} ${first + 1} ${count}`)
    first += count
  }
}

await Promise.all(Array.from({ length: Number(jams) }, (_, index) => fill(index + 2)))
