// The README's pictures, from the running product: one short jam of two people, each phase photographed into docs/screenshots/.

import { join } from 'node:path'
import sharp from 'sharp'
import { expectVoting, expectWords, generate, publish, vote, write } from '../e2e/support/round.ts'
import { RiffServer } from '../e2e/support/server.ts'
import { everyone, gather, type Member, openBrowser } from './tour/cast.ts'
import { pictureFolder } from './tour/shoot.ts'
import { choose, comeTogether, rest } from './tour/steps.ts'

const FOLDER = pictureFolder('docs', 'screenshots')

const server = await RiffServer.fresh()
const browser = await openBrowser('readme')

/** WebP: a tenth of the bytes of PNG, so that the repository stays small. */
async function shot(person: Member, name: string): Promise<void> {
  const png = await person.page.screenshot({ animations: 'disabled' })
  await sharp(png)
    .webp({ quality: 82 })
    .toFile(join(FOLDER, `${name}.webp`))
  console.log(`docs/screenshots/${name}.webp`)
}

try {
  const cast = await gather(browser, server.url, 'readme')
  const [ida, mo] = cast
  if (!mo) throw new Error('the README shows two people')
  await comeTogether(cast)
  await write(ida, 'An enormous ginger cat asleep on the gallery of a lighthouse')
  await expectWords(mo, /lighthouse/)
  await write(mo, ', its tail hanging like a rope over the sea, storm far out')
  await expectWords(ida, /storm far out/)
  await shot(ida, 'write')
  await shot(mo, 'phone')
  await generate(ida)
  await rest(ida, 2_000)
  await shot(ida, 'make')
  await everyone(cast, expectVoting)
  await vote(ida, 2)
  await shot(ida, 'vote')
  await choose(cast)
  await rest(ida, 1_500)
  await shot(ida, 'reveal')
  await publish(ida, 'Keeper of the light')
  await ida.page.getByRole('link', { name: 'See the piece' }).click()
  await rest(ida, 1_000)
  await shot(ida, 'post')
  await ida.page.goto('/')
  await rest(ida, 1_500)
  await shot(ida, 'front')
} finally {
  await browser.close()
  await server.remove()
}
