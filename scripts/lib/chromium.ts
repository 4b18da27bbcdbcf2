import { installPackages, isRunnable, onPath } from './systemPackages.ts'

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

/** The browser for tests: CHROMIUM_PATH, or the first known name on the PATH, or nothing. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH
  if (named) return isRunnable(named) ? named : null
  return onPath(...NAMES) ?? MAC.find(isRunnable) ?? null
}

/** The browser, or an error whose sentence says how to get one. */
export function needChromium(): string {
  const found = findChromium()
  if (found !== null) return found
  throw new Error(
    'No Chromium was found. Install chromium or google-chrome, or name one in CHROMIUM_PATH; on Debian as root, npm test installs it.',
  )
}

/** Finds a browser; on Debian as root, installs the system's. Says what it does. Returns null where there is none to be had. */
export function chromiumOrInstall(say: (line: string) => void): string | null {
  const found = findChromium()
  if (found !== null) return found
  installPackages(['chromium'], say)
  return findChromium()
}
