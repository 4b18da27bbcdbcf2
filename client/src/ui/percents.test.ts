import { expect, test } from 'vitest'
import { percents } from './percents.ts'

const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0)

test('shares become whole percentages that sum to 100', () => {
  for (const shares of [
    [1],
    [1 / 3, 1 / 3, 1 / 3],
    [0.36, 0.28, 0.19, 0.17],
    [0.999, 0.001],
    [2, 1, 1, 1, 1, 1],
  ])
    expect(sum(percents(shares))).toBe(100)
  expect(percents([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33])
})

test('nobody has no share of nothing', () => {
  expect(percents([])).toEqual([])
  expect(percents([0, 0])).toEqual([0, 0])
})
