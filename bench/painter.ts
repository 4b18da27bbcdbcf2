/**
 * What the painter costs: time of each style at one megapixel (first frame, final; wall and processor), and memory over many
 * jobs in a row. `node bench/painter.ts [--jobs=500] [--workers=1] [--skip-styles]`
 *
 * Measured in November 2026, Linux x64, Node 24.21, pinned to one core (`taskset -c 1`), 1248 x 832, medians of five pictures, ms:
 *
 *     style           first  final | style           first  final
 *     oil                55   1090 | paper-cut          36    924
 *     watercolour        49   1005 | ink                35    871
 *     woodblock          39    975 | pixel              30    536
 *     neon               30    823 | blueprint          37   1060
 *     stained-glass      28   1127 | illustration       33    386
 *     risograph          30   1038 |
 *
 * Memory of two workers over 500 jobs in a row, all styles and shapes: 143 to 227 MB each between jobs, 262 MB
 * at most; together at most 389 MB, what they share counted once. The limit is 450 MB for both (decision 0020).
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { paint } from '../server/engine/painter/paint.ts'
import { createPainter } from '../server/engine/painter/painterEngine.ts'
import { STYLES } from '../server/engine/painter/style/styles.ts'
import { SHAPES } from '../shared/kinds.ts'

const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '500' },
    workers: { type: 'string', default: '1' },
    'skip-styles': { type: 'boolean', default: false },
  },
})

const PROMPTS = [
  'a fox with a red balloon in a forest',
  'a lighthouse by the sea at sunset',
  'a cat in the city at night',
  'three owls in a library',
]
const RUNS = 5

const median = (numbers: number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const pad = (text: string | number, width: number): string => String(text).padStart(width)

/** Times of one style on this thread, warm: medians over a few prompts. Processor time leaves out what other programs took. */
async function styleTimes(style: string): Promise<string> {
  const [firsts, walls, processor]: [number[], number[], number[]] = [[], [], []]
  for (let run = -1; run < RUNS; run++) {
    const prompt = PROMPTS[(run + 1) % PROMPTS.length] ?? ''
    const started = performance.now()
    const used = process.cpuUsage()
    let first = 0
    await paint(
      { kind: 'image', prompt, style, shape: '3:2', seed: 11 + run, variant: (run + 1) % 4 },
      async () => {
        first ||= performance.now() - started
      },
    )
    const spent = process.cpuUsage(used)
    await setImmediate()
    if (run < 0) continue
    firsts.push(first)
    walls.push(performance.now() - started)
    processor.push((spent.user + spent.system) / 1000)
  }
  return `${style.padEnd(15)}${pad(Math.round(median(firsts)), 9)}${pad(Math.round(median(walls)), 9)}${pad(Math.round(median(processor)), 12)}`
}

type Held = { each: number[]; together: number }

/**
 * Megabytes of the workers: resident, each by itself, and together, where pages that they share (program code) count once
 * (Linux' proportional set size; elsewhere the sum of the resident ones).
 */
function held(): Held {
  const rows = execFileSync('ps', ['-axo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' }).split('\n')
  const ours = rows
    .map(row => row.trim().split(/\s+/))
    .filter(row => Number(row[1]) === process.pid && row.join(' ').includes('worker.ts'))
  const each = ours.map(([, , kb]) => Number(kb) / 1024)
  const shares = ours.map(([pid], i) => proportionalMb(Number(pid)) ?? each[i] ?? 0)
  return { each, together: shares.reduce((sum, mb) => sum + mb, 0) }
}

function proportionalMb(pid: number): number | undefined {
  try {
    const found = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m)
    return found ? Number(found[1]) / 1024 : undefined
  } catch {
    return undefined
  }
}

const SHOWN = new Set([10, 20, 50, 100, 200, 300, 400])

/** Runs many jobs through the pool and reports the memory of its workers, which do all the painting. */
async function memory(jobs: number, workers: number): Promise<void> {
  const engine = createPainter({ workers })
  let most = 0
  let mostTogether = 0
  const look = (): Held => {
    const now = held()
    most = Math.max(most, ...now.each)
    mostTogether = Math.max(mostTogether, now.together)
    return now
  }
  const watch = setInterval(look, 40)
  let begun = 0
  const started = performance.now()
  const lane = async (): Promise<void> => {
    while (begun < jobs) {
      const n = begun++
      const job = {
        kind: 'image' as const,
        prompt: PROMPTS[n % PROMPTS.length] ?? '',
        style: STYLES[n % STYLES.length]?.id ?? 'oil',
        shape: SHAPES[n % SHAPES.length] ?? '1:1',
        seed: n,
        variant: n % 8,
      }
      for await (const event of engine.make(job, new AbortController().signal)) {
        if (event.kind === 'failed') throw new Error(`${job.style}: ${event.message}`)
        look()
      }
      if (SHOWN.has(n + 1))
        console.log(
          `${pad(n + 1, 6)} jobs  ${look().each.map(Math.round).join(' + ')} MB, at most ${Math.round(most)} MB; together at most ${Math.round(mostTogether)} MB`,
        )
    }
  }
  await Promise.all(Array.from({ length: workers }, lane))
  const seconds = (performance.now() - started) / 1000
  console.log(
    `${jobs} jobs on ${workers} worker(s): ${seconds.toFixed(0)} s, a worker at most ${Math.round(most)} MB resident, together at most ${Math.round(mostTogether)} MB`,
  )
  clearInterval(watch)
  await engine.close()
}

if (!values['skip-styles']) {
  console.log('style           first ms  final ms  processor ms')
  for (const { id } of STYLES) console.log(await styleTimes(id))
}
if (Number(values.jobs) > 0) await memory(Number(values.jobs), Number(values.workers))
