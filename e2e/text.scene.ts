import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import {
  editor,
  expectReveal,
  expectWords,
  generate,
  joinIn,
  startJam,
  vote,
  write,
} from './support/round.ts'

test('K1 K4 K21 G40 two people write, the muse proposes, one accepts, takes it back and accepts again; they make four poems, vote, and publish one', async ({
  alice,
  bob,
}) => {
  const jam = await startJam(alice)
  await joinIn(bob, jam)
  await write(alice, 'a very beautiful lighthouse in a storm, ')
  await expectWords(bob, /lighthouse in a storm/)
  await write(bob, 'an old cat on the rail')
  await expectWords(alice, /an old cat on the rail/)

  await alice.page.getByRole('button', { name: 'Ask the muse' }).click()
  await alice.page.getByLabel('A wish, if you have one').fill('moodier')
  await alice.page.getByRole('button', { name: 'Ask', exact: true }).click()
  const offer = bob.page.getByRole('region', { name: 'The muse’s offer' })
  await expect(offer.getByText(/asked for “moodier”/)).toBeVisible()
  await expect(offer.getByRole('button', { name: 'Accept all' })).toBeVisible()
  await expectWords(alice, /a very beautiful lighthouse in a storm, an old cat on the rail$/)
  await expectAccessible(bob.page, 'the muse’s offer')
  await bob.shot('muse')
  await offer.getByRole('button', { name: 'Accept: “very beautiful”' }).click()
  const accepted = /^a (?!very beautiful).+ lighthouse in a storm, an old cat on the rail$/
  await expectWords(alice, accepted)
  await bob.page.keyboard.press('ControlOrMeta+z')
  await expectWords(alice, /^a very beautiful lighthouse in a storm, an old cat on the rail$/)
  await bob.page.keyboard.press('ControlOrMeta+Shift+z')
  await expectWords(alice, accepted)
  await alice.page.getByRole('button', { name: 'Not this' }).click()
  await expect(offer).toBeHidden()

  await write(bob, ' @muse shorter')
  await bob.page.keyboard.press('Enter')
  await expect(offer.getByText(/asked for “shorter”/)).toBeVisible()
  await expectWords(alice, /on the rail$/)

  await alice.page.getByRole('button', { name: /^Make/ }).click()
  await alice.page.getByRole('radio', { name: 'A text' }).click()
  await expect(bob.page.getByRole('button', { name: /^Form/ })).toContainText('Poem')
  await alice.page.keyboard.press('Escape')
  await generate(alice)
  const texts = (person: typeof alice) => person.page.getByRole('radiogroup', { name: 'Choose a text' })
  await Promise.all([alice, bob].map(person => expect(texts(person)).toBeVisible({ timeout: 30_000 })))
  await expect(texts(bob).getByRole('radio', { name: /^Text \d: ./ })).toHaveCount(4)
  await expectAccessible(bob.page, 'four texts')
  const winner = await texts(alice).getByRole('radio').nth(1).getAttribute('aria-label')
  await vote(alice, 2)
  await vote(bob, 2)
  await Promise.all([expectReveal(alice), expectReveal(bob)])
  await expect(alice.page.getByRole('list', { name: 'Who wrote how much' })).toContainText('The muse')

  await alice.page.getByRole('button', { name: 'Publish', exact: true }).click()
  const card = alice.page.getByRole('dialog', { name: /^The card/ })
  await card.getByLabel('Title', { exact: true }).fill('The keeper’s cat')
  await card.getByRole('button', { name: 'Publish this' }).click()
  await alice.page.getByRole('link', { name: 'See the piece' }).click()
  await expect(alice.page.getByRole('heading', { name: 'The keeper’s cat' })).toBeVisible()
  const line = (winner ?? '').replace(/^Text \d: /, '').split('\n')[0] ?? ''
  await expect(alice.page.getByText(line).first()).toBeVisible()
  await expect(alice.page.getByText('Written by rules, no AI model')).toBeVisible()
  await expect(alice.page.getByRole('list', { name: 'Who wrote how much' })).toContainText('The muse')
  await expectAccessible(alice.page, 'a text’s post')
  const share = await alice.page.request.get(`/share${new URL(alice.page.url()).pathname}.jpg`)
  expect(share.headers()['content-type']).toBe('image/jpeg')
  await bob.page.goto('/')
  await expect(bob.page.getByText(line).first()).toBeVisible()
  await bob.page.goto(new URL(alice.page.url()).pathname)
  await bob.page.getByRole('button', { name: 'Riff on this' }).first().click()
  await bob.page.waitForURL(/\/j\//)
  await expect(editor(bob.page)).toBeVisible()
  await expect(bob.page.getByRole('button', { name: /^Make/ })).toContainText('A text')
})
