import { expect, PHONE, test } from './support/fixtures.ts'
import type { Person } from './support/Person.ts'
import {
  ballots,
  chooseSketches,
  editor,
  expectReveal,
  expectVoting,
  expectWords,
  generate,
  generateButton,
  joinIn,
  publish,
  startJam,
  vote,
  write,
} from './support/round.ts'

const each = (people: readonly Person[], what: (person: Person) => Promise<unknown>) =>
  Promise.all(people.map(what))
/** Opens the menu of the so-manieth face at the top: players stand there in the order of their seats. */
const openFace = ({ page }: Person, place: number) =>
  page
    .getByRole('banner')
    .getByRole('button', { name: /: what you can do$/ })
    .nth(place)
    .click()

test('J1 J6 J11 J12 J26 T8 a host, three players and one who watches in an Open jam: words, ready, a seat asked for, a new host whose laptop closes, the vote with the bloc, the post of all, and whose view is followed', async ({
  alice,
  bob,
  invite,
  riff,
}) => {
  const [carol, dan, wes] = await Promise.all([invite('Carol', PHONE), invite('Dan'), invite('Wes', PHONE)])

  const jam = await startJam(alice)
  await chooseSketches(alice, 'Four pictures')
  await joinIn(bob, jam)
  await joinIn(carol, jam)
  await wes.page.goto(jam)
  await write(alice, 'a lighthouse in a storm')
  await each([bob, carol, wes], person => expectWords(person, /^a lighthouse in a storm$/))
  await write(bob, ', a ginger cat on the rail')
  await expectWords(carol, /on the rail$/)
  await write(carol, ', at dusk')
  await each([alice, bob, wes], person => expectWords(person, /storm, a ginger cat on the rail, at dusk$/))
  await expect(editor(wes.page)).not.toHaveAttribute('contenteditable', 'true')

  // From now on a seat is asked for, and all must be ready; the settings open by key.
  await alice.page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await alice.page.keyboard.press(',')
  const room = alice.page.getByRole('dialog', { name: 'Room' })
  await room.getByLabel('A seat', { exact: true }).selectOption('is asked for')
  await room.getByLabel('Generate is pressed by').selectOption('anyone, once all are ready')
  await alice.page.keyboard.press('Escape')
  await wes.page.getByRole('button', { name: 'Ask for a seat' }).tap()
  await expect(alice.page.getByRole('button', { name: 'Let in' })).toBeVisible()
  await alice.page.keyboard.press('z')
  await expect(wes.page.getByRole('button', { name: 'Ask for a seat' })).toBeVisible()
  await dan.page.goto(jam)
  await dan.page.getByRole('button', { name: 'Ask for a seat' }).click()
  await expect(alice.page.getByRole('button', { name: 'Let in' })).toBeVisible()
  await alice.page.keyboard.press('a')
  await expect(editor(dan.page)).toHaveAttribute('contenteditable', 'true')

  await openFace(alice, 1)
  await alice.page.keyboard.press('h')
  await expect(bob.page.getByText(/^You are the host now/)).toBeVisible()
  await each([alice, carol, dan], ({ page }) => page.getByRole('button', { name: 'I am ready' }).click())
  await expect(generateButton(alice.page)).toHaveAttribute('aria-disabled', 'true')
  await bob.page.getByRole('button', { name: 'I am ready' }).click()
  await expect(generateButton(alice.page)).not.toHaveAttribute('aria-disabled', 'true')
  await generate(carol)
  // The new host's laptop closes: nobody waits for his vote, nor for his word at the end.
  await bob.page.close()
  const here = [alice, carol, dan, wes]
  // Who opens the link now sees the pictures and votes from the bench.
  await wes.page.reload()
  await each(here, expectVoting)
  await expect(ballots(wes.page).getByRole('radio')).toHaveCount(4)
  await each([alice, carol, dan], person => vote(person, 2))
  await vote(wes, 3)
  await each(here, expectReveal)
  await expect(alice.page.getByText('3 of 4 votes', { exact: true })).toBeVisible()
  await alice.page.getByRole('button', { name: 'How it was counted' }).click()
  await expect(alice.page.getByRole('row', { name: '3 0 1 1' })).toBeVisible()
  await alice.page.keyboard.press('Escape')
  await openFace(alice, 1)
  await expect(alice.page.getByText(/lost the line, stays host \d+ s/)).toBeVisible()
  await alice.page.keyboard.press('Escape')

  // Dan follows Alice: what she sees large he sees large.
  await openFace(dan, 0)
  await dan.page.keyboard.press('f')
  await expect(dan.page.getByText(/opens a picture, it opens here too\.$/)).toBeVisible()
  await alice.page.getByTitle('See picture 3 large').click()
  const large = dan.page.getByRole('dialog', { name: 'Round 1, picture 3, large' })
  await expect(large).toBeVisible()
  await alice.page.keyboard.press('ArrowLeft')
  await expect(dan.page.getByRole('dialog', { name: 'Round 1, picture 2, large' })).toBeVisible()
  await alice.page.keyboard.press('Escape')
  await expect(dan.page.getByRole('dialog')).toHaveCount(0)
  await dan.page.keyboard.press('.')
  await expect(dan.page.getByText(/it opens here too/)).toHaveCount(0)

  await publish(alice, 'The keeper of the light')
  await each(here, ({ page }) => expect(page.getByRole('link', { name: 'See the piece' })).toBeVisible())
  await wes.page.getByRole('link', { name: 'See the piece' }).tap()
  await expect(wes.page.getByRole('heading', { name: 'The keeper of the light' })).toBeVisible()
  const names = wes.page.getByRole('list', { name: 'Who wrote how much' }).getByRole('listitem')
  await expect(names).toHaveCount(3)
  for (const person of here) person.expectStorm()
  await riff.stop()
  await riff.start()
  await wes.page.reload()
  await expect(wes.page.getByText(/a lighthouse in a storm/).first()).toBeVisible()
})
