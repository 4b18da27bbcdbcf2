// Makes the working copy ready to run: installs what the lock names, checks Node, and with --build builds what is out of date.
// Plain JavaScript without dependencies: it runs before anything is installed, on any Node from 18 on.
//
//   node scripts/ensure.mjs            installed packages and Node 24
//   node scripts/ensure.mjs --build    and the painter's art pack and the browser's bundle
//   node scripts/ensure.mjs --count    ends a failure with "0 passed, 1 failed", for readers of test output

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative, resolve, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const BIN = join(ROOT, 'node_modules', '.bin')
const INSTALLED = join(ROOT, 'node_modules', '.riff-installed')
const LOCK = join(ROOT, 'build', '.ensure')
/** The oldest Node that runs the TypeScript of server/ directly; an older one fails at the first type annotation. */
const NODE_MAJOR = 24

class Trouble extends Error {}

/** What the browser's bundle and the art pack are made from; a change of any of these files builds them again. */
const BUILDS = [
  {
    name: "the painter's art pack",
    mark: 'build/painter.mark',
    made: 'build/painter',
    inputs: ['scripts/buildPainterPack.ts', 'server/engine/painter/art', 'package-lock.json'],
    command: ['node', 'scripts/buildPainterPack.ts'],
  },
  {
    name: "the browser's bundle",
    mark: 'build/client.mark',
    made: 'build/client/index.html',
    inputs: ['client', 'shared', 'package-lock.json'],
    command: ['vite', 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn'],
  },
]

function say(line) {
  console.log(`riff: ${line}`)
}

const seconds = since => `${((Date.now() - since) / 1000).toFixed(1)} s`

function readMark(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Names and contents of all files under these paths, tests apart (they are in no build). */
export function hashOf(paths, root = ROOT) {
  const hash = createHash('sha256')
  const visit = path => {
    if (!existsSync(path)) return
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) if (name !== 'node_modules') visit(join(path, name))
      return
    }
    if (/\.test\.tsx?$|\.md$/.test(path)) return
    hash
      .update(`${relative(root, path).split(sep).join('/')}\0`)
      .update(readFileSync(path))
      .update('\0')
  }
  for (const path of paths) visit(join(root, path))
  return hash.digest('hex')
}

/** The environment of a shell with the project's own tools first: the same as in an npm script. */
function withBin() {
  return { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` }
}

function run(command, args, env) {
  // A shell is needed on Windows alone, where npm and vite are .cmd files.
  const shell = process.platform === 'win32'
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env, shell })
}

/**
 * npm ci empties node_modules, so npm must not run on the Node that lies in it: the project's own tools leave the PATH.
 * Where no other Node is found, npm runs on the one that runs this script.
 */
function npmCi() {
  const PATH = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(part => part !== '' && resolve(part) !== BIN)
    .join(delimiter)
  const env = { ...process.env, PATH }
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const first = run('npm', args, env)
  const cli = process.env.npm_execpath
  if (first.error === undefined && first.status !== 127) return first
  return cli ? run(process.execPath, [cli, ...args], process.env) : first
}

function install() {
  const want = `${hashOf(['package-lock.json'])} ${process.platform} ${process.arch}\n`
  if (readMark(INSTALLED) === want) return
  const since = Date.now()
  say('installing the packages of package-lock.json (about half a minute the first time)')
  rmSync(INSTALLED, { force: true })
  const result = npmCi()
  if (result.error || result.status !== 0)
    throw new Trouble(
      'npm ci failed (its message stands above). Check the network, then start again; if package.json was edited, run npm install first.',
    )
  writeFileSync(INSTALLED, want)
  say(`installed in ${seconds(since)}`)
}

function checkNode() {
  const shell = process.platform === 'win32'
  const asked = spawnSync('node', ['-p', 'process.versions.node'], {
    env: withBin(),
    encoding: 'utf8',
    shell,
  })
  const version = asked.stdout?.trim() ?? ''
  if (Number(version.split('.')[0]) >= NODE_MAJOR) return
  throw new Trouble(
    `Riff needs Node ${NODE_MAJOR} or newer, and the scripts would run on ${version || 'none'}. ` +
      (process.platform === 'linux' || process.platform === 'win32'
        ? 'Its package was not installed: check the network, delete node_modules and start again, or install Node 24 yourself.'
        : `On ${process.platform === 'darwin' ? 'macOS' : process.platform} it does not come with the packages: install Node 24 yourself, then start again.`),
  )
}

function build({ name, mark, made, inputs, command }) {
  const path = join(ROOT, mark)
  const want = `${hashOf(inputs)}\n`
  if (readMark(path) === want && existsSync(join(ROOT, made))) return
  const since = Date.now()
  say(`building ${name}`)
  // The mark goes first and comes back last, so that an interrupted build is never taken for a finished one.
  rmSync(path, { force: true })
  const [tool, ...args] = command
  // A test run says NODE_ENV=test, and Vite would then bundle React's development build.
  const result = run(tool, args, { ...withBin(), NODE_ENV: 'production' })
  if (result.error || result.status !== 0)
    throw new Trouble(`building ${name} failed (${command.join(' ')}); its message stands above.`)
  writeFileSync(path, want)
  say(`built ${name} in ${seconds(since)}`)
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** One at a time in one working copy: two npm ci in one folder destroy each other. A dead holder's lock is taken over. */
async function alone(work) {
  mkdirSync(dirname(LOCK), { recursive: true })
  for (let told = false; ; ) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const holder = Number(readMark(LOCK))
      const isFresh = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 2_000
      if (holder === 0 ? !isFresh : !isAlive(holder)) {
        rmSync(LOCK, { force: true })
        continue
      }
      if (!told) say('another start is installing or building here; waiting for it')
      told = true
      await sleep(200)
    }
  }
  const release = () => rmSync(LOCK, { force: true })
  process.once('exit', release)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))
  work()
}

async function main() {
  try {
    await alone(() => {
      install()
      checkNode()
      if (process.argv.includes('--build')) for (const one of BUILDS) build(one)
    })
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    console.error(`riff: ${error.message}`)
    if (process.argv.includes('--count')) console.log('0 passed, 1 failed')
    process.exitCode = 1
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) await main()
