import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import type { Person } from './Person.ts'

/**
 * What axe finds, from moderate on, for people who see, hear or press differently; on the whole page, or within one part of it. Our
 * pages have no frames, so the quick way is enough: it asks no second page for help and collects nothing but faults.
 */
async function faults(page: Page, part: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await axe
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .include(part)
    .analyze()
  return violations
    .filter(({ impact }) => impact !== 'minor')
    .map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(node => node.html).join('\n  ')}`)
}

/** Nothing that axe finds bars the way for anybody. */
export async function expectAccessible(page: Page, where: string, part = 'html'): Promise<void> {
  expect(await faults(page, part), `axe, ${where}`).toEqual([])
}

/** The same on several people's pages at once; the scene goes on, so that one run tells of all. */
export async function expectAllAccessible(people: readonly Person[], where: string): Promise<void> {
  const found = await Promise.all(
    people.map(async ({ name, page }) => (await faults(page, 'html')).map(fault => `${name}: ${fault}`)),
  )
  expect.soft(found.flat(), `axe, ${where}`).toEqual([])
}
