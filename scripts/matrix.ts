// Every phase of a round on desktop and phone, dark and light, in an empty house and in a busy one: photographed into build/matrix/ from
// the running product, with a sheet for each phase. For eyes: hold it beside the design before a release.
//
//   npm run matrix                 all
//   npm run matrix -- busy         only the busy house

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium } from '@playwright/test'
import sharp from 'sharp'
import type { JamId } from '#shared/ids.ts'
import { Person } from '../e2e/support/Person.ts'
import {
  expectReveal,
  expectVoting,
  expectWords,
  generate,
  joinIn,
  publish,
  startJam,
  vote,
  write,
} from '../e2e/support/round.ts'
import { RiffServer } from '../e2e/support/server.ts'
import { Circle } from './demo/Circle.ts'
import { Visit } from './demo/Visit.ts'
import { CHROMIUM_ARGS, needChromium } from './lib/chromium.ts'
import { Guest } from './lib/Guest.ts'
import { ROOT } from './lib/sources.ts'

const FOLDER = join(ROOT, 'build', 'matrix')
const SHORT = 'A fox asleep under a red umbrella'
const LONG =
  'An enormous ginger cat asleep on the gallery of a lighthouse, its tail hanging like a rope over the sea, storm far out, three small boats hurrying home, one lamp burning in the kitchen window, gulls standing in a row on the railing and looking the other way, washing forgotten on the line, a bicycle leaning at the door with a basket of lemons, and in the doorway a child with an umbrella who has just seen it all'

/** The four who look: each at their own device, in their own light. */
const VIEWS = {
  'desktop-dark': { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  'desktop-light': { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  'phone-dark': {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
  },
  'phone-light': {
    viewport: { width: 360, height: 640 },
    colorScheme: 'light',
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
  },
} as const satisfies Record<string, BrowserContextOptions>
type View = keyof typeof VIEWS
type Cast = Record<View, Person>

const names: Record<View, string> = {
  'desktop-dark': 'Ida',
  'desktop-light': 'Mo',
  'phone-dark': 'Kim',
  'phone-light': 'Sam',
}

async function gather(browser: Browser, url: string): Promise<Cast> {
  const cast = await Promise.all(
    Object.entries(VIEWS).map(async ([view, options]) => {
      const context = await browser.newContext({ baseURL: url, locale: 'en-GB', ...options })
      return [view, new Person(names[view as View], context, await context.newPage())] as const
    }),
  )
  return Object.fromEntries(cast) as Cast
}

/** One phase on all four devices, and the sheet that shows them side by side. */
async function shoot(cast: Cast, phase: string, load: string): Promise<void> {
  const shots = await Promise.all(
    Object.entries(cast).map(async ([view, { page }]) => {
      const path = join(FOLDER, `${load}-${phase}-${view}.png`)
      await page.screenshot({ path, animations: 'disabled' })
      return path
    }),
  )
  const height = 560
  const tiles = await Promise.all(
    shots.map(path => sharp(path).resize({ height }).toBuffer({ resolveWithObject: true })),
  )
  const width = tiles.reduce((sum, { info }) => sum + info.width + 12, 12)
  let left = 12
  const placed = tiles.map(({ data, info }) => {
    const at = { input: data, left, top: 12 }
    left += info.width + 12
    return at
  })
  await sharp({ create: { width, height: height + 24, channels: 3, background: '#7d8190' } })
    .composite(placed)
    .png()
    .toFile(join(FOLDER, `sheet-${load}-${phase}.png`))
  console.log(`build/matrix/sheet-${load}-${phase}.png`)
}

const everyone = (cast: Cast, what: (person: Person) => Promise<unknown>) =>
  Promise.all(Object.values(cast).map(what))

/** More people than the four, without a browser: seated, as friends in the same room would be. */
async function company(url: string, path: string, count: number, signal: AbortSignal): Promise<Visit[]> {
  const friends = new Circle()
  const visits: Visit[] = []
  for (let index = 0; index < count; index++) {
    const guest = await Guest.arrive(url)
    const visit = await Visit.open({ guest, jam: path.slice('/j/'.length) as JamId, friends, signal })
    await visit.ask({ kind: 'sit' })
    visits.push(visit)
  }
  return visits
}

async function run(browser: Browser, load: 'empty' | 'busy'): Promise<void> {
  const server = await RiffServer.fresh()
  const home = new AbortController()
  try {
    const cast = await gather(browser, server.url)
    const host = cast['desktop-dark']
    await everyone(cast, ({ page }) => page.goto('/'))
    await host.page.waitForTimeout(1_000)
    if (load === 'empty') await shoot(cast, 'front', load)

    const jam = await startJam(host)
    await everyone(cast, person => (person === host ? Promise.resolve() : joinIn(person, jam)))
    if (load === 'empty') await shoot(cast, 'write-blank', load)
    if (load === 'busy') await company(server.url, jam, 4, home.signal)
    for (const [index, part] of parts(load === 'busy' ? LONG : SHORT).entries())
      await write(Object.values(cast)[index % 4] ?? host, part)
    await everyone(cast, person => expectWords(person, load === 'busy' ? /seen it all/ : /umbrella/))
    await shoot(cast, 'write', load)

    await generate(host)
    await host.page.waitForTimeout(1_600)
    await shoot(cast, 'make', load)
    await everyone(cast, expectVoting)
    if (load === 'busy') {
      await vote(host, 2)
      await vote(cast['desktop-light'], 2)
    }
    await shoot(cast, 'vote', load)
    await everyone(cast, person => vote(person, 2))
    await everyone(cast, expectReveal)
    await host.page.waitForTimeout(1_500)
    await shoot(cast, 'reveal', load)
    await publish(host, 'Keeper of the light')
    await host.page.waitForTimeout(600)
    await shoot(cast, 'published', load)
    const piece = await host.page.getByRole('link', { name: 'See the piece' }).getAttribute('href')
    await everyone(cast, ({ page }) => page.goto(piece ?? '/'))
    await host.page.waitForTimeout(1_200)
    await shoot(cast, 'post', load)
    await everyone(cast, ({ page }) => page.goto('/'))
    await host.page.waitForTimeout(1_500)
    await shoot(cast, 'front-after', load)
    await everyone(cast, ({ context }) => context.close())
  } finally {
    home.abort()
    await server.remove()
  }
}

/** The words in four pieces, one for each hand. */
function parts(words: string): string[] {
  const size = Math.ceil(words.length / 4)
  return Array.from({ length: 4 }, (_, index) => words.slice(index * size, (index + 1) * size))
}

mkdirSync(FOLDER, { recursive: true })
const only = process.argv[2]
const browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS })
try {
  for (const load of ['empty', 'busy'] as const) if (!only || only === load) await run(browser, load)
} finally {
  await browser.close()
}
