import { setTimeout as sleep } from 'node:timers/promises'
import { percentile } from '../lib/numbers.ts'
import { evenly, inGroups, until } from '../lib/pace.ts'
import type { Found, Row } from '../lib/row.ts'
import type { Running } from '../lib/targets.ts'

const CURSORS = 50
const PER_SECOND = 10
const WARM_SECONDS = 2
const PATIENCE = 3_000

/** What an editor's page says of its cursor. */
const stateOf = (step: number) => ({
  cursor: {
    anchor: { type: null, tname: 'prompt', item: null, assoc: step },
    head: { type: null, tname: 'prompt', item: null, assoc: step },
  },
  away: false,
})

/**
 * Everybody's cursor moves and everybody sees everybody. A cursor seen is one (receiver, sender, clock); the last place of each cursor
 * must have arrived everywhere, steps between may be left out.
 */
async function cursors(target: Running, seconds: number): Promise<Found> {
  const people = Array.from({ length: CURSORS }, (_, person) => person)
  // Seven people with seven or eight pages each: a jam has no fifty seats.
  const lines = await inGroups(people, 7, person => target.open(0, person % 7, 'editor'))
  await sleep(500)
  const sentAt = new Map<string, number>()
  const last = new Map<number, number>()
  const known = lines.map(() => new Map<number, number>())
  let seen: number[] = []
  lines.forEach((line, index) => {
    line.onAwareness = (states, at) => {
      for (const { client, clock } of states) {
        if (client === line.client || clock <= (known[index]?.get(client) ?? 0)) continue
        known[index]?.set(client, clock)
        const sent = sentAt.get(`${client} ${clock}`)
        if (sent !== undefined) seen.push(at - sent)
      }
    }
  })
  const move = (index: number) => {
    const line = lines[index % CURSORS]
    if (!line) return
    const at = performance.now()
    const clock = line.point(stateOf(index))
    sentAt.set(`${line.client} ${clock}`, at)
    last.set(line.client, clock)
  }
  const missing = () =>
    lines.reduce(
      (sum, line, index) =>
        sum +
        [...last].filter(([client, clock]) => client !== line.client && known[index]?.get(client) !== clock)
          .length,
      0,
    )

  const rate = CURSORS * PER_SECOND
  await evenly(WARM_SECONDS * rate, rate, move)
  await until(() => missing() === 0, PATIENCE)
  seen = []
  await target.served.reset()
  const before = target.served.cpu()
  await evenly(seconds * rate, rate, move)
  await until(() => missing() === 0, PATIENCE)
  const used = target.served.cpu() - before
  const { latePercentile99 } = await target.served.stats()
  const possible = seconds * rate * (CURSORS - 1)
  const faults = missing() > 0 ? [`${missing()} last places of cursors never arrived`] : []
  for (const line of lines) line.close()
  return {
    cost: used / Math.max(1, seen.length),
    seen95: percentile(seen, 0.95),
    late99: latePercentile99,
    note: `${((100 * seen.length) / possible).toFixed(0)} % of steps shown`,
    faults,
  }
}

export const fiftyCursors: Row = {
  name: 'S6',
  what: '50 cursors x 10/s in one room',
  unit: 'µs per cursor seen',
  run: (target, isQuick) => cursors(target, isQuick ? 4 : 10),
}
