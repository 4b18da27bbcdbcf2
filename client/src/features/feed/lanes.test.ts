import { expect, test } from 'vitest'
import { hang, laneCount } from './lanes.ts'

test('more cards never move the ones that hang, and no two overlap', () => {
  const ratios = Array.from({ length: 60 }, (_, index) => [0.66, 1, 1.5, 0.56, 1.77][(index * 7) % 5] ?? 1)
  for (const width of [350, 700, 1000, 1264]) {
    const some = hang(ratios.slice(0, 20), width, 16, 60)
    const all = hang(ratios, width, 16, 60)
    expect(all.places.slice(0, 20)).toEqual(some.places)
    for (const [index, a] of all.places.entries())
      for (const b of all.places.slice(index + 1))
        if (Math.abs(a.inline - b.inline) < all.lane)
          expect(a.block + a.height <= b.block || b.block + b.height <= a.block).toBe(true)
    expect(Math.max(...all.places.map(place => place.inline + all.lane))).toBeLessThanOrEqual(width + 0.01)
  }
})

test('the first row is the beginning of the feed, left to right', () => {
  const { places } = hang([1, 2, 0.5, 1, 1], 1264, 16, 0)
  expect(laneCount(1264)).toBe(4)
  expect(places.slice(0, 4).map(place => [Math.round(place.inline / 320), place.block])).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
  ])
  expect(places[4]?.inline).toBe(places[2]?.inline)
})
