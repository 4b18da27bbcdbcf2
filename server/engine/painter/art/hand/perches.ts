import { between } from '../brush.ts'
import { blob, curve, oval, poly, slab } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

/** A bough that comes in from the left edge of the picture; whoever sits on it sits in its middle. */
const branch: HandSubject = {
  name: 'branch',
  words: 'branch|bough|twig|tree branch|perch',
  stance: 'plant',
  bulk: 1.2,
  box: [420, 150],
  tone: '#7a5238',
  draw: (b, random) => {
    const dark = between(b.tone, '#241428', 0.4)
    const leaf = (x: number, y: number, lean: number): void => {
      b.turned(x, y, lean, () => {
        const green = between('#4f9a4a', '#a5c84f', random.next())
        b.form(blob(x, y, x + 12, y - 14, x + 30, y - 12, x + 42, y, x + 28, y + 11, x + 10, y + 11), green)
        b.line(curve(x, y, x + 20, y - 2, x + 38, y), between(green, '#1f4a2a', 0.4), 1.6)
      })
    }
    b.line(curve(286, 74, 330, 44, 368, 36), dark, 9)
    b.line(curve(150, 78, 190, 104, 226, 112), dark, 8)
    b.form(blob(-10, 46, 90, 52, 200, 56, 320, 72, 410, 80, 322, 88, 200, 84, 90, 88, -10, 96), b.tone)
    for (const y of [62, 74]) b.line(curve(8, y, 120, y + 3, 250, y + 6), dark, 2)
    for (const [x, y, lean] of [
      [352, 38, -50],
      [366, 36, 10],
      [330, 46, -110],
      [396, 80, -40],
      [404, 82, 30],
      [372, 84, 75],
      [224, 112, 40],
      [208, 110, 100],
      [180, 98, 60],
      [40, 90, 80],
      [70, 90, 110],
      [60, 54, -70],
      [96, 54, -110],
    ] as const)
      leaf(x, y, lean + random.range(-12, 12))
  },
}

const fence: HandSubject = {
  name: 'fence',
  words: 'fence|picket fence|garden fence|wooden fence|railing',
  stance: 'object',
  bulk: 0.9,
  box: [440, 170],
  tone: '#d9c9a8',
  draw: b => {
    for (const y of [66, 124]) b.form(slab(0, y, 440, 16, 4), between(b.tone, '#3a2a28', 0.22))
    for (let x = 12; x < 430; x += 54)
      b.form(poly(x, 168, x, 44, x + 15, 18, x + 30, 44, x + 30, 168), b.tone)
  },
}

/** A mat seen from its side, on which somebody sits. */
const yogaMat: HandSubject = {
  name: 'yogaMat',
  words: 'yoga mat|gym mat',
  stance: 'object',
  bulk: 1,
  box: [400, 70],
  tone: '#8a6fd0',
  draw: b => {
    b.form(poly(60, 8, 350, 8, 398, 60, 4, 60), b.tone)
    b.shade(poly(4, 60, 398, 60, 396, 68, 6, 68), 0.4)
    b.round(oval(362, 34, 20, 26), between(b.tone, '#2a1c48', 0.25))
    b.round(oval(366, 34, 9, 12), between(b.tone, '#ffffff', 0.3))
  },
}

export const perchSubjects: readonly HandSubject[] = [branch, fence, yogaMat]
