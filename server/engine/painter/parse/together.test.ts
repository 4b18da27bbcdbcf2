import { expect, test } from 'vitest'
import { parse } from './parse.ts'

test.each([
  ['a library under the sea', 'library', 'underwater'],
  ['a village in the mountains', 'village', 'mountains'],
  ['mountains behind a lake', 'lake', 'mountains'],
  ['a city on the moon', 'moon', 'city'],
  ['a forest in space', 'forest', 'space'],
  ['a kitchen by the sea', 'kitchen', 'sea'],
  ['a road through the desert', 'desert', 'street'],
])('two places make one picture, and both are told as understood: %s', (prompt, place, beyond) => {
  const scene = parse(prompt)
  expect([scene.place, scene.beyond]).toEqual([place, beyond])
  expect(scene.ignored).toEqual([])
})

test('a second place that cannot be shown is told as such', () => {
  const scene = parse('a stage in a cave')
  expect(scene.place).toBe('stage')
  expect(scene.beyond).toBeUndefined()
  expect(scene.ignored).toEqual(['cave'])
})
