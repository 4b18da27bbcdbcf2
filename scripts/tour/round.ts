import {
  expectReveal,
  expectVoting,
  generate,
  joinIn,
  publish,
  startJam,
  vote,
} from '../../e2e/support/round.ts'
import type { RiffServer } from '../../e2e/support/server.ts'
import { type Cast, company, everyone } from './cast.ts'
import { shoot } from './shoot.ts'
import { LONG, rest, SHORT, writeTogether } from './steps.ts'

/** Every phase of one round, with few words and few people or with many of both. */
export async function round(
  load: 'empty' | 'busy',
  cast: Cast,
  server: RiffServer,
  signal: AbortSignal,
): Promise<void> {
  const [host, ...others] = cast
  const busy = load === 'busy'
  const take = (phase: string) => shoot(cast, `${load}-${phase}`)
  await rest(host)
  if (!busy) await take('front')

  const jam = await startJam(host)
  for (const person of others) await joinIn(person, jam)
  if (!busy) await take('write-blank')
  if (busy) await company(server.url, jam, 4, signal)
  await writeTogether(cast, busy ? LONG : SHORT)
  await take('write')

  await generate(host)
  await rest(host, 1_600)
  await take('make')
  await everyone(cast, expectVoting)
  if (busy) for (const person of cast.slice(0, 2)) await vote(person, 2)
  await rest(host, 300)
  await take('vote')
  await everyone(cast, person => vote(person, 2))
  await everyone(cast, expectReveal)
  await rest(host, 1_500)
  await take('reveal')
  await publish(host, 'Keeper of the light')
  await rest(host)
  await take('published')
  const piece = await host.page.getByRole('link', { name: 'See the piece' }).getAttribute('href')
  await everyone(cast, ({ page }) => page.goto(piece ?? '/'))
  await rest(host, 1_500)
  await take('post')
  await everyone(cast, ({ page }) => page.goto('/me'))
  await rest(host)
  await take('me')
  await everyone(cast, ({ page }) => page.goto('/'))
  await rest(host, 1_500)
  await take('front-after')
}
