import { between } from '../brush.ts'
import { blob, curve, oval } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

/** A balloon on its knot; whoever holds it gives it a string. */
const balloon: HandSubject = {
  name: 'balloon',
  words: 'balloon|party balloon|helium balloon|toy balloon',
  stance: 'air',
  bulk: 0.5,
  box: [140, 190],
  tone: '#e5383b',
  draw: b => {
    b.form('M62 164L78 164L84 180L56 180Z', between(b.tone, '#2c1438', 0.25))
    b.round('M70 8C108 8 132 40 132 78C132 118 100 154 70 166C40 154 8 118 8 78C8 40 32 8 70 8Z', b.tone)
    b.gloss('M30 74C28 44 46 26 64 24C52 40 44 60 44 84C38 86 32 82 30 74Z', 0.75)
    b.line(curve(112, 96, 104, 122, 86, 138), 'rgba(255,255,255,.28)', 5)
  },
}

/** The duck of bathtubs, looking to the left. */
const rubberDuck: HandSubject = {
  name: 'rubberDuck',
  words: 'rubber duck|rubber ducky|rubber duckie|toy duck|bath duck|rubber ducks',
  stance: 'water',
  bulk: 0.45,
  box: [220, 200],
  tone: '#ffcf1f',
  draw: b => {
    b.form(blob(150, 96, 196, 74, 214, 92, 200, 150, 160, 176), b.tone)
    b.round(blob(40, 128, 66, 104, 130, 108, 186, 120, 200, 160, 160, 192, 84, 194, 42, 172), b.tone)
    b.form(blob(104, 136, 140, 124, 168, 138, 156, 164, 120, 168), between(b.tone, '#d98a00', 0.28), 0.8)
    b.round(oval(84, 62, 52, 52), b.tone)
    b.form(blob(40, 66, 12, 64, 4, 76, 22, 86, 44, 84), '#ff8a1f')
    b.line(curve(8, 76, 24, 76, 42, 74), '#b8500c', 3)
    b.fill(oval(64, 50, 9, 12), '#2a2028')
    b.fill(oval(61, 46, 3, 4), '#ffffff')
    b.gloss('M52 36C60 18 84 12 104 22C84 26 68 34 60 50Z', 0.6)
  },
}

/** Seen from the side, its nose to the left. */
const skateboard: HandSubject = {
  name: 'skateboard',
  words: 'skateboard|longboard|skate board|skateboards',
  stance: 'object',
  bulk: 0.8,
  box: [320, 90],
  tone: '#e2553f',
  draw: b => {
    for (const x of [82, 238]) {
      b.form(`M${x - 22} 40H${x + 22}L${x + 12} 58H${x - 12}Z`, '#8f99a8')
      b.round(oval(x, 66, 21), '#fff3d6')
      b.round(oval(x, 66, 9), '#9aa3b2')
    }
    b.form('M8 8Q22 28 52 30L268 30Q298 28 312 8L318 14Q306 46 268 46L52 46Q14 46 2 14Z', b.tone)
    b.line('M8 10Q24 28 52 29L268 29Q296 28 312 10', '#2c2a36', 6)
  },
}

/** Lying on the water, its nose to the left. */
const surfboard: HandSubject = {
  name: 'surfboard',
  words: 'surfboard|surf board|surfboards|paddle board|paddleboard|bodyboard',
  stance: 'water',
  bulk: 1,
  box: [400, 84],
  tone: '#ff8a3d',
  draw: b => {
    b.form('M338 48L376 82L388 50Z', between(b.tone, '#2c1438', 0.35))
    b.form('M2 14Q60 18 140 24Q300 28 396 44Q330 62 190 60Q60 54 2 14Z', b.tone)
    b.line('M20 20Q160 34 372 45', '#fff4dc', 7)
    for (const x of [120, 140]) b.line(`M${x} 26L${x - 8} 54`, '#fff4dc', 6)
    b.gloss('M20 18Q120 22 220 30Q120 32 40 26Z', 0.5)
  },
}

export const toySubjects = [balloon, rubberDuck, skateboard, surfboard]
