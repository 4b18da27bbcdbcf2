import type { RiffServer } from '../../e2e/support/server.ts'
import { type Cast, everyone } from './cast.ts'
import { shoot } from './shoot.ts'
import { comeTogether, rest, SHORT, writeTogether } from './steps.ts'

/** The line breaks: offline while writing, a server that restarts, a front page without its server. */
export async function line(cast: Cast, server: RiffServer): Promise<void> {
  const [host] = cast
  for (const person of cast) person.expectStorm()
  await comeTogether(cast)
  await writeTogether(cast, SHORT)
  await everyone(cast, ({ context }) => context.setOffline(true))
  await rest(host, 2_000)
  await shoot(cast, 'offline')
  await everyone(cast, ({ context }) => context.setOffline(false))
  await rest(host, 4_000)
  await server.stop()
  await rest(host, 2_500)
  await shoot(cast, 'restarting')
  await everyone(cast, ({ page }) => page.goto('/').catch(() => null))
  await rest(host, 2_500)
  await shoot(cast, 'front-no-server')
  await everyone(cast, ({ page }) =>
    page
      .getByRole('contentinfo')
      .scrollIntoViewIfNeeded()
      .catch(() => undefined),
  )
  await rest(host, 300)
  await shoot(cast, 'front-no-server-below')
}
