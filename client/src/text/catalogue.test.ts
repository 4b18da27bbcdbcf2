import { expect, test } from 'vitest'
import { REASONS } from '#shared/reasons.ts'
import { en as first } from './en.ts'
import { enInside } from './enInside.ts'

const en = { ...first, ...enInside }

test('every reason has a sentence that ends, without an exclamation mark', () => {
  for (const reason of Object.keys(REASONS)) expect(en.reasons).toHaveProperty(reason)
  for (const sentence of Object.values(en.reasons)) expect(sentence).toMatch(/^[^!]+\.$/)
})

test('counted things agree with their number', () => {
  expect(en.front.liveCount(1, 1)).toBe('1 room, 1 person')
  expect(en.front.liveCount(18, 2400)).toBe('18 rooms, 2,400 people')
  expect(en.post.votes(1, 1)).toBe('1 of 1 vote')
  expect(en.common.names(['Mo', 'Ida', 'K'])).toBe('Mo, Ida and K')
})

test('no sentence of the catalogue shouts', () => {
  const texts: string[] = []
  const walk = (value: unknown) => {
    if (typeof value === 'string') texts.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk(en)
  expect(texts.filter(text => text.includes('!'))).toEqual([])
})
