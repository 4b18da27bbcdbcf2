import { expectReveal, expectVoting, generate, vote } from '../../e2e/support/round.ts'
import type { RiffServer } from '../../e2e/support/server.ts'
import { type Cast, company, everyone, type Member } from './cast.ts'
import { shoot } from './shoot.ts'
import { comeTogether, leave, press, rest, writeTogether } from './steps.ts'

const SAID = ['no moon this time please', 'the tail is the whole joke, keep it long', 'make it rain soup']

/** What stands around the stage: talk, the room's sheet, faces, invitations, keys, chips, the muse, large pictures, the card. */
export async function room(cast: Cast, server: RiffServer, signal: AbortSignal): Promise<void> {
  const [host] = cast
  const jam = await comeTogether(cast)
  await company(server.url, jam, 1, signal)
  await writeTogether(cast, 'A very beautiful lighthouse in a storm, an old cat asleep on the rail')

  for (const [index, line] of SAID.entries()) await say(cast[index] ?? host, line)
  await everyone(cast, openTalk)
  await rest(host)
  await shoot(cast, 'talk')
  await everyone(cast, leave)

  await whileOpen(cast, 'room-sheet', person => press(person, 'Room'))
  await whileOpen(cast, 'invite', person => press(person, 'Invite'))
  await whileOpen(cast, 'person', person => press(person, /: what you can do$/))
  await whileOpen(cast, 'keys', async person => {
    await person.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await person.page.keyboard.press('?')
  })
  await whileOpen(cast, 'styles', person => press(person, /^Style/))

  await press(host, 'Ask the muse')
  await rest(host, 500)
  await shoot(cast, 'ask-muse')
  await press(host, 'Ask')
  await host.page.getByRole('region', { name: 'The muse’s offer' }).waitFor()
  await rest(host, 1_200)
  await shoot(cast, 'muse-offer')
  await press(host, 'Not this')

  await generate(host)
  await everyone(cast, expectVoting)
  await everyone(cast, async ({ page }) => {
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('Enter')
  })
  await rest(host, 1_200)
  await shoot(cast, 'large-vote')
  await everyone(cast, person => press(person, 'Compare'))
  await rest(host)
  await shoot(cast, 'compare')
  await everyone(cast, leave)
  await everyone(cast, person => vote(person, 2))
  await everyone(cast, expectReveal)
  await rest(host, 9_000)
  await whileOpen(cast, 'tally', person => press(person, 'How it was counted'))
  await whileOpen(cast, 'card', person => press(person, 'Publish'))
  await everyone(cast, ({ page }) => page.getByTitle('See picture 2 large').first().click())
  await rest(host, 1_200)
  await shoot(cast, 'large')
}

async function whileOpen(cast: Cast, state: string, open: (person: Member) => Promise<unknown>) {
  await everyone(cast, open)
  await rest(cast[0], 700)
  await shoot(cast, state)
  await everyone(cast, leave)
  await rest(cast[0], 300)
}

async function openTalk(person: Member): Promise<void> {
  const field = person.page.getByRole('textbox', { name: 'Say something' })
  if (!(await field.isVisible())) await press(person, /^Talk/)
  await field.waitFor()
}

async function say(person: Member, line: string): Promise<void> {
  await openTalk(person)
  const field = person.page.getByRole('textbox', { name: 'Say something' })
  await field.fill(line)
  await field.press('Enter')
}
