import { between } from '../brush.ts'
import { poly, slab } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

/** A tiled roof as one stands on it: it fills the lower edge of a picture. */
const rooftop: HandSubject = {
  name: 'rooftop',
  words: 'roof|rooftop|tiled roof|housetop|roof ridge',
  stance: 'building',
  bulk: 1.1,
  box: [480, 190],
  tone: '#a8503c',
  draw: (b, random) => {
    const dark = between(b.tone, '#241a38', 0.45)
    b.form(poly(40, 16, 440, 16, 480, 190, 0, 190), b.tone, 1.3)
    b.within(poly(40, 16, 440, 16, 480, 190, 0, 190), () => {
      const rows = 7
      for (let row = 0; row < rows; row++) {
        const y = 22 + (168 * row) / rows
        const tall = 168 / rows
        const shift = (row % 2) * 14
        for (let x = -20 + shift; x < 500; x += 28) {
          const tone = between(b.tone, random.next() < 0.5 ? '#f0b08a' : '#4a2438', random.next() * 0.3)
          b.form(slab(x, y - 2, 26, tall + 6, 11), tone, 0.9)
        }
        b.shadow(slab(0, y + tall - 4, 480, 12), 0.3)
      }
    })
    b.form(slab(372, 30, 46, 70, 3), '#8a5a50')
    b.form(slab(366, 24, 58, 13, 3), '#b07a68')
    b.fill(slab(377, 26, 36, 6, 2), '#2a1a24')
    b.form(poly(70, 130, 118, 78, 166, 130), dark)
    b.form(slab(82, 124, 72, 58, 2), '#d9c4a8')
    b.fill(slab(98, 134, 40, 40, 3), '#ffd98a')
    b.glow(118, 154, 46, '#ffc860', 0.5)
    b.line('M118 134L118 174M98 154L138 154', '#6a4630', 4)
    b.tube(slab(34, 8, 412, 17, 8), between(b.tone, '#f0b08a', 0.2))
  },
}

export const roofSubjects = [rooftop]
