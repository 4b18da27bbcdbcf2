import { expect, test } from 'vitest'
import { SLUG_PATTERN } from '#shared/ids.ts'
import { newSlug } from './slug.ts'

test('a new slug fits the pattern and never repeats', () => {
  const slugs = Array.from({ length: 5_000 }, newSlug)
  for (const slug of slugs) expect(slug).toMatch(SLUG_PATTERN)
  expect(new Set(slugs).size).toBe(slugs.length)
})
