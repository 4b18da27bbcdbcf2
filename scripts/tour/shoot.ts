import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { ROOT } from '../lib/sources.ts'
import type { Cast, Member } from './cast.ts'

const HEIGHT = 560
const GAP = 12

/** A folder of the repository for pictures; made when it is not there. */
export function pictureFolder(...parts: string[]): string {
  const folder = join(ROOT, ...parts)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** One state on all devices of the cast, and the sheet that shows them side by side. */
export async function shoot(cast: Cast, state: string): Promise<void> {
  const folder = pictureFolder('build', 'matrix')
  const shots = await Promise.all(
    cast.map(async person => {
      const path = join(folder, `${state}-${person.view}.png`)
      await inTheirLanguage(person, () => person.page.screenshot({ path, animations: 'disabled' }))
      return path
    }),
  )
  const tiles = await Promise.all(
    shots.map(path => sharp(path).resize({ height: HEIGHT }).toBuffer({ resolveWithObject: true })),
  )
  const width = tiles.reduce((sum, { info }) => sum + info.width + GAP, GAP)
  let left = GAP
  const placed = tiles.map(({ data, info }) => {
    const at = { input: data, left, top: GAP }
    left += info.width + GAP
    return at
  })
  const sheet = `sheet-${state}-${cast[0].view.split('-')[0]}.png`
  await sharp({ create: { width, height: HEIGHT + 2 * GAP, channels: 3, background: '#7d8190' } })
    .composite(placed)
    .png()
    .toFile(join(folder, sheet))
  console.log(`build/matrix/${sheet}`)
}

/** The tours press English words; a German device shows the same state in German for as long as its picture is taken. */
async function inTheirLanguage({ german, page }: Member, take: () => Promise<unknown>): Promise<void> {
  if (!german) {
    await take()
    return
  }
  await speak(page, 'de')
  await take()
  await speak(page, 'en')
}

async function speak(page: Member['page'], language: string): Promise<void> {
  await page.evaluate(one => localStorage.setItem('riff.language', one), language)
  await page.reload()
  await page.waitForTimeout(1_200)
}
