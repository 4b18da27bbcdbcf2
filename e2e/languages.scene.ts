import { expect, PHONE, test } from './support/fixtures.ts'
import { editor, startJam, write } from './support/round.ts'

test('somebody whose browser speaks German reads German, chooses English, and it stays', async ({
  invite,
}) => {
  const greta = await invite('Greta', { locale: 'de-DE' })
  const { page } = greta
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.getByRole('button', { name: 'Jam starten' }).first().click()
  await page.waitForURL(/\/j\//)
  await expect(page.getByRole('textbox', { name: /^Der Prompt/ })).toBeVisible()
  await greta.shot('german-writing')
  await page.goto('/')
  await page.getByRole('button', { name: /^Du/ }).click()
  await page.getByRole('radio', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Start a jam' }).first()).toBeVisible()
})

test('a page that reads from right to left keeps everything inside it', async ({ invite }) => {
  const people = [await invite('Dana'), await invite('Noor', PHONE)]
  for (const person of people) {
    const { page } = person
    const fits = () =>
      page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => document.documentElement.setAttribute('dir', 'rtl'))
    })
    await startJam(person)
    await write(person, 'ثعلب نائم تحت القمر')
    await expect(editor(page)).toBeVisible()
    // The wordmark stands where the page begins: at the right.
    const mark = await page.getByRole('link', { name: 'Riff, front page' }).boundingBox()
    expect(mark?.x ?? 0).toBeGreaterThan((page.viewportSize()?.width ?? 0) / 2)
    expect(await fits(), 'the jam').toBe(true)
    await person.shot(`rtl-${person.name}`)
    await page.goto('/')
    expect(await fits(), 'the front page').toBe(true)
  }
})
