import type { Place } from '../scene.ts'

/** One place on the ground, and what another one adds to it: see `Scene.beyond`. */
type Together = { place: Place; beyond?: Place; snow?: true }

const INSIDE = new Set<Place>(['room', 'library', 'kitchen'])
/** Places that are one water seen from here or there: the first that is named stands for all. */
const ONE_WATER = new Set<Place>(['sea', 'beach', 'island', 'harbour'])
/** What can stand on a horizon, whatever lies before it; the more it towers, the farther back it stands. */
const TOWERING: readonly Place[] = ['village', 'city', 'forest', 'jungle', 'volcano', 'mountains']
/** Grounds that have a horizon for something to stand on. */
const OPEN = new Set<Place>(
  'meadow lake river sea beach harbour island desert snowfield garden moon mars clouds village'.split(
    ' ',
  ) as Place[],
)
/** Places whose own recipe draws the other one already. */
const DRAWN: Partial<Record<Place, readonly Place[]>> = {
  waterfall: ['forest', 'jungle', 'mountains', 'river'],
  snowfield: ['forest', 'mountains'],
  river: ['meadow'],
  lake: ['meadow'],
  village: ['meadow', 'street'],
  harbour: ['village'],
  city: ['street'],
}
/** Grounds that a road may lead through. */
const WAYS = new Set<Place>(
  'meadow forest mountains desert snowfield garden jungle volcano mars moon'.split(' ') as Place[],
)
const WATERS = new Set<Place>(['sea', 'lake', 'river', 'beach', 'harbour', 'island', 'waterfall'])
const SKIES = new Set<Place>(['space', 'moon', 'mars'])

/**
 * Two places that a prompt names as one picture, whichever was named first: a village with the mountains behind it, a room with
 * the sea before its window, a library under water, a forest under the planets. Undefined where the painter cannot join them;
 * then the second one is not drawn, and the words must say so.
 */
export function together(one: Place, other: Place): Together | undefined {
  if (one === other) return { place: one }
  for (const [a, b] of [
    [one, other],
    [other, one],
  ] as const) {
    if (DRAWN[a]?.includes(b)) return { place: a }
    if (b === 'underwater' && WATERS.has(a)) return { place: b }
    if (b === 'underwater' && a !== 'abstract' && !SKIES.has(a)) return { place: a, beyond: b }
    if (INSIDE.has(a) && b !== 'abstract' && b !== 'cave' && b !== 'stage' && !INSIDE.has(b))
      return { place: a, beyond: b }
    if (b === 'snowfield' && /^(village|forest|mountains|city|street|garden)$/.test(a))
      return { place: a, snow: true }
  }
  for (const [a, b] of [
    [one, other],
    [other, one],
  ] as const)
    if (a === 'street' && WAYS.has(b)) return { place: b, beyond: a }
  if (ONE_WATER.has(one) && ONE_WATER.has(other)) return { place: one === 'sea' ? other : one }
  const [low, high] = [TOWERING.indexOf(one), TOWERING.indexOf(other)]
  for (const [a, b] of [
    [one, other],
    [other, one],
  ] as const)
    if (OPEN.has(a) && TOWERING.includes(b) && !(TOWERING.includes(a) && low > high === (a === one)))
      return { place: a, beyond: b }
  if (one === 'city' && high > low && high > 2) return { place: 'city', beyond: other }
  if (other === 'city' && low > high && low > 2) return { place: 'city', beyond: one }
  for (const [a, b] of [
    [one, other],
    [other, one],
  ] as const)
    if (b === 'space' && (OPEN.has(a) || TOWERING.includes(a))) return { place: a, beyond: b }
  return undefined
}
