import sharp from 'sharp'
import { expectAccessible } from './support/axe.ts'
import { expect, PHONE, test } from './support/fixtures.ts'
import type { Person } from './support/Person.ts'
import {
  chooseSketches,
  editor,
  expectReveal,
  expectVoting,
  expectWords,
  generate,
  joinIn,
  startJam,
  vote,
  write,
} from './support/round.ts'
import { hold, pinch, swipe } from './support/touch.ts'

async function choose(people: Person[], place: number): Promise<void> {
  await Promise.all(people.map(expectVoting))
  for (const person of people) await vote(person, place)
  await Promise.all(people.map(expectReveal))
}

test('J40 J43 a round grows from a picture of the one before, says so, and an earlier winner is published from the strip', async ({
  alice,
  invite,
}) => {
  test.slow()
  const bob = await invite('Bob', { ...PHONE, reducedMotion: 'reduce' })
  const jam = await startJam(alice)
  await joinIn(bob, jam)
  await chooseSketches(alice)
  await write(alice, 'a lighthouse in a storm')
  await generate(alice)
  await expectVoting(alice)

  // Large while it is voted on: by keyboard, two side by side, and the vote from there.
  await alice.page.getByRole('radio').first().focus()
  await alice.page.keyboard.press('Enter')
  const large = alice.page.getByRole('dialog', { name: /^Round 1, picture/ })
  await expect(large).toBeVisible()
  await large.getByRole('button', { name: 'Compare' }).click()
  await expect(large.getByRole('img')).toHaveCount(2)
  await expectAccessible(alice.page, 'two pictures large')
  await large.getByRole('button', { name: 'One picture' }).click()
  await alice.page.keyboard.press('ArrowRight')
  await large.getByRole('button', { name: 'Vote for picture 2' }).click()
  await expect(large.getByRole('button', { name: 'Your vote' })).toBeVisible()
  await expect(large).not.toContainText(/painter|rules/i)
  await alice.page.keyboard.press('Escape')
  // At the phone: a held picture opens large without being voted for; a finger turns to the next one, two enlarge it.
  await hold(bob.page.getByRole('radio').first())
  const atPhone = bob.page.getByRole('dialog', { name: /^Round 1, picture/ })
  await expect(atPhone).toHaveAccessibleName(/picture 1/)
  await swipe(atPhone.getByRole('img'), -150)
  await expect(atPhone).toHaveAccessibleName(/picture 2/)
  await pinch(atPhone.getByRole('img'))
  await expect(atPhone.getByRole('button', { name: 'Whole picture' })).toBeVisible()
  await atPhone.getByRole('button', { name: 'Close', exact: true }).tap()
  await expect(bob.page.getByRole('radio', { checked: true })).toHaveCount(0)
  await vote(bob, 2)
  await Promise.all([expectReveal(alice), expectReveal(bob)])

  await alice.page.getByRole('button', { name: 'Vary a little' }).click()
  const from = /A little different from picture 2 of round 1/
  for (const person of [alice, bob]) await expect(person.page.getByText(from)).toBeVisible()
  await expectWords(alice, /^a lighthouse in a storm$/)
  await generate(alice)
  await choose([alice, bob], 1)
  for (const person of [alice, bob]) await expect(person.page.getByText(from)).toBeVisible()

  await bob.page.getByRole('button', { name: 'Open round 1' }).click()
  const round = bob.page.getByRole('dialog', { name: 'Round 1' })
  await expect(round.getByText('Chosen with 2 of 2 votes')).toBeVisible()
  await expectAccessible(bob.page, 'a round that is over, on a phone')
  await round.getByRole('button', { name: 'Publish it' }).click()
  await bob.page.getByRole('button', { name: 'Publish this' }).click()
  const link = round.getByRole('link', { name: 'See the piece' })
  await expect(link).toBeVisible()
  await link.click()
  await expect(bob.page.getByRole('heading', { name: 'a lighthouse in a storm' })).toBeVisible()
})

test('J45 J46 J82 a picture is dropped and pasted into the round, one of 48 megapixels too, and a file that is none is refused with its reason', async ({
  alice,
  bob,
}) => {
  const jam = await startJam(alice)
  await joinIn(bob, jam)
  const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#2d6a4f' } })
    .withExif({ IFD0: { Make: 'Secret camera' } })
    .jpeg()
    .toBuffer()
  await bring(bob, 'drop', 'photo.jpg', 'image/jpeg', photo)
  const brought = /^Starts from a picture that .+ brought$/
  for (const person of [alice, bob]) await expect(person.page.getByText(brought)).toBeVisible()
  await alice.page.getByRole('button', { name: 'Remove' }).click()
  for (const person of [alice, bob]) await expect(person.page.getByText(brought)).toHaveCount(0)

  await editor(alice.page).click()
  // More than the server takes: the browser draws it smaller first.
  const huge = await sharp({ create: { width: 8_000, height: 6_000, channels: 3, background: '#2d6a4f' } })
    .jpeg()
    .toBuffer()
  await bring(alice, 'paste', 'photo.jpg', 'image/jpeg', huge)
  for (const person of [alice, bob]) await expect(person.page.getByText(brought)).toBeVisible()

  bob.expectStorm()
  await bring(bob, 'drop', 'x.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
  await expect(bob.page.getByText('That is no picture Riff takes.', { exact: false })).toBeVisible()
  await bring(bob, 'drop', 'x.png', 'image/png', Buffer.from('\x89PNG\r\n\x1a\nno picture', 'latin1'))
  await expect(bob.page.getByText('no picture that can be read', { exact: false })).toBeVisible()
})

/** Drops a file on the page or pastes it, as a browser tells the page of it. */
async function bring(person: Person, how: 'drop' | 'paste', name: string, type: string, bytes: Buffer) {
  await person.page.evaluate(
    ({ how, name, type, base64 }) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(base64), each => each.charCodeAt(0))], name, { type }))
      const target = document.activeElement ?? document.body
      if (how === 'drop')
        target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
      else
        target.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
    },
    { how, name, type, base64: bytes.toString('base64') },
  )
}
