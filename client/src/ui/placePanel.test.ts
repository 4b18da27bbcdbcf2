import { expect, test } from 'vitest'
import { placePanel } from './placePanel.ts'

const screen = { width: 390, height: 844 }
const panel = { width: 300, height: 400 }

test('a panel stands below its button, above where there is more room, and always inside the window', () => {
  expect(placePanel({ left: 20, right: 64, top: 20, bottom: 64 }, panel, screen, false)).toEqual({
    left: 20,
    top: 72,
  })
  expect(placePanel({ left: 326, right: 370, top: 780, bottom: 824 }, panel, screen, true)).toEqual({
    left: 70,
    top: 372,
  })
  expect(placePanel({ left: 326, right: 370, top: 20, bottom: 64 }, panel, screen, false).left).toBe(78)
})
