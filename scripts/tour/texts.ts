import { expect } from '@playwright/test'
import { generate, publish } from '../../e2e/support/round.ts'
import { type Cast, everyone } from './cast.ts'
import { shoot } from './shoot.ts'
import { comeTogether, leave, press, rest, writeTogether } from './steps.ts'

/** A round whose four candidates are texts. */
export async function texts(cast: Cast): Promise<void> {
  const [host] = cast
  await comeTogether(cast)
  await writeTogether(cast, 'A lighthouse in a storm, an old cat asleep on the rail')
  await press(host, /^Make/)
  await host.page.getByRole('radio', { name: 'A text' }).click()
  await leave(host)
  await rest(host)
  await shoot(cast, 'text-write')
  await generate(host)
  await everyone(cast, ({ page }) =>
    expect(page.getByRole('radiogroup', { name: 'Choose a text' })).toBeVisible({ timeout: 30_000 }),
  )
  await rest(host)
  await shoot(cast, 'text-vote')
  await everyone(cast, ({ page }) => page.keyboard.press('2'))
  await everyone(cast, ({ page }) =>
    page
      .getByText(/^The jam chose/)
      .first()
      .waitFor({ timeout: 30_000 }),
  )
  await rest(host, 1_500)
  await shoot(cast, 'text-reveal')
  await publish(host, 'The keeper’s cat')
  const piece = await host.page.getByRole('link', { name: 'See the piece' }).getAttribute('href')
  await everyone(cast, ({ page }) => page.goto(piece ?? '/'))
  await rest(host)
  await shoot(cast, 'text-post')
  await everyone(cast, ({ page }) => page.goto('/'))
  await rest(host, 1_500)
  await shoot(cast, 'text-front')
}
