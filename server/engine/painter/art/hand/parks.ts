import { between } from '../brush.ts'
import { blob, curve, oval, slab } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

/** A round tub of staves, full of foam and steam; whoever is in it sits behind its rim. */
const hotTub: HandSubject = {
  name: 'hotTub',
  words: 'hot tub|hottub|jacuzzi|whirlpool|sauna tub|hot tubs',
  stance: 'object',
  bulk: 1.5,
  box: [400, 230],
  tone: '#a8703f',
  draw: (b, random) => {
    b.round(oval(200, 62, 186, 40), '#4fb3cf')
    for (let i = 0; i < 26; i++) {
      const x = 200 + random.range(-168, 168)
      b.round(
        oval(x, 66 + random.range(-8, 22) * Math.sqrt(1 - ((x - 200) / 186) ** 2), random.range(9, 20)),
        '#f4fbff',
        0.5,
      )
    }
    const tub = 'M12 64Q200 132 388 64L370 206Q200 250 30 206Z'
    b.form(tub, b.tone)
    b.within(tub, () => {
      for (let x = 34; x < 390; x += 26)
        b.line(`M${x} 60L${200 + (x - 200) * 0.92} 236`, between(b.tone, '#2a1420', 0.5), 3)
      for (const y of [112, 184]) b.line(curve(4, y - 16, 200, y + 44, 396, y - 16), '#5d6470', 11)
      for (const y of [109, 181])
        b.line(curve(4, y - 16, 200, y + 44, 396, y - 16), 'rgba(255,255,255,.3)', 3)
    })
    b.line(curve(12, 64, 200, 132, 388, 64), between(b.tone, '#fff0d0', 0.4), 12)
    for (const [x, y] of [
      [90, 30],
      [200, 14],
      [310, 30],
    ] as const)
      b.line(curve(x, y + 20, x - 12, y + 4, x + 6, y - 10), 'rgba(255,255,255,.5)', 9)
  },
}

/** The largest of rodents, looking to the left. */
const capybara: HandSubject = {
  name: 'capybara',
  words: 'capybara|capybaras|capy',
  stance: 'land',
  bulk: 0.9,
  box: [330, 260],
  tone: '#a3703f',
  draw: b => {
    const dark = between(b.tone, '#2a1420', 0.4)
    for (const x of [122, 262]) b.tube(blob(x - 15, 190, x + 17, 190, x + 13, 246, x - 15, 246), dark)
    b.round(blob(92, 92, 170, 66, 262, 74, 316, 122, 318, 186, 276, 218, 190, 224, 112, 210, 84, 160), b.tone)
    for (const x of [140, 286]) {
      b.tube(blob(x - 17, 190, x + 19, 190, x + 15, 250, x - 17, 250), b.tone)
      b.round(oval(x - 3, 250, 22, 9), dark)
    }
    b.both(92, () => b.round(oval(72, 38, 13, 15), dark))
    b.round(
      blob(34, 66, 62, 38, 116, 36, 142, 72, 140, 128, 106, 158, 44, 156, 14, 134, 16, 92),
      between(b.tone, '#fff0d8', 0.06),
    )
    b.round(blob(14, 104, 34, 84, 62, 92, 70, 128, 50, 152, 20, 144), between(b.tone, '#2a1420', 0.22))
    b.fill(oval(30, 106, 6, 4.5), '#2a1a18')
    b.fill(oval(50, 104, 5, 4), '#2a1a18')
    b.line(curve(24, 134, 40, 140, 60, 130), '#4a2c20', 4)
    b.fill(oval(82, 82, 8, 8.5), '#23171a')
    b.fill(oval(79, 79, 2.8, 3), '#ffffff')
    b.line(curve(70, 72, 82, 68, 94, 73), dark, 4)
  },
}

/** A park bench, seen from the front. */
const bench: HandSubject = {
  name: 'bench',
  words: 'bench|park bench|wooden bench|garden bench|garden seat',
  stance: 'object',
  bulk: 1.3,
  box: [360, 190],
  tone: '#a86f3c',
  draw: b => {
    for (const x of [40, 304]) {
      b.tube(slab(x, 20, 16, 168, 6), '#3c4250')
      b.line(curve(x + 8, 96, x - 14, 98, x - 18, 184), '#4a5162', 11)
    }
    for (const y of [14, 42, 70]) b.form(slab(14, y, 332, 20, 6), b.tone)
    for (const y of [108, 124]) b.form(slab(6, y, 348, 15, 6), between(b.tone, '#fff0d0', 0.12))
    b.shade(slab(14, 139, 332, 8, 4), 0.25)
  },
}

export const parkSubjects = [hotTub, capybara, bench]
