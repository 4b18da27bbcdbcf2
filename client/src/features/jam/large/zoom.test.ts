import { expect, it } from 'vitest'
import { CLOSEST, kept, swiped, WHOLE, zoomedAt } from './zoom.ts'

const FRAME = { width: 1000, height: 600 }
const PICTURE = { width: 1248, height: 832 }

it('what is under the finger stays under it', () => {
  const at = { x: 120, y: -80 }
  const once = zoomedAt(WHOLE, 2, at)
  // A point p of the picture stands at p * scale + offset.
  expect({ x: 120 * once.scale + once.x, y: -80 * once.scale + once.y }).toEqual(at)
  expect(zoomedAt(zoomedAt(once, 1.5, at), 1 / 3, at)).toEqual({ scale: 1, x: 0, y: 0 })
})

it('it is never smaller than whole, nor larger than eight times', () => {
  expect(zoomedAt(WHOLE, 0.1, { x: 5, y: 5 })).toEqual(WHOLE)
  expect(zoomedAt(WHOLE, 99, { x: 0, y: 0 }).scale).toBe(CLOSEST)
})

it('no edge leaves the frame, and what is smaller than the frame stays in its middle', () => {
  expect(kept({ scale: 1, x: 300, y: -300 }, FRAME, PICTURE)).toEqual(WHOLE)
  // At twice the size the picture is 1800 by 1200 in a frame of 1000 by 600.
  expect(kept({ scale: 2, x: 9_999, y: -9_999 }, FRAME, PICTURE)).toEqual({ scale: 2, x: 400, y: -300 })
  expect(kept({ scale: 1.05, x: 50, y: 50 }, FRAME, PICTURE)).toEqual({
    scale: 1.05,
    x: 0,
    y: expect.closeTo(15, 6),
  })
})

it('turns on or back where a finger goes sideways, and the other way where a page reads to the left', () => {
  const from = { x: 200, y: 300 }
  expect(swiped(from, { x: 120, y: 310 }, 'ltr')).toBe(1)
  expect(swiped(from, { x: 290, y: 310 }, 'ltr')).toBe(-1)
  expect(swiped(from, { x: 120, y: 310 }, 'rtl')).toBe(-1)
  expect(swiped(from, { x: 160, y: 300 }, 'ltr')).toBe(0)
  expect(swiped(from, { x: 120, y: 380 }, 'ltr')).toBe(0)
})
