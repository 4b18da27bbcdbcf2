import { expect, test } from './support/fixtures.ts'
import {
  chooseSketches,
  expectMaking,
  expectReveal,
  expectVoting,
  expectWords,
  generate,
  joinIn,
  startJam,
  vote,
  words,
  write,
} from './support/round.ts'

test('T3 Bob writes on without a line, also after a reload, and everything merges when he is back', async ({
  alice,
  bob,
}) => {
  const jam = await startJam(alice)
  await joinIn(bob, jam)
  await write(alice, 'a tower')
  await expectWords(bob, /a tower/)
  await expect(bob.page.getByText('Saved', { exact: true }).first()).toBeVisible()

  // A page opened for the first time is on the device a moment later.
  await expect
    .poll(() => bob.page.evaluate(async () => (await caches.match('/j/')) !== undefined), { timeout: 30_000 })
    .toBe(true)
  await bob.goOffline()
  await write(bob, ' of books')
  await expect(bob.page.getByText(/Offline/).first()).toBeVisible()
  await write(alice, ', at dusk')
  await expect(alice.page.getByText('Saved', { exact: true }).first()).toBeVisible()
  // The copy on the device is written within a second; the worker serves the page itself.
  await bob.page.waitForTimeout(1_500)
  await bob.page.reload()
  await expectWords(bob, /of books/)
  await bob.comeBack()
  await expectWords(alice, /of books/)
  await expectWords(bob, /at dusk/)
  await expect.poll(async () => (await words(alice.page)) === (await words(bob.page))).toBe(true)
  await expect(bob.page.getByText('Saved', { exact: true }).first()).toBeVisible()
})

test('T1 words that Bob wrote while the server was away survive a reload of his page and arrive when it is back', async ({
  alice,
  bob,
  riff,
}) => {
  test.skip(!process.env.LONG, 'twenty seconds; the scene before it goes the same way in every run')
  const jam = await startJam(alice)
  await joinIn(bob, jam)
  await write(alice, 'a garden')
  await expectWords(bob, /a garden/)
  for (const person of [alice, bob]) person.expectStorm()
  await riff.kill9()
  await write(bob, ' of glass')
  await expect(bob.page.getByText(/Offline|kept here/).first()).toBeVisible()
  // The copy on the device is written within a second.
  await bob.page.waitForTimeout(1_500)
  await riff.start()
  await bob.page.reload()
  await expectWords(bob, /a garden of glass/)
  await expectWords(alice, /a garden of glass/)
})

test('S3 kill -9 while two people write: nothing that was shown as saved is lost, and they write on', async ({
  alice,
  bob,
  riff,
}) => {
  test.skip(!process.env.LONG, 'half a minute; scenes that kill in a vote and on two nodes run every time')
  const jam = await startJam(alice)
  await joinIn(bob, jam)
  await write(alice, 'a bridge of paper')
  await expectWords(bob, /a bridge of paper/)
  await expect(alice.page.getByText('Saved', { exact: true }).first()).toBeVisible()
  for (const person of [alice, bob]) person.expectStorm()
  await Promise.all([write(bob, ' over a river of ink'), riff.kill9()])
  await riff.start()
  await expectWords(alice, /a bridge of paper over a river of ink/)
  await write(alice, ', at night')
  await expectWords(bob, /at night/)
})

test('G3 kill -9 while pictures are made: the jam makes them after the restart, and the round is finished', async ({
  alice,
  bob,
  riff,
}) => {
  test.skip(!process.env.LONG, 'most of a minute; the scene on two nodes kills while making in every run')
  const jam = await startJam(alice)
  await joinIn(bob, jam)
  await write(alice, 'a city on the back of a turtle')
  for (const person of [alice, bob]) person.expectStorm()
  await generate(alice)
  await Promise.all([expectMaking(alice), expectMaking(bob)])
  await riff.kill9()
  await riff.start()
  await Promise.all([expectVoting(alice), expectVoting(bob)])
  await vote(alice, 1)
  await vote(bob, 1)
  await expectReveal(alice)
})

test('S3 kill -9 while people vote: a ballot that was counted still counts, and the vote comes to its end', async ({
  alice,
  bob,
  riff,
}) => {
  const jam = await startJam(alice)
  await joinIn(bob, jam)
  await chooseSketches(alice)
  await write(alice, 'a train through the clouds')
  await generate(alice)
  await Promise.all([expectVoting(alice), expectVoting(bob)])
  await vote(alice, 2)
  await expect(bob.page.getByText('1 of 2 have voted').first()).toBeVisible()
  for (const person of [alice, bob]) person.expectStorm()
  await riff.kill9()
  await riff.start()
  await expect(bob.page.getByText('1 of 2 have voted').first()).toBeVisible({ timeout: 30_000 })
  await vote(bob, 2)
  await Promise.all([expectReveal(alice), expectReveal(bob)])
})

test('G3 everybody closes the page while pictures are made; whoever opens the link next finds them', async ({
  alice,
  bob,
}) => {
  const jam = await startJam(alice)
  await write(alice, 'a violin that grows like a tree')
  await generate(alice)
  await expectMaking(alice)
  await alice.page.close()
  await bob.page.goto(jam)
  await expectVoting(bob)
})

test('T7 words that Bob wrote without a line, while the others went on to the vote, are there in the next round', async ({
  alice,
  bob,
}) => {
  test.skip(!process.env.LONG, 'half a minute; tests of late words run every time')
  const jam = await startJam(alice)
  await joinIn(bob, jam)
  await write(alice, 'a kite')
  await expectWords(bob, /a kite/)
  await bob.goOffline()
  await write(bob, ' of feathers')
  await generate(alice)
  await expectMaking(alice)
  await bob.comeBack()
  await Promise.all([expectVoting(alice), expectVoting(bob)])
  await vote(alice, 1)
  await vote(bob, 1)
  await expectReveal(alice)
  await alice.page.getByRole('button', { name: 'Another round' }).click()
  await expectWords(alice, /a kite of feathers/)
  await expectWords(bob, /a kite of feathers/)
})
