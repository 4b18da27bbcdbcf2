import { expect, test } from 'vitest'
import { t } from '../../../text/inside.ts'
import { actionsOf, KEYS, shortcut, type When } from './keys.ts'

test('J80 every key presses one thing, has words, and is found again by what it presses', () => {
  const presses = (...whens: When[]) =>
    KEYS.flatMap(({ press, when }) => (press && whens.includes(when) ? [press] : []))
  // What is in sight together: a step of the round with what is always there; a winner's picture in the reveal; a menu by itself.
  for (const step of ['write', 'make', 'vote', 'end'] as const)
    expect(presses('ever', step), step).toEqual([...new Set(presses('ever', step))])
  for (const together of [['ever', 'reveal'], ['picture'], ['person']] as const)
    expect(presses(...together), together.join()).toEqual([...new Set(presses(...together))])
  const grow = ['subtle', 'strong', 'restyle', 'start']
  const grown = KEYS.flatMap(({ action, press }) => (press && grow.includes(action) ? [press] : []))
  expect(presses('ever', 'reveal').filter(press => grown.includes(press))).toEqual([])
  expect(KEYS.map(({ action }) => action).sort()).toEqual(Object.keys(t.keys.actions).sort())
  for (const { action, press } of KEYS) {
    if (!press) continue
    expect(actionsOf(press.toUpperCase())).toContain(action)
    expect(shortcut(action)).toMatchObject({
      'data-action': action,
      'aria-keyshortcuts': press.toUpperCase(),
    })
  }
  expect(actionsOf('Enter')).toEqual([])
})
