import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Switches that keep a headless browser small, quiet and off the network; the sandbox needs rights that containers lack. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser for tests: CHROMIUM_PATH, or the first known name on the PATH, or nothing. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH
  if (named) return isRunnable(named) ? named : null
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const found = NAMES.flatMap(name => folders.map(folder => join(folder, name))).find(isRunnable)
  return found ?? MAC.find(isRunnable) ?? null
}

/** The browser, or an error whose sentence says how to get one. */
export function needChromium(): string {
  const found = findChromium()
  if (found !== null) return found
  throw new Error(
    'No Chromium was found. Install chromium or google-chrome, or name one in CHROMIUM_PATH; on Debian as root, npm test installs it.',
  )
}

function canInstall(): boolean {
  return (
    existsSync('/etc/debian_version') &&
    process.getuid?.() === 0 &&
    spawnSync('apt-get', ['--version']).status === 0
  )
}

/** Finds a browser; on Debian as root, installs the system's. Says what it does. Returns null where there is none to be had. */
export function chromiumOrInstall(say: (line: string) => void): string | null {
  const found = findChromium()
  if (found !== null || !canInstall()) return found
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  say('no Chromium on the PATH; installing the package "chromium" from the system (a minute or two)')
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit', timeout: 180_000 })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
  })
  return findChromium()
}
