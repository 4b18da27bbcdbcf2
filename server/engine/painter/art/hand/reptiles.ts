import { between } from '../brush.ts'
import { blob, curve, oval, poly } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

/** Upright on its hind legs, snout to the left: it can hold a guitar. The pack's own climbs down head first. */
const crocodile: HandSubject = {
  name: 'crocodile',
  words: 'crocodile|alligator|croc|gator|caiman',
  stance: 'land',
  bulk: 1.1,
  box: [330, 350],
  tone: '#6f9a3c',
  draw: b => {
    const dark = between(b.tone, '#20301c', 0.4)
    const belly = between(b.tone, '#fff3bf', 0.72)
    b.form(blob(190, 250, 236, 262, 280, 300, 324, 306, 318, 326, 262, 334, 206, 316, 176, 300), b.tone)
    for (const [x, y] of [
      [222, 260],
      [248, 276],
      [274, 296],
    ] as const)
      b.form(poly(x - 10, y + 6, x + 6, y - 16, x + 16, y + 12), dark)
    for (const x of [128, 196]) {
      b.round(oval(x, 290, 32, 38), b.tone)
      b.round(oval(x - 12, 332, 36, 14), dark)
      for (const d of [-34, -18, -2]) b.form(poly(x + d - 8, 340, x + d - 2, 328, x + d + 6, 340), '#fbf7e6')
    }
    for (const y of [150, 182, 214, 246]) b.form(poly(212, y - 14, 238, y, 214, y + 16), dark)
    const trunk = blob(160, 110, 206, 140, 226, 210, 212, 290, 160, 312, 112, 290, 100, 212, 116, 142)
    b.round(trunk, b.tone)
    b.within(trunk, () => {
      b.form(oval(146, 222, 40, 82), belly, 0.5)
      for (const y of [180, 206, 232, 258, 284])
        b.line(curve(108, y, 146, y + 7, 184, y), between(belly, '#6a5a2a', 0.3), 3)
    })
    b.line(curve(200, 168, 218, 200, 190, 226), dark, 30)
    b.line(curve(199, 166, 216, 199, 189, 224), b.tone, 23)
    b.line(curve(120, 168, 92, 196, 84, 222), dark, 30)
    b.line(curve(119, 166, 91, 194, 83, 220), b.tone, 23)
    b.form(blob(160, 126, 100, 134, 30, 126, 14, 108, 40, 98, 130, 96), between(b.tone, '#fff3bf', 0.4))
    b.round(
      blob(212, 84, 196, 128, 150, 120, 92, 112, 22, 108, 8, 92, 22, 78, 84, 76, 124, 62, 150, 40, 196, 46),
      b.tone,
    )
    b.line(curve(14, 104, 80, 111, 150, 118, 190, 108), dark, 4)
    for (const x of [32, 56, 80, 104, 128])
      b.form(poly(x - 7, 107 + (x - 32) * 0.06, x + 7, 108 + (x - 32) * 0.06, x, 124), '#fffdf4')
    for (const x of [22, 38]) b.fill(oval(x, 84, 4, 3), dark)
    for (const x of [138, 176]) {
      b.round(oval(x, 48, 22, 22), b.tone)
      b.fill(oval(x - 3, 50, 14, 15), '#fffbe8')
      b.fill(oval(x - 6, 51, 7, 10), '#2a2420')
      b.fill(oval(x - 8, 47, 2.6, 3), '#ffffff')
    }
  },
}

export const reptileSubjects: readonly HandSubject[] = [crocodile]
