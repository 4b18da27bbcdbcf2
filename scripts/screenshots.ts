// The README's pictures, from the running product: one short jam of two people, each phase photographed into docs/screenshots/.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, devices } from '@playwright/test'
import sharp from 'sharp'
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
import { CHROMIUM_ARGS, needChromium } from './lib/chromium.ts'
import { ROOT } from './lib/sources.ts'

const FOLDER = join(ROOT, 'docs', 'screenshots')
mkdirSync(FOLDER, { recursive: true })

const server = await RiffServer.fresh()
const browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS })

async function come(name: string, options = {}): Promise<Person> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: 'en-GB',
    colorScheme: 'dark',
    viewport: { width: 1280, height: 800 },
    ...options,
  })
  return new Person(name, context, await context.newPage())
}

/** WebP: a tenth of the bytes of PNG, so that the repository stays small. */
async function shot(person: Person, name: string): Promise<void> {
  const png = await person.page.screenshot({ animations: 'disabled' })
  await sharp(png)
    .webp({ quality: 82 })
    .toFile(join(FOLDER, `${name}.webp`))
  console.log(`docs/screenshots/${name}.webp`)
}

try {
  const ida = await come('Ida')
  const mo = await come('Mo', { ...devices['Pixel 7'], colorScheme: 'dark' })
  const jam = await startJam(ida)
  await joinIn(mo, jam)
  await write(ida, 'An enormous ginger cat asleep on the gallery of a lighthouse')
  await expectWords(mo, /lighthouse/)
  await write(mo, ', its tail hanging like a rope over the sea, storm far out')
  await expectWords(ida, /storm far out/)
  await shot(ida, 'write')
  await shot(mo, 'phone')
  await generate(ida)
  await ida.page.waitForTimeout(2_000)
  await shot(ida, 'make')
  await Promise.all([expectVoting(ida), expectVoting(mo)])
  await vote(ida, 2)
  await shot(ida, 'vote')
  await vote(mo, 2)
  await expectReveal(ida)
  await ida.page.waitForTimeout(1_500)
  await shot(ida, 'reveal')
  await publish(ida, 'Keeper of the light')
  await ida.page.getByRole('link', { name: 'See the piece' }).click()
  await ida.page.waitForTimeout(1_000)
  await shot(ida, 'post')
  await ida.page.goto('/')
  await ida.page.waitForTimeout(1_500)
  await shot(ida, 'front')
} finally {
  await browser.close()
  await server.remove()
}
