import { type Brush, between } from '../brush.ts'
import { paintFigure } from '../people/figure.ts'
import { blob, curve } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

/** A broom that flies from right to left, its twigs trailing; `y` is the height of its stick. */
function stick(b: Brush, y: number): void {
  b.line(curve(14, y - 14, 160, y, 300, y - 2), '#7d5231', 11)
  b.line(curve(16, y - 17, 160, y - 3, 290, y - 5), '#b98046', 4)
  b.form(
    blob(290, y - 12, 340, y - 38, 402, y - 30, 412, y - 2, 400, y + 30, 336, y + 32, 290, y + 9),
    '#d9a64b',
  )
  for (const d of [-24, -12, 0, 12, 22]) b.line(curve(300, y + d * 0.3, 350, y + d, 400, y + d), '#a8752a', 3)
  b.line(curve(304, y - 16, 300, y, 304, y + 14), '#8a3f34', 8)
}

const broomstick: HandSubject = {
  name: 'broomstick',
  words: 'broomstick|flying broom|magic broom',
  stance: 'air',
  bulk: 0.9,
  box: [420, 80],
  draw: b => stick(b, 42),
}

const flyingWitch: HandSubject = {
  name: 'flyingWitch',
  words: 'flying witch|witch on a broom|witch on her broom|witch on a broomstick',
  stance: 'air',
  bulk: 1,
  box: [430, 370],
  tone: '#5b3f8c',
  draw: (b, random) => {
    const trail = between(b.tone, '#140c26', 0.35)
    b.context.translate(0, 44)
    b.form('M214 150Q292 150 330 196Q366 214 398 196Q374 262 312 258Q250 262 206 236Z', trail)
    stick(b, 236)
    b.turned(200, 220, -7, () => {
      b.context.save()
      b.context.translate(92, 12)
      paintFigure(
        b,
        {
          cut: 'dress',
          hair: 'long',
          hairColour: '#d0672c',
          hat: 'witch',
          trim: '#3b2a63',
          trousers: '#4f8f54',
          boots: '#2a2333',
          // Pale against the night that she flies through.
          skin: '#ffd3ab',
        },
        random,
        'riding',
      )
      b.context.restore()
    })
  },
}

export const broomSubjects: readonly HandSubject[] = [broomstick, flyingWitch]
