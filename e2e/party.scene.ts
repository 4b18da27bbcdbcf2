import { expectAccessible } from './support/axe.ts'
import { expect, PHONE, test } from './support/fixtures.ts'
import type { Person } from './support/Person.ts'
import {
  editor,
  expectReveal,
  expectVoting,
  expectWords,
  joinIn,
  startJam,
  vote,
  write,
} from './support/round.ts'

const openRoom = (person: Person) => person.page.getByRole('button', { name: 'Room', exact: true }).click()
const hasRound = (person: Person, text: string) =>
  expect(person.page.getByText(text, { exact: true }).first()).toBeAttached({ timeout: 30_000 })

test('J30 J31 J32 a host, three players and somebody who watches play a Party to its gallery, where everyone’s words are counted', async ({
  alice,
  bob,
  invite,
}) => {
  test.skip(!process.env.LONG, 'five browsers and two rounds take more than a minute')
  const carol = await invite('Carol')
  const dan = await invite('Dan', PHONE)
  const wes = await invite('Wes', PHONE)
  const players = [alice, bob, carol, dan]
  const jam = await startJam(alice)
  for (const person of [bob, carol, dan]) await joinIn(person, jam)
  await wes.page.goto(jam)

  await openRoom(alice)
  const sheet = alice.page.getByRole('dialog', { name: 'Room' })
  await sheet.getByRole('radio', { name: /^Party/ }).click()
  await sheet.getByLabel('Rounds').selectOption('2 rounds')
  await expect(sheet.getByText('Party has: 5 rounds')).toBeVisible()
  await expectAccessible(alice.page, 'the room’s sheet')
  await alice.page.keyboard.press('Escape')
  for (const person of [...players, wes]) await hasRound(person, 'Round 1 of 2')

  for (const round of [1, 2]) {
    for (const person of players) await hasRound(person, `Round ${round} of 2`)
    await expect(editor(alice.page)).toHaveAttribute('contenteditable', 'true')
    // A new theme begins with new words.
    await expectWords(bob, /^$/)
    await write(bob, 'a fox under a red moon')
    await expectWords(alice, /red moon/)
    await write(alice, ' reads')
    await expectWords(wes, /red moon reads/)
    for (const person of [bob, carol, dan])
      await person.page.getByRole('button', { name: 'I am ready' }).click()
    const generate = alice.page.getByRole('button', { name: /^Generate/ })
    await expect(generate).not.toHaveAttribute('aria-disabled', 'true')
    await generate.click()
    await Promise.all([...players, wes].map(expectVoting))
    for (const person of players) await vote(person, 1)
    await Promise.all(players.map(expectReveal))
    await openRoom(alice)
    await sheet.getByRole('button', { name: round === 2 ? 'To the gallery' : 'Next round' }).click()
  }

  for (const person of [...players, wes]) {
    const words = person.page.getByRole('region', { name: 'Everyone’s words' })
    await expect(words).toBeVisible({ timeout: 30_000 })
    await expect(words.getByRole('listitem').first()).toContainText('12 winning words')
    await expect(words.getByRole('listitem').first()).toContainText('Most of rounds 1 and 2')
    await expect(words.getByRole('listitem').nth(1)).toContainText('2 winning words')
  }
  await expectAccessible(dan.page, 'the gallery at the end')
})

test('J24 J27 Bob is removed while he types and a new name does not bring him back; Carol knocks at the private jam and is let in', async ({
  alice,
  bob,
  invite,
}) => {
  const carol = await invite('Carol', PHONE)
  const jam = await startJam(alice)
  await joinIn(bob, jam)
  await write(alice, 'a garden')
  await expectWords(bob, /a garden/)
  const typing = write(
    bob,
    ' and every word of this is typed while the host takes Bob out of the room',
  ).catch(() => {})
  await expectWords(alice, /and every/)
  await alice.page
    .getByRole('button', { name: /: what you can do$/ })
    .nth(1)
    .click()
  await alice.page.getByRole('button', { name: 'Remove from the jam' }).click()
  await alice.page.getByRole('button', { name: /^Remove / }).click()
  await expect(bob.page.getByRole('heading', { name: 'The host took you out of this jam' })).toBeVisible()
  await typing
  await bob.page.evaluate(() =>
    fetch('/api/me', {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Somebody else', colour: 3 }),
    }),
  )
  await bob.page.reload()
  await expect(bob.page.getByRole('heading', { name: 'The host took you out of this jam' })).toBeVisible()

  await openRoom(alice)
  await alice.page.getByRole('radio', { name: 'Private' }).click()
  await expect(alice.page.getByText(/^Only who has had a seat/).first()).toBeVisible()
  await alice.page.keyboard.press('Escape')
  await carol.page.goto(jam)
  await expect(carol.page.getByRole('heading', { name: 'This jam is private' })).toBeVisible()
  await expectAccessible(carol.page, 'the private door')
  await carol.page.getByRole('button', { name: 'Ask to come in' }).click()
  await expect(carol.page.getByText(/^You have asked/)).toBeVisible()
  await alice.page.getByRole('button', { name: 'Let in' }).click()
  await expectWords(carol, /a garden/)
  await expect(editor(carol.page)).toHaveAttribute('contenteditable', 'true')
})

test('J11 Alice closes her laptop: Bob sees how long her seat is kept, and after 45 s he is the host and is told so', async ({
  alice,
  bob,
}) => {
  test.skip(!process.env.LONG, 'takes a minute')
  const jam = await startJam(alice)
  await joinIn(bob, jam)
  await alice.page.close()
  await bob.page
    .getByRole('button', { name: /: what you can do$/ })
    .first()
    .click()
  await expect(bob.page.getByText(/lost the line, seat kept \d+ s/)).toBeVisible({ timeout: 20_000 })
  await expect(bob.page.getByText(/^You are the host now/)).toBeVisible({ timeout: 60_000 })
  await openRoom(bob)
  await expect(bob.page.getByRole('button', { name: 'End this jam' })).toBeVisible()
})
