import {
  expectReveal,
  expectVoting,
  expectWords,
  joinIn,
  startJam,
  vote,
  write,
} from '../../e2e/support/round.ts'
import { type Cast, everyone, type Member } from './cast.ts'

export const SHORT = 'A fox asleep under a red umbrella'
export const LONG =
  'An enormous ginger cat asleep on the gallery of a lighthouse, its tail hanging like a rope over the sea, storm far out, three small boats hurrying home, one lamp burning in the kitchen window, gulls standing in a row on the railing and looking the other way, washing forgotten on the line, a bicycle leaning at the door with a basket of lemons, and in the doorway a child with an umbrella who has just seen it all'

/** The host opens a jam and everyone takes a seat; its path comes back. */
export async function comeTogether(cast: Cast): Promise<string> {
  const [host, ...others] = cast
  const jam = await startJam(host)
  for (const person of others) await joinIn(person, jam)
  return jam
}

/** Everyone writes a part of the words, one after the other. */
export async function writeTogether(cast: Cast, words: string): Promise<void> {
  const size = Math.ceil(words.length / cast.length)
  for (const [index, person] of cast.entries()) {
    const soFar = words.slice(0, (index + 1) * size)
    await write(person, soFar.slice(index * size))
    // Nobody goes on before they have read how far the others are.
    const end = soFar.slice(-12).replaceAll(/[^\w ]/g, '.')
    await everyone(cast, one => expectWords(one, new RegExp(`${end}$`)))
  }
}

/** From the vote to the reveal; all choose the same one. */
export async function choose(cast: Cast, place = 2): Promise<void> {
  await everyone(cast, expectVoting)
  await everyone(cast, person => vote(person, place))
  await everyone(cast, expectReveal)
}

export const press = ({ page }: Member, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()

export const leave = ({ page }: Member): Promise<void> => page.keyboard.press('Escape')

/** Until what moves has come to rest. */
export const rest = ({ page }: Member, ms = 900): Promise<void> => page.waitForTimeout(ms)
