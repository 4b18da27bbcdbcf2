// Loads the built product in a real browser and adds up what script it fetches in its first five seconds, gzipped. The front page
// must stay under its limit; the jam's figure is printed beside it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from '@playwright/test'
import { RiffServer } from '../e2e/support/server.ts'
import { CHROMIUM_ARGS, needChromium } from './lib/chromium.ts'
import { ROOT } from './lib/sources.ts'

/** What a phone on a slow line fetches and runs before the front page works, in bytes gzipped. */
const FRONT_LIMIT = 130_000
const WATCHED = 5_000

type Script = { path: string; bytes: number }

async function scriptsOf(browser: Browser, url: string): Promise<Script[]> {
  const page = await browser.newPage()
  const paths = new Set<string>()
  page.on('response', response => {
    const { pathname, origin } = new URL(response.url())
    const type = response.headers()['content-type'] ?? ''
    if (origin === new URL(url).origin && /javascript/.test(type)) paths.add(pathname)
  })
  await page.goto(url)
  await sleep(WATCHED)
  await page.close()
  // The bytes are counted from the built files, so that the figure does not depend on how a server compresses.
  return [...paths]
    .map(path => ({
      path,
      bytes: gzipSync(readFileSync(join(ROOT, 'build/client', path)), { level: 9 }).length,
    }))
    .sort((a, b) => b.bytes - a.bytes)
}

const sum = (scripts: Script[]) => scripts.reduce((bytes, script) => bytes + script.bytes, 0)
const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`

function print(what: string, scripts: Script[]): void {
  console.log(`${what}: ${kb(sum(scripts))} of script gzipped, ${scripts.length} files`)
  for (const { path, bytes } of scripts) console.log(`  ${kb(bytes).padStart(9)}  ${path}`)
}

async function newJam(url: string): Promise<string> {
  const session = await fetch(`${url}/api/session`, { method: 'POST', headers: { origin: url } })
  const cookie = session.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
  const answer = await fetch(`${url}/api/jams`, {
    method: 'POST',
    headers: { origin: url, cookie, 'content-type': 'application/json' },
    body: '{}',
  })
  if (!answer.ok) throw new Error(`POST /api/jams answered ${answer.status}: ${await answer.text()}`)
  const { jam } = (await answer.json()) as { jam: string }
  return `${url}/j/${jam}`
}

const server = await RiffServer.fresh()
const browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS })
try {
  const front = await scriptsOf(browser, `${server.url}/`)
  print('front page', front)
  print('a jam, everything', await scriptsOf(browser, await newJam(server.url)))
  if (front.length === 0) throw new Error('the front page fetched no script: is build/client there?')
  if (sum(front) > FRONT_LIMIT) {
    console.error(
      `The front page fetches ${kb(sum(front))}, more than ${kb(FRONT_LIMIT)}: move what it does not need at once behind import().`,
    )
    process.exitCode = 1
  }
} finally {
  await browser.close()
  await server.remove()
}
