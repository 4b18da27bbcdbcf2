import { type FakeOpenAi, startFakeOpenAi } from '../server/testing/fakeOpenAi.ts'
import { expectAccessible } from './support/axe.ts'
import { test as base, expect } from './support/fixtures.ts'
import type { Person } from './support/Person.ts'
import {
  ballots,
  expectReveal,
  expectVoting,
  generate,
  joinIn,
  startJam,
  vote,
  write,
} from './support/round.ts'

/** The product with a real model, as far as it can tell. */
const test = base.extend<{ fake: FakeOpenAi }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  fake: async ({}, use) => {
    const fake = await startFakeOpenAi({ scale: 0.5 })
    await use(fake)
    await fake.close()
  },
  env: async ({ fake }, use) => use({ OPENAI_BASE_URL: fake.url, OPENAI_API_KEY: 'sk-secret' }),
})

/** The requests for pictures; screening asks the same server. */
const pictures = (fake: FakeOpenAi) => fake.asked.filter(({ endpoint }) => endpoint === 'generations')

test('G31 K20 M4 Alice and Bob watch a real model’s previews, vote among three, and publish when the check is back; the fourth says plainly why it is missing', async ({
  alice,
  bob,
  fake,
  riff,
}) => {
  const jam = await startJam(alice)
  await joinIn(bob, jam)
  await expect(bob.page.getByRole('button', { name: /^Made by gpt-image/ })).toBeVisible()
  await write(alice, 'a lighthouse in a storm')

  // What the muse costs stands beside it before it is asked; what the check refuses of it nobody sees.
  await expect(bob.page.getByRole('button', { name: 'Ask the muse under 1 cent' })).toBeVisible()
  await bob.page.getByRole('button', { name: /^Ask the muse/ }).click()
  await expect(bob.page.getByText('Less than a cent; you have $2.00 left today.')).toBeVisible()
  fake.next('responses', { does: 'answers', text: 'a burning lighthouse in a storm', pace: 50 })
  fake.next('moderations', { does: 'answers', flags: ['violence'] })
  await bob.page.getByRole('button', { name: 'Ask', exact: true }).click()
  for (const { page } of [alice, bob]) {
    await expect(page.getByText('The muse may not answer that. Ask for something else.')).toBeVisible()
    await expect(page.getByText('burning')).toHaveCount(0)
  }
  await bob.page.getByRole('button', { name: 'Close', exact: true }).click()

  fake.always('generations', { does: 'answers', head: 300, pace: 1_000 })
  fake.next('generations', { does: 'refuses', status: 400, code: 'moderation_blocked' })

  await generate(alice)
  // At the same time: each preview stands for a second only.
  const watch = async ({ page }: Person) => {
    await expect(page.getByText(/^(First glimpse|Taking shape|Nearly there)$/).first()).toBeAttached()
    await expect(page.locator('img[src^="/m/"]').first()).toBeVisible()
    await expect(page.getByText('Refused for what it shows')).toBeVisible()
    await expect(page.getByText('gpt-image')).toHaveCount(0)
  }
  await Promise.all([watch(alice), watch(bob)])
  await alice.shot('model-make')
  await Promise.all([expectVoting(alice), expectVoting(bob)])
  const choices = ballots(alice.page).getByRole('radio', { name: /^Picture/ })
  await expect(choices).toHaveCount(3)
  const place = await choices.first().getAttribute('aria-keyshortcuts')
  for (const person of [alice, bob]) await vote(person, Number(place))
  await Promise.all([expectReveal(alice), expectReveal(bob)])
  await expect(bob.page.getByText(/^“?Style: an oil painting/)).toBeVisible()
  await expectAccessible(alice.page, 'reveal of a model')

  // The check fails: publishing waits, says so, and lands by itself when it is back.
  fake.always('moderations', { does: 'refuses', status: 500, code: 'server_error' })
  await alice.page.getByRole('button', { name: 'Publish', exact: true }).click()
  const card = alice.page.getByRole('dialog', { name: /^The card/ })
  await card.getByLabel('Title', { exact: true }).fill('The keeper')
  await card.getByRole('button', { name: 'Publish this' }).click()
  await expect(alice.page.getByText(/^Publishing waits for the picture check/).first()).toBeVisible()
  fake.always('moderations', { does: 'answers' })
  const piece = alice.page.getByRole('link', { name: 'See the piece' })
  await expect(piece).toBeVisible({ timeout: 30_000 })
  await piece.click()
  await expect(alice.page.getByText(/AI model gpt-image/)).toBeVisible()
  await expect(alice.page.getByText(/^Added to their words/)).toBeVisible()
  expect(pictures(fake).map(({ body }) => body.n)).toEqual([1, 1, 1, 1])
  expect(riff.log).not.toMatch(/sk-secret|lighthouse/)
})

test('G31 a server that dies while the model is asked pays nothing twice: Alice is told, and tries again', async ({
  alice,
  fake,
  riff,
}) => {
  await startJam(alice)
  await write(alice, 'a lighthouse in a storm')
  fake.always('generations', { does: 'hangs' })
  await generate(alice)
  await expect.poll(() => pictures(fake).length).toBe(4)
  await expect(alice.page.getByText('Waiting for the model').first()).toBeAttached()
  alice.expectStorm()
  await riff.kill9()
  await riff.start()
  await expect(alice.page.getByText(/The server stopped in the middle of it/)).toBeVisible({
    timeout: 30_000,
  })
  expect(pictures(fake)).toHaveLength(4)

  fake.always('generations', { does: 'answers' })
  await generate(alice)
  await expectVoting(alice)
  expect(pictures(fake)).toHaveLength(8)
})
