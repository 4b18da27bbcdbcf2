// npm run bench: what Riff costs beside the stock Yjs server and a raw relay, in one run on this machine.
//
//   npm run bench                     all rows, three alternating repetitions
//   npm run bench -- S1 S6            only these rows
//   npm run bench -- --quick          one short repetition: does it run, not what it costs

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../scripts/lib/sources.ts'
import { median, shown } from './lib/numbers.ts'
import type { Found, Row } from './lib/row.ts'
import { pinLoad } from './lib/Served.ts'
import { type Running, TARGETS } from './lib/targets.ts'
import { fiftyCursors } from './rows/cursors.ts'
import { oneWriter, twentyRooms } from './rows/fanOut.ts'
import { thousandIdle } from './rows/idle.ts'
import { longDocumentJoin } from './rows/longJoin.ts'

const ROWS: readonly Row[] = [twentyRooms, oneWriter, fiftyCursors, longDocumentJoin, thousandIdle]
const BENCH = join(ROOT, 'bench')

/** The peers have a lock of their own; it is installed when it changed. Their native parts are not needed and not built. */
function installPeers(): void {
  const lock = readFileSync(join(BENCH, 'package-lock.json'), 'utf8')
  const mark = join(BENCH, 'node_modules', '.installed')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
  console.log('installing the peers (bench/package-lock.json)')
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync('npm', args, {
    cwd: BENCH,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    throw new Error('npm ci failed in bench/ (its message stands above): check the network and start again')
  writeFileSync(mark, lock)
}

type Results = Map<string, Found[]>

async function measure(row: Row, repetitions: number, isQuick: boolean): Promise<Results> {
  const results: Results = new Map()
  for (let repetition = 1; repetition <= repetitions; repetition++) {
    for (const { name, start } of TARGETS) {
      let running: Running | null = null
      try {
        running = await start()
        const found = await row.run(running, isQuick, name)
        results.set(name, [...(results.get(name) ?? []), found])
        console.log(
          `  ${row.name} ${repetition}/${repetitions} ${name.padEnd(20)} ${shown(found.cost)} ${row.unit}${found.note ? `, ${found.note}` : ''}${found.faults.map(fault => `\n    FAULT: ${fault}`).join('')}`,
        )
      } catch (error) {
        const fault = error instanceof Error ? error.message : String(error)
        results.set(name, [...(results.get(name) ?? []), { cost: Number.NaN, faults: [fault] }])
        console.log(`  ${row.name} ${repetition}/${repetitions} ${name.padEnd(20)} did not run: ${fault}`)
      } finally {
        await running?.stop()
      }
    }
  }
  return results
}

function middle(found: readonly Found[] | undefined, of: (one: Found) => number | undefined): number | null {
  const values = (found ?? []).map(of).filter(value => value !== undefined && !Number.isNaN(value))
  return values.length > 0 ? median(values as number[]) : null
}

function lineOf(row: Row, results: Results): string[] {
  const [floor, yws, riff] = TARGETS.map(({ name }) => results.get(name))
  const cost = (found: Found[] | undefined) => middle(found, one => one.cost)
  const ratio = (to: number | null) => {
    const own = cost(riff)
    return own === null || to === null || to === 0 ? null : own / to
  }
  const faults = (riff ?? []).flatMap(one => one.faults).length
  return [
    `${row.name} ${row.what}`,
    row.unit,
    ...[floor, yws, riff].map(found => shown(cost(found))),
    shown(ratio(cost(yws))),
    shown(ratio(cost(floor))),
    shown(middle(riff, one => one.seen95)),
    shown(middle(riff, one => one.saved95)),
    shown(middle(riff, one => one.late99)),
    faults === 0 ? 'all arrived' : `${faults} faults`,
  ]
}

const HEAD = [
  'row',
  'unit',
  'relay',
  'yws',
  'Riff',
  'Riff/yws',
  'Riff/relay',
  'seen p95 ms',
  'saved p95 ms',
  'loop p99 ms',
  'checks',
]

function printTable(lines: readonly string[][]): string {
  const widths = HEAD.map((head, column) =>
    Math.max(head.length, ...lines.map(line => line[column]?.length ?? 0)),
  )
  const print = (line: readonly string[]) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [print(HEAD), print(widths.map(width => '-'.repeat(width))), ...lines.map(print)].join('\n')
}

const args = process.argv.slice(2)
const isQuick = args.includes('--quick')
const wanted = args.filter(arg => !arg.startsWith('--')).map(arg => arg.toUpperCase())
const repetitions = isQuick ? 1 : 3
installPeers()
if (!pinLoad())
  console.log('taskset is not there: server and load share their cores, so compare ratios only roughly')
const lines: string[][] = []
const all: Record<string, Record<string, Found[]>> = {}
for (const row of ROWS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`${row.name}: ${row.what}`)
  const results = await measure(row, repetitions, isQuick)
  all[row.name] = Object.fromEntries(results)
  lines.push(lineOf(row, results))
}
mkdirSync(join(ROOT, 'build'), { recursive: true })
writeFileSync(join(ROOT, 'build/bench.json'), JSON.stringify(all, null, 2))
console.log(`\nMedians of ${repetitions}; processor time of the server process, all threads.\n`)
console.log(printTable(lines))
process.exit(0)
