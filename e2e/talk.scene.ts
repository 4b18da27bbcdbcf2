import type { Locator } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expect, PHONE, test } from './support/fixtures.ts'
import type { Person } from './support/Person.ts'
import { expectMaking, expectWords, generate, joinIn, startJam, write } from './support/round.ts'

const lines = ({ page }: Person): Locator => page.getByRole('list', { name: 'What was said' })
const field = ({ page }: Person): Locator => page.getByRole('textbox', { name: 'Say something' })

async function say(person: Person, text: string): Promise<void> {
  await field(person).fill(text)
  await field(person).press('Enter')
}

test('J60 J62 J65 Alice, Bob at a phone and Cara, who watches, talk: lines are changed and taken back, links ask first, reactions fly', async ({
  alice,
  invite,
}) => {
  const bob = await invite('Bob', PHONE)
  const cara = await invite('Cara')
  const jam = await startJam(alice)
  await joinIn(bob, jam)
  await cara.page.goto(jam)

  await say(alice, 'no moon this time, see https://example.org/moon')
  await say(cara, 'make it rain soup')
  await expect(lines(alice).getByText('make it rain soup')).toBeVisible()
  // On the phone the talk is folded, and says that there is something new.
  await bob.page.getByRole('button', { name: 'Talk, 2 new lines' }).tap()
  await say(bob, 'keep the tail short')
  await expect(lines(cara).getByText('keep the tail short')).toBeVisible()
  await expectAccessible(bob.page, 'talk at a phone', 'aside')

  const own = lines(bob).getByRole('listitem').filter({ hasText: 'keep the tail' })
  await own.getByRole('button', { name: 'Change' }).tap()
  await bob.page.getByRole('textbox', { name: 'Change what you said' }).fill('keep the tail long')
  await bob.page.keyboard.press('Enter')
  await expect(lines(alice).getByText('keep the tail long')).toBeVisible()
  await expect(lines(alice).getByText('changed')).toBeVisible()

  // A line of somebody else: only the host takes it away, and then it is gone for everyone, also after a reload.
  const soup = lines(alice).getByRole('listitem').filter({ hasText: 'rain soup' })
  await expect(lines(bob).getByRole('button', { name: 'Take away' })).toHaveCount(0)
  await soup.hover()
  await soup.getByRole('button', { name: 'Take away' }).click()
  await expect(lines(cara).getByText('The host took this away.')).toBeVisible()
  await cara.page.reload()
  await expect(lines(cara).getByText('The host took this away.')).toBeVisible()
  await expect(cara.page.getByText('rain soup')).toHaveCount(0)

  // An address does nothing by itself; pressed, it says where it leads.
  await lines(cara).getByRole('button', { name: 'https://example.org/moon' }).click()
  const leads = cara.page.getByRole('dialog', { name: 'This link leads away from here' })
  await expect(leads.getByRole('link', { name: 'Open example.org' })).toHaveAttribute('rel', /noopener/)
  await cara.page.keyboard.press('Escape')

  // A draft survives the scene, and the talk folds to reactions while pictures are made.
  await field(alice).fill('half a thought')
  await write(alice, 'a cat on a lighthouse')
  await generate(alice)
  await expectMaking(alice)
  await expect(field(alice)).toHaveCount(0)
  const air = bob.page.locator('[data-air] > *')
  await cara.page.getByRole('button', { name: 'Love it' }).click()
  await expect(air.first()).toBeAttached()
  await alice.page.keyboard.press('t')
  await expect(field(alice)).toHaveValue('half a thought')
})

test('J17 S3 where a network lets no socket through the page says so and shows the jam; when the server restarts, everybody is back by themselves', async ({
  alice,
  bob,
  invite,
  riff,
}) => {
  const jam = await startJam(alice)
  await joinIn(bob, jam)
  await write(alice, 'a bridge of paper')
  await expectWords(bob, /a bridge of paper/)
  const dora = await invite('Dora')
  dora.refuseSockets()
  await dora.page.goto(jam)
  await expect(dora.page.getByText(/Your network lets pages through but not live lines/)).toBeVisible({
    timeout: 25_000,
  })
  await expect(dora.page.getByText('a bridge of paper').first()).toBeVisible()
  await expectAccessible(dora.page, 'no sockets', 'main')
  await write(alice, ' over a river')
  await expect(dora.page.getByText('a bridge of paper over a river').first()).toBeVisible({ timeout: 15_000 })

  for (const person of [alice, bob]) person.expectStorm()
  await Promise.all([write(bob, ', at night'), riff.stop()])
  await say(alice, 'are you still there')
  await expect(alice.page.getByText('Goes out when the line is back.')).toBeVisible()
  await riff.start()
  const since = Date.now()
  await expect(lines(bob).getByText('are you still there')).toBeVisible({ timeout: 15_000 })
  await expectWords(alice, /a bridge of paper over a river, at night/)
  expect(Date.now() - since, 'ms until all is as it was').toBeLessThan(12_000)
  await expect(lines(alice).getByText('are you still there')).toHaveCount(1)
  await dora.comeBack()
  await expect(dora.page.getByText(/Your network lets pages through/)).toHaveCount(0, { timeout: 15_000 })
  await expectWords(dora, /at night/)
})
