import { expect, test } from 'vitest'
import { t } from '../../../text/inside.ts'
import { actionOf, KEYS, shortcut } from './keys.ts'

test('every key presses one thing, has words, and is found again by what it presses', () => {
  const presses = KEYS.flatMap(({ press }) => press ?? [])
  expect(new Set(presses).size).toBe(presses.length)
  expect(KEYS.map(({ action }) => action).sort()).toEqual(Object.keys(t.keys.actions).sort())
  for (const { action, press } of KEYS) {
    if (!press) continue
    expect(actionOf(press.toUpperCase())).toBe(action)
    expect(shortcut(action)).toMatchObject({
      'data-action': action,
      'aria-keyshortcuts': press.toUpperCase(),
    })
  }
  expect(actionOf('Enter')).toBeNull()
})
