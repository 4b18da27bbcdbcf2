import { startJam, write } from '../../e2e/support/round.ts'
import { type Cast, everyone } from './cast.ts'
import { shoot } from './shoot.ts'
import { leave, press, rest } from './steps.ts'

/** Pages with nothing behind them, closed doors, and what is empty. */
export async function doors(cast: Cast): Promise<void> {
  const [host, ...guests] = cast
  const visit = async (path: string, state: string) => {
    await everyone(cast, ({ page }) => page.goto(path))
    await rest(host)
    await shoot(cast, state)
  }
  await visit('/nowhere', 'nothing-here')
  await visit('/j/amber-fox-bcdfghjk', 'no-jam')
  await visit('/p/bcdfghjkmnpq', 'no-piece')
  await visit('/me', 'me-empty')
  await visit('/?q=giraffe', 'search-empty')
  await everyone(cast, ({ page }) => page.goto('/'))
  await everyone(cast, ({ page }) => page.getByText('Fresh from the rooms').scrollIntoViewIfNeeded())
  await rest(host)
  await shoot(cast, 'feed-empty')

  const jam = await startJam(host)
  await write(host, 'A garden that nobody else may see')
  await press(host, 'Room')
  await host.page.getByLabel('Seats').selectOption('1')
  await leave(host)
  const come = async (state: string) => {
    for (const { page } of guests) await page.goto(jam)
    await rest(host)
    await shoot(cast, state)
  }
  await come('full')
  await press(host, 'Room')
  await host.page.getByRole('radio', { name: 'Private' }).click()
  await leave(host)
  for (const { page } of guests) await page.goto('/')
  await come('private')
  for (const guest of guests) await press(guest, 'Ask to come in')
  await rest(host)
  await shoot(cast, 'private-asked')
  await press(host, 'Room')
  await press(host, 'End this jam')
  await press(host, 'End it')
  await rest(host)
  await shoot(cast, 'ended-blank')
}
