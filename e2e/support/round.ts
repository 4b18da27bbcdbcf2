import { expect, type Locator, type Page } from '@playwright/test'
import type { Person } from './Person.ts'

// What people do in a round, by role and visible text: the same words as in client/src/text.

export const editor = (page: Page): Locator => page.getByRole('textbox', { name: /^The prompt/ })

/** The words in the editor without the names at other people's cursors, which are inside it as well. */
export async function words(page: Page): Promise<string> {
  return editor(page).evaluate(element => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll(
      '.cm-ySelectionCaret, .cm-ySelectionInfo, .cm-placeholder, [data-cursor]',
    ))
      caret.remove()
    return [...copy.querySelectorAll('.cm-line')]
      .map(line => line.textContent ?? '')
      .join('\n')
      .replaceAll('\u2060', '')
  })
}

export const expectWords = (person: Person, wanted: string | RegExp) =>
  expect.poll(() => words(person.page), { message: `${person.name} reads`, timeout: 15_000 }).toMatch(wanted)

/** Opens the front page and presses "Start a jam"; the address of the new room comes back. */
export async function startJam(person: Person): Promise<string> {
  await person.page.goto('/')
  await person.page.getByRole('button', { name: 'Start a jam' }).first().click()
  await person.page.waitForURL(/\/j\//)
  await expect(editor(person.page)).toBeVisible()
  return new URL(person.page.url()).pathname
}

/** Opens the link and takes a seat. */
export async function joinIn(person: Person, path: string): Promise<void> {
  await person.page.goto(path)
  await person.page.getByRole('button', { name: 'Join in' }).click()
  await expect(editor(person.page)).toHaveAttribute('contenteditable', 'true')
}

/** Types at the end of the prompt. */
export async function write(person: Person, text: string): Promise<void> {
  await editor(person.page).click()
  await person.page.keyboard.press('ControlOrMeta+End')
  await person.page.keyboard.type(text, { delay: 5 })
}

/** Chooses a few plain illustrations, which are soon made: for a scene that is not about its pictures. */
export async function chooseSketches({ page }: Person, count = 'Two pictures'): Promise<void> {
  for (const [chip, choice] of [
    ['Style', 'Illustration'],
    ['Variants', count],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(`^${chip}`) }).click()
    await page.getByText(choice, { exact: true }).click()
  }
}

export const generateButton = (page: Page) => page.getByRole('button', { name: /^Generate/ })
export const ballots = (page: Page) => page.getByRole('radiogroup', { name: 'Choose a picture' })

export async function generate(person: Person): Promise<void> {
  await generateButton(person.page).click()
}

/** The words are set and the pictures are on their way: nobody can write. */
export async function expectMaking(person: Person): Promise<void> {
  await expect(person.page.locator('[contenteditable="true"]')).toHaveCount(0)
}

/** Waits for the pictures; the painter needs seconds. */
export async function expectVoting(person: Person): Promise<void> {
  await expect(ballots(person.page)).toBeVisible({ timeout: 60_000 })
}

export async function vote(person: Person, place: number): Promise<void> {
  await person.page.keyboard.press(String(place))
}

export async function expectReveal(person: Person): Promise<void> {
  await expect(person.page.getByText(/^The jam chose|^The only picture/).first()).toBeVisible({
    timeout: 60_000,
  })
}

/** Presses Publish, reads the card, confirms. */
export async function publish(person: Person, title: string): Promise<void> {
  await person.page.getByRole('button', { name: 'Publish', exact: true }).click()
  const card = person.page.getByRole('dialog', { name: /^The card/ })
  await card.getByLabel('Title', { exact: true }).fill(title)
  await card.getByRole('button', { name: 'Publish this' }).click()
  await expect(person.page.getByRole('link', { name: 'See the piece' })).toBeVisible()
}

/** Presses Tab until this has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, wanted: Locator, most = 40): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await wanted.evaluate(one => one === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}
