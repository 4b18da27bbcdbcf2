import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import { expectReveal, expectVoting, generate, publish, startJam, vote, write } from './support/round.ts'

for (const colorScheme of ['dark', 'light'] as const) {
  test(`every phase is usable for everybody, in the ${colorScheme}`, async ({ invite }) => {
    const alice = await invite('Alice', { colorScheme, reducedMotion: 'reduce' })
    const { page } = alice
    await page.goto('/')
    await expect(page.getByRole('button', { name: 'Start a jam' }).first()).toBeVisible()
    await expectAccessible(page, `front page, ${colorScheme}`)
    await alice.shot(`front-${colorScheme}`)

    await startJam(alice)
    await expectAccessible(page, `writing, ${colorScheme}`)
    await write(alice, 'a fox that reads by lamplight')
    await alice.shot(`write-${colorScheme}`)
    await generate(alice)
    await expect(
      page
        .getByRole('heading', { name: 'The pictures' })
        .or(page.getByText(/pictures? at once|at a time/))
        .first(),
    ).toBeVisible()
    await expectAccessible(page, `making, ${colorScheme}`)
    await expectVoting(alice)
    await expectAccessible(page, `voting, ${colorScheme}`)
    await alice.shot(`vote-${colorScheme}`)
    await vote(alice, 1)
    await expectReveal(alice)
    await expectAccessible(page, `reveal, ${colorScheme}`)
    await alice.shot(`reveal-${colorScheme}`)
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, `the card, ${colorScheme}`)
    await page.keyboard.press('Escape')
    await publish(alice, 'Lamplight')
    await expectAccessible(page, `published, ${colorScheme}`)
    await page.getByRole('link', { name: 'See the piece' }).click()
    await expect(page.getByRole('heading', { name: 'Lamplight' })).toBeVisible()
    await expectAccessible(page, `the post, ${colorScheme}`)
    await alice.shot(`post-${colorScheme}`)
  })
}
