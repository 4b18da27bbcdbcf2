// npm test: every step in order, also after one that failed, and a last line that counts: "N passed, N failed, N skipped".
//
//   npm test                     everything; long checks run as seeded samples
//   npm run test:long            everything, long checks in full (LONG=1)
//   npm test -- types unit       only the steps so named

import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromiumOrInstall } from './lib/chromium.ts'
import { add, type Counts, closingLine, countPlaywright, countVitest, NONE } from './lib/counts.ts'
import { folderInMemory } from './lib/scratch.ts'
import { ROOT } from './lib/sources.ts'
import { installPackages, onPath } from './lib/systemPackages.ts'

const args = process.argv.slice(2)
const LONG = args.includes('--long') || process.env.LONG === '1'
const only = args.filter(arg => !arg.startsWith('--'))
const REPORTS = join(ROOT, 'build', 'test')
/** A step that hangs must not hang the whole: minutes for a sample, hours for full counts. */
const LIMIT = LONG ? 3 * 3_600_000 : 20 * 60_000

const say = (line: string) => console.log(`\nriff: ${line}`)

const memory = folderInMemory()
const env: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
  NODE_ENV: 'test',
  ...(LONG ? { LONG: '1' } : {}),
  ...(memory ? { TMPDIR: memory } : {}),
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
}

/** Runs a tool with its output shown; its exit code, or 1 when it was not found or took too long. */
function run(command: string, ...parameters: string[]): number {
  const shell = process.platform === 'win32'
  const result = spawnSync(command, parameters, { cwd: ROOT, env, stdio: 'inherit', timeout: LIMIT, shell })
  if (result.error) console.error(`${command} did not finish: ${result.error.message}`)
  return result.status ?? 1
}

const check = (status: number): Counts => ({ ...NONE, [status === 0 ? 'passed' : 'failed']: 1 })
const checked =
  (command: string, ...parameters: string[]) =>
  () =>
    check(run(command, ...parameters))

/** Servers that tests start themselves; a test without its server is skipped, loudly. */
const SERVERS = ['redis-server', 'nginx'] as const

function unit(): Counts {
  installPackages(
    SERVERS.filter(name => onPath(name) === null),
    say,
  )
  const report = join(REPORTS, 'vitest.json')
  const parameters = [
    'run',
    // Much of the time is waiting for servers that are killed, frozen and started again: four share two cores well.
    '--maxWorkers=4',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]
  return countVitest(report, run('vitest', ...parameters))
}

/** How many scenes there are, to count them as skipped where no browser is. */
function listedScenes(): number {
  const listed = spawnSync('playwright', ['test', '--list', '--reporter=line'], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return Number(/Total: (\d+) test/.exec(listed.stdout)?.[1] ?? 1)
}

let browser: string | null | undefined
/** Steps that need a browser are skipped, loudly and counted, where there is none. */
function withBrowser(what: string, count: () => number, step: () => Counts): () => Counts {
  return () => {
    if (browser === undefined) browser = chromiumOrInstall(say)
    if (browser !== null) {
      env.CHROMIUM_PATH = browser
      return step()
    }
    const skipped = count()
    say(
      `SKIPPED: ${what} (${skipped}), because no Chromium was found. Install chromium, or name one in CHROMIUM_PATH.`,
    )
    return { ...NONE, skipped }
  }
}

function scenes(): Counts {
  const report = join(REPORTS, 'playwright.json')
  env.PLAYWRIGHT_JSON_OUTPUT_FILE = report
  return countPlaywright(report, run('playwright', 'test', '--reporter=list,json'))
}

type Step = { name: string; what: string; run: () => Counts }
const STEPS: Step[] = [
  { name: 'types', what: 'types', run: checked('tsc', '-b') },
  {
    name: 'lint',
    what: 'format, imports and lint',
    run: checked('biome', 'ci', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.'),
  },
  { name: 'promises', what: 'promises that nobody waits for', run: checked('oxlint') },
  { name: 'fences', what: 'fences between folders', run: checked('node', 'scripts/checkFences.ts') },
  { name: 'unused', what: 'unused files, exports and packages', run: checked('knip') },
  {
    name: 'docs',
    what: 'paths, commands, links and rules in the documents',
    run: checked('node', 'scripts/checkDocs.ts'),
  },
  {
    name: 'lock',
    what: 'package-lock.json fits package.json',
    run: checked('npm', 'ci', '--dry-run', '--no-audit', '--no-fund', '--loglevel=error'),
  },
  {
    name: 'build',
    what: "the art pack and the browser's bundle",
    run: checked('node', 'scripts/ensure.mjs', '--build'),
  },
  { name: 'unit', what: 'unit, contract, property and integration tests', run: unit },
  {
    name: 'bundle',
    what: 'first load of the front page',
    run: withBrowser('the size of the first load', () => 1, checked('node', 'scripts/checkBundle.ts')),
  },
  {
    name: 'scenes',
    what: 'scenes in real browsers',
    run: withBrowser('scenes in browsers', listedScenes, scenes),
  },
]

const unknown = only.filter(name => !STEPS.some(step => step.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(', ')}; steps are ${STEPS.map(step => step.name).join(', ')}.`,
  )
  process.exit(1)
}

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
const began = Date.now()
let total = NONE
const lines: string[] = []
for (const step of STEPS.filter(one => only.length === 0 || only.includes(one.name))) {
  say(step.what)
  const since = Date.now()
  const counts = step.run()
  total = add(total, counts)
  lines.push(
    `${step.name.padEnd(9)} ${((Date.now() - since) / 1000).toFixed(1).padStart(6)} s   ${closingLine(counts)}`,
  )
}
say(`${LONG ? 'full counts' : 'seeded samples'}, ${((Date.now() - began) / 1000).toFixed(0)} s in all`)
console.log(`${lines.join('\n')}\n`)
console.log(closingLine(total))
process.exitCode = total.failed > 0 ? 1 : 0
