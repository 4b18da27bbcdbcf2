import { type Brush, between } from '../brush.ts'
import { blob, curve, oval, poly } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

/** What tells one curled-up animal from another. */
type Sleeper = {
  belly: string
  ears: 'pointed' | 'hanging'
  stripes?: true
  /** Colour of the tail's tip and the muzzle. */
  tip: string
  tail: number
}

/** An animal curled up, head on its paws at the left, tail along the front. Box 300 x 190. */
function paintSleeper(b: Brush, { belly, ears, stripes, tip, tail }: Sleeper): void {
  const dark = between(b.tone, '#2a1c38', 0.32)
  const deep = between(b.tone, '#2a1c38', 0.62)
  b.round(blob(58, 184, 64, 112, 116, 54, 190, 40, 254, 76, 284, 138, 270, 184, 160, 188), b.tone)
  if (stripes)
    for (const [x, y, to] of [
      [132, 52, 118],
      [164, 44, 152],
      [196, 44, 190],
      [226, 58, 226],
    ] as const)
      b.line(curve(x, y, (x + to) / 2 + 6, y + 17, to + 4, y + 34), dark, 8)
  b.round(blob(180, 186, 172, 140, 204, 104, 250, 108, 276, 146, 268, 186), between(b.tone, '#ffffff', 0.05))
  b.line(curve(190, 178, 186, 142, 210, 114), dark, 3)
  b.line(curve(278, 146, 282, 172, 236, 182, 172, 180, 132, 178), dark, tail + 4)
  b.line(curve(278, 146, 281, 170, 236, 180, 172, 178, 132, 176), b.tone, tail)
  b.line(curve(172, 178, 150, 178, 132, 176), tip, tail)
  b.round(oval(92, 176, 34, 13), between(b.tone, '#ffffff', 0.2))
  b.line('M70 178L70 184M80 180L80 186', deep, 2.5)
  paintHead(b, ears, belly, tip, stripes)
}

function paintHead(b: Brush, ears: Sleeper['ears'], belly: string, tip: string, stripes?: true): void {
  const dark = between(b.tone, '#2a1c38', 0.34)
  const ink = '#33222e'
  if (ears === 'pointed')
    for (const [x, lean] of [
      [48, -10],
      [112, 12],
    ] as const) {
      b.form(poly(x - 23, 112, x + lean, 54, x + 23, 106), b.tone)
      b.fill(poly(x - 12, 106, x + lean, 70, x + 13, 102), '#f2a7a0')
    }
  b.round(blob(22, 132, 38, 96, 80, 84, 122, 96, 138, 132, 118, 166, 80, 176, 42, 166), b.tone)
  if (ears === 'hanging')
    for (const x of [30, 130])
      b.form(blob(x - 14, 104, x + 8, 96, x + 16, 132, x + 6, 164, x - 12, 158, x - 18, 130), dark)
  if (stripes) b.line('M80 88L80 106M66 91L69 105M94 91L91 105', dark, 6)
  b.fill(blob(46, 150, 62, 134, 80, 140, 98, 134, 114, 150, 100, 168, 80, 172, 60, 168), belly)
  for (const x of [52, 108]) b.line(curve(x - 14, 126, x, 135, x + 14, 126), ink, 4.5)
  b.fill(poly(72, 143, 88, 143, 80, 152), tip === '#ffffff' ? ink : '#d9776f')
  b.line(curve(80, 152, 74, 160, 66, 158), ink, 3)
  b.line(curve(80, 152, 86, 160, 94, 158), ink, 3)
  for (const side of [-1, 1])
    for (const rise of [-5, 3]) {
      const x = 80 + side * 30
      b.line(
        curve(x, 152, x + side * 18, 150 + rise, x + side * 34, 150 + rise * 2),
        'rgba(255,255,255,.8)',
        1.8,
      )
    }
}

const sleepingCat: HandSubject = {
  name: 'sleepingCat',
  words: 'catnap',
  stance: 'land',
  bulk: 0.5,
  box: [300, 192],
  tone: '#e39a4f',
  draw: b =>
    paintSleeper(b, {
      belly: '#fbeedd',
      ears: 'pointed',
      stripes: true,
      tip: between(b.tone, '#fff4e4', 0.55),
      tail: 24,
    }),
}

const sleepingFox: HandSubject = {
  name: 'sleepingFox',
  words: 'fox nap',
  stance: 'land',
  bulk: 0.6,
  box: [300, 192],
  tone: '#e2632b',
  draw: b => paintSleeper(b, { belly: '#ffffff', ears: 'pointed', tip: '#ffffff', tail: 34 }),
}

const sleepingDog: HandSubject = {
  name: 'sleepingDog',
  words: 'dog nap',
  stance: 'land',
  bulk: 0.6,
  box: [300, 192],
  tone: '#c99a62',
  draw: b =>
    paintSleeper(b, { belly: '#f6e6cf', ears: 'hanging', tip: between(b.tone, '#fff4e4', 0.4), tail: 20 }),
}

export const sleeperSubjects = [sleepingCat, sleepingFox, sleepingDog]
