import { expect } from '@playwright/test'
import { editor, expectReveal, expectVoting, vote } from '../../e2e/support/round.ts'
import { type Cast, everyone, type Member } from './cast.ts'
import { shoot } from './shoot.ts'
import { comeTogether, leave, press, rest, writeTogether } from './steps.ts'

const WORDS = [
  'A fox teaches the owls to read under a red moon',
  'Penguins with umbrellas cross a golden desert',
]

/** A Party of two rounds: its theme and clock, the strip of rounds, a round that is over, a pause, and the gallery at the end. */
export async function party(cast: Cast): Promise<void> {
  const [host] = cast
  await comeTogether(cast)
  await press(host, 'Room')
  const sheet = host.page.getByRole('dialog', { name: 'Room' })
  await sheet.getByRole('radio', { name: /^Party/ }).click()
  await sheet.getByLabel('Rounds').selectOption('2 rounds')
  await leave(host)
  for (const [index, words] of WORDS.entries()) {
    await expect(editor(host.page)).toHaveAttribute('contenteditable', 'true')
    await rest(host)
    if (index === 1) await lookBack(cast)
    await writeTogether(cast, words)
    if (index === 0) await shoot(cast, 'party-write')
    await byHand(host, 'Make it now')
    await everyone(cast, expectVoting)
    await everyone(cast, person => vote(person, 1 + index))
    await everyone(cast, expectReveal)
    await rest(host, 1_200)
    await shoot(cast, `party-reveal-${index + 1}`)
    await byHand(host, index === 0 ? 'Next round' : 'To the gallery')
  }
  await host.page.getByRole('region', { name: 'Everyone’s words' }).waitFor({ timeout: 30_000 })
  await rest(host, 1_500)
  await shoot(cast, 'end-gallery')
  await everyone(cast, ({ page }) => page.mouse.wheel(0, 700))
  await rest(host)
  await shoot(cast, 'end-gallery-below')
}

/** The second round begins: the strip, the first round again, and a pause. */
async function lookBack(cast: Cast): Promise<void> {
  await shoot(cast, 'history')
  await everyone(cast, person => press(person, 'Open round 1'))
  await rest(cast[0])
  await shoot(cast, 'past-round')
  await everyone(cast, leave)
  await byHand(cast[0], 'Pause')
  await rest(cast[0])
  await shoot(cast, 'paused')
  await byHand(cast[0], 'Go on')
  await rest(cast[0])
}

/** What the host does from the room's sheet. */
async function byHand(host: Member, hand: string): Promise<void> {
  await press(host, 'Room')
  const sheet = host.page.getByRole('dialog', { name: 'Room' })
  await sheet.getByRole('button', { name: hand, exact: true }).click()
  await leave(host)
}
