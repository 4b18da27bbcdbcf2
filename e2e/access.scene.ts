import { expectAllAccessible } from './support/axe.ts'
import type { Invite } from './support/fixtures.ts'
import { expect, PHONE, test } from './support/fixtures.ts'
import { Person } from './support/Person.ts'
import {
  expectReveal,
  expectVoting,
  expectWords,
  generate,
  publish,
  startJam,
  vote,
  write,
} from './support/round.ts'

/** Both lights on both sizes: four people in one jam, so that each moment of it is looked at four times at once. */
function gather(invite: Invite): Promise<Person[]> {
  const wide = { viewport: { width: 1280, height: 800 } }
  const views = { 'wide, dark': wide, 'wide, light': wide, 'phone, dark': PHONE, 'phone, light': PHONE }
  return Promise.all(
    Object.entries(views).map(([name, view]) =>
      invite(name, {
        ...view,
        reducedMotion: 'reduce',
        colorScheme: name.endsWith('dark') ? 'dark' : 'light',
      }),
    ),
  )
}

const each = (people: readonly Person[], what: (person: Person) => Promise<unknown>) =>
  Promise.all(people.map(what))

test('every phase and whatever opens in it is usable for everybody, wide and at a phone, in the dark and in the light', async ({
  invite,
}) => {
  // Four pages at once and some fifty looks at them.
  test.slow()
  const all = await gather(invite)
  const [host, , phone, watcher] = all as [Person, Person, Person, Person]
  const players = all.filter(person => person !== watcher)
  // The phases are looked at in all four; what opens beside them in two opposite ones, unless the run is a long one.
  const some = process.env.LONG ? all : [host, watcher]
  await each(all, ({ page }) => page.goto('/'))
  await each(all, ({ page }) =>
    expect(page.getByRole('button', { name: 'Start a jam' }).first()).toBeVisible(),
  )
  await expectAllAccessible(all, 'front page')

  const jam = await startJam(host)
  // The jam is live on the front page; its host sees that in a second window.
  await host.page.getByRole('button', { name: 'Unlisted' }).click()
  const window = new Person(host.name, host.context, await host.context.newPage())
  await window.page.goto('/')
  const fronts = [window, ...all.slice(1)]
  await each(fronts, ({ page }) => expect(page.locator(`a[href^="${jam}"]`).first()).toBeVisible())
  await expectAllAccessible(process.env.LONG ? fronts : [window, watcher], 'front page with a live jam')
  await window.page.close()
  await each(all.slice(1), ({ page }) => page.goto(jam))
  await each(players.slice(1), ({ page }) => page.getByRole('button', { name: 'Join in' }).click())
  await write(host, 'a very beautiful fox that reads by lamplight')
  await each(all, person => expectWords(person, /lamplight/))
  await host.page.getByRole('button', { name: 'Ask the muse' }).click()
  await host.page.getByRole('button', { name: 'Ask', exact: true }).click()
  await each(all, ({ page }) =>
    expect(
      page.getByRole('region', { name: 'The muse’s offer' }).getByRole('listitem').first(),
    ).toBeVisible(),
  )
  await expectAllAccessible(all, 'writing, with an offer of the muse')
  for (const person of [phone, watcher])
    await person.page.getByRole('button', { name: /^Talk/ }).first().tap()
  await each(all, ({ page }) => expect(page.getByRole('textbox', { name: 'Say something' })).toBeVisible())
  await each(all, ({ page }) => page.getByRole('button', { name: 'Keys and sound' }).click())
  await expectAllAccessible(some, 'talk, and the list of keys')
  await each(all, ({ page }) => page.keyboard.press('Escape'))
  await expectAllAccessible(process.env.LONG ? [phone, watcher] : [phone], 'talk')
  for (const person of [phone, watcher])
    await person.page.getByRole('button', { name: 'Close the talk' }).tap()
  await each(all, ({ page }) => page.getByRole('button', { name: 'Room', exact: true }).click())
  await expectAllAccessible(some, 'the room’s sheet')
  await each(all, ({ page }) => page.keyboard.press('Escape'))

  await generate(host)
  await each(all, ({ page }) => expect(page.locator('[data-scene="make"]')).toBeVisible())
  await expectAllAccessible(all, 'making')
  await each(all, expectVoting)
  await expectAllAccessible(all, 'voting')
  await each(players, person => vote(person, 1))
  await each(all, expectReveal)
  await expectAllAccessible(all, 'reveal')
  await each(all, ({ page }) =>
    page
      .getByTitle(/^See picture \d large$/)
      .first()
      .click(),
  )
  await expectAllAccessible(some, 'a picture seen large')
  await each(all, ({ page }) => page.keyboard.press('Escape'))
  await each(players, ({ page }) => page.getByRole('button', { name: 'Publish', exact: true }).click())
  await each(players, ({ page }) => expect(page.getByRole('dialog', { name: /^The card/ })).toBeVisible())
  await expectAllAccessible(process.env.LONG ? players : [host, phone], 'the card')
  await each(players, ({ page }) => page.keyboard.press('Escape'))
  await publish(host, 'Lamplight')
  await each(all, ({ page }) => expect(page.getByRole('link', { name: 'See the piece' })).toBeVisible())
  await expectAllAccessible(all, 'published')

  await host.page.getByRole('button', { name: 'Another round' }).click()
  await each(all, ({ page }) => page.getByRole('button', { name: 'Open round 1' }).click())
  await expectAllAccessible(some, 'a round that is over')
  await each(all, ({ page }) => page.keyboard.press('Escape'))
  await host.page.getByRole('heading', { level: 1 }).focus()
  await host.page.keyboard.press('q')
  await host.page.getByRole('button', { name: 'End it' }).click()
  await each(all, ({ page }) => expect(page.getByRole('button', { name: 'Start another jam' })).toBeVisible())
  await expectAllAccessible(all, 'the gallery at the end')

  await each(all, ({ page }) => page.goto('/me'))
  await expect(host.page.getByRole('link', { name: /jam/ }).first()).toBeVisible()
  await expectAllAccessible(some, 'your own page')
  await host.page.getByRole('link', { name: 'Lamplight' }).click()
  await expect(host.page.getByRole('heading', { name: 'Lamplight' })).toBeVisible()
  const post = new URL(host.page.url()).pathname
  await each(all.slice(1), ({ page }) => page.goto(post))
  await each(all, ({ page }) => expect(page.getByRole('heading', { name: 'Lamplight' })).toBeVisible())
  await expectAllAccessible(all, 'the post')
})
