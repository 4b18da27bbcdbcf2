import { describe, expect, test } from 'vitest'
import { parse } from '../parse/parse.ts'
import { freshRecipe } from '../recipe.ts'
import { type View, viewOf } from './view.ts'

const roundOf = (prompt: string, seed: number): View[] =>
  [0, 1, 2, 3].map(variant => viewOf(parse(prompt), freshRecipe(seed, variant), 1248, 832))
const spread = (numbers: number[]): number => Math.max(...numbers) - Math.min(...numbers)
const seeds = Array.from({ length: 24 }, (_, seed) => seed)

describe('the views of a round', () => {
  test('are four kinds of picture: far and near, left and right, under much sky and little', () => {
    for (const seed of seeds) {
      const views = roundOf('a fox in a forest at sunset', seed)
      expect(new Set(views.map(v => v.framing)).size).toBe(4)
      expect(spread(views.map(v => v.near))).toBeGreaterThan(0.7)
      expect(spread(views.map(v => v.horizon))).toBeGreaterThan(0.25)
      expect(spread(views.map(v => v.heroX))).toBeGreaterThan(0.15)
      expect(new Set(views.map(v => v.heroX > 0.5)).size).toBe(2)
    }
  })

  test('go through four times of day where the words name none, and keep the one they name', () => {
    for (const seed of seeds) {
      expect(new Set(roundOf('a fox in a forest', seed).map(v => v.time)).size).toBe(4)
      expect(roundOf('a fox in a forest at dusk', seed).every(v => v.time === 'dusk')).toBe(true)
    }
  })

  test('have four skies, and light the land from their own, where the words name the hour', () => {
    for (const seed of seeds) {
      const skies = roundOf('a lighthouse at dusk', seed).map(v => v.palette.sky.flat())
      const far = (a: number[], b: number[]): number => Math.hypot(...a.map((x, i) => x - (b[i] ?? 0)))
      skies.forEach((one, i) => {
        for (const other of skies.slice(0, i)) expect(far(one, other)).toBeGreaterThan(36)
      })
    }
  })

  test('portray nobody where there is nobody, and show nobody dark by day, indoors or in the rain', () => {
    for (const seed of seeds) {
      expect(roundOf('a road through the desert', seed).some(v => v.framing === 'close')).toBe(false)
      for (const prompt of ['a fox at noon', 'a cat in a kitchen', 'a ship in a storm'])
        expect(
          roundOf(prompt, seed).some(v => v.framing === 'against'),
          prompt,
        ).toBe(false)
    }
  })

  test('stand low where everybody flies', () => {
    for (const seed of seeds)
      for (const { horizon } of roundOf('a dragon flying over a valley', seed))
        expect(horizon).toBeGreaterThan(0.6)
  })

  test('leave what walks on the ground and a sofa in the house', () => {
    for (const seed of seeds) {
      expect(roundOf('a knight riding a horse', seed).some(v => v.place === 'clouds')).toBe(false)
      for (const { place } of roundOf('a cat on a sofa', seed))
        expect(['room', 'library', 'kitchen']).toContain(place)
    }
  })
})
