import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import type { Person } from './support/Person.ts'
import { expectReveal, expectVoting, generate, publish, startJam, vote, write } from './support/round.ts'

const DESKTOP = { width: 1280, height: 800 }
const TELEPHONE = { width: 390, height: 844 }

/** The page as it stands now: wide in the dark, then narrow in the light. */
async function expectFits({ page }: Person, where: string): Promise<void> {
  await expectAccessible(page, `${where}, dark, wide`)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize(TELEPHONE)
  await expectAccessible(page, `${where}, light, narrow`)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.setViewportSize(DESKTOP)
}

test('every phase is usable for everybody, wide and narrow, in the dark and in the light', async ({
  invite,
}) => {
  const alice = await invite('Alice', {
    colorScheme: 'dark',
    reducedMotion: 'reduce',
    viewport: DESKTOP,
  })
  const { page } = alice
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Start a jam' }).first()).toBeVisible()
  await expectFits(alice, 'front page')

  await startJam(alice)
  await expectFits(alice, 'writing')
  await write(alice, 'a fox that reads by lamplight')
  await generate(alice)
  await expect(
    page
      .getByRole('heading', { name: 'The pictures' })
      .or(page.getByText(/pictures? at once|at a time/))
      .first(),
  ).toBeVisible()
  await expectAccessible(page, 'making, dark, wide')
  await expectVoting(alice)
  await expectFits(alice, 'voting')
  await vote(alice, 1)
  await expectReveal(alice)
  await expectFits(alice, 'reveal')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectFits(alice, 'the card')
  await page.keyboard.press('Escape')
  await publish(alice, 'Lamplight')
  await expectFits(alice, 'published')
  await page.getByRole('link', { name: 'See the piece' }).click()
  await expect(page.getByRole('heading', { name: 'Lamplight' })).toBeVisible()
  await expectFits(alice, 'the post')
})
