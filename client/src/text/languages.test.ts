import { expect, test } from 'vitest'
import { bestOf } from './languages.ts'

test('the first language that the interface speaks is taken, dialects included; else English', () => {
  expect(bestOf(['fr-CA', 'de-AT', 'en'])).toBe('de')
  expect(bestOf(['en-GB', 'de'])).toBe('en')
  expect(bestOf(['pt', 'ja'])).toBe('en')
  expect(bestOf([])).toBe('en')
})
