import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Minutes on a slow line, ms. */
const UPDATE_TIME = 180_000
const INSTALL_TIME = 300_000

export function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The first of these commands on the PATH, as a whole path, or null. */
export function onPath(...commands: string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return commands.flatMap(command => folders.map(folder => join(folder, command))).find(isRunnable) ?? null
}

const canInstall = () =>
  existsSync('/etc/debian_version') &&
  process.getuid?.() === 0 &&
  spawnSync('apt-get', ['--version']).status === 0

let updated = false

/** On Debian as root, installs packages of the system and says so; elsewhere does nothing. Nothing installed is started as a service. */
export function installPackages(names: readonly string[], say: (line: string) => void): void {
  if (names.length === 0 || !canInstall()) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  say(`not on the PATH: ${names.join(', ')}; installing from the system's packages (a minute or two)`)
  if (!updated) spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit', timeout: UPDATE_TIME })
  updated = true
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: INSTALL_TIME,
  })
}
