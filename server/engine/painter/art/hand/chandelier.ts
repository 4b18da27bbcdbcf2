import { curve, oval, slab } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

/** Candle cups: middle, height, and how far in front their arm bends. */
const ARMS = [
  [40, 178],
  [84, 206],
  [150, 216],
  [216, 206],
  [260, 178],
] as const

const chandelier: HandSubject = {
  name: 'chandelier',
  words: 'chandelier|candelabra|crystal chandelier|ceiling lamp',
  stance: 'sky',
  bulk: 0.9,
  box: [300, 320],
  draw: b => {
    const gold = '#d8a63c'
    b.line('M150 0L150 90', '#a8792a', 5)
    for (let y = 8; y < 90; y += 15) b.line(oval(150, y, 4, 7), gold, 2.4)
    b.round(oval(150, 98, 14, 16), gold)
    b.tube(slab(143, 108, 14, 92, 6), gold)
    b.round(oval(150, 214, 26, 18), gold)
    for (const [x, y] of ARMS) {
      b.line(curve(150, 200, (x + 150) / 2, y + 44, x, y), gold, 7)
      b.round(oval(x, y - 2, 15, 6), gold)
      b.tube(slab(x - 5, y - 36, 10, 34, 3), '#fff6e0')
      b.glow(x, y - 48, 34, '#ffd27a', 0.75)
      b.fill(oval(x, y - 47, 5, 11), '#ffe9a8')
      b.fill(oval(x, y - 44, 2.6, 6), '#ffffff')
    }
    for (const [x, y, long] of [
      [62, 210, 26],
      [106, 232, 32],
      [150, 238, 50],
      [194, 232, 32],
      [238, 210, 26],
    ] as const) {
      b.line(curve(x, y - 8, x, y + long * 0.5), 'rgba(200,230,250,.8)', 2)
      b.round(`M${x} ${y}L${x + 8} ${y + long * 0.6}L${x} ${y + long}L${x - 8} ${y + long * 0.6}Z`, '#cfeaff')
    }
    b.both(150, () => b.line(curve(42, 176, 84, 170, 146, 122), 'rgba(220,240,255,.75)', 3))
  },
}

export const chandelierSubjects: readonly HandSubject[] = [chandelier]
