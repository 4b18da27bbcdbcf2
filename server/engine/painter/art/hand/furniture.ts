import { between } from '../brush.ts'
import { blob, curve, oval, poly, slab } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

const piano: HandSubject = {
  name: 'piano',
  words: 'piano|grand piano|upright piano|harpsichord|clavichord',
  stance: 'object',
  bulk: 1.4,
  box: [340, 290],
  tone: '#2f2b38',
  draw: b => {
    b.form('M96 20Q180 -8 250 26Q330 60 326 132L86 132Z', b.tone, 1.3)
    b.fill('M110 34Q184 8 244 38Q306 68 308 124L100 124Z', '#b8803f')
    for (let i = 0; i < 9; i++)
      b.line(`M${118 + i * 20} ${122 - i * 2}L${170 + i * 12} ${40 + i * 7}`, 'rgba(255,240,200,.55)', 1.6)
    b.line('M250 132L232 50', '#4a4557', 5)
    for (const [x, t] of [
      [54, 280],
      [296, 272],
      [190, 262],
    ] as const)
      b.tube(`M${x - 10} 180L${x + 10} 180L${x + 6} ${t}L${x - 6} ${t}Z`, b.tone)
    for (const [x, y] of [
      [54, 282],
      [296, 274],
      [190, 264],
    ] as const)
      b.round(oval(x, y, 8, 6), '#d9a24c')
    b.form('M24 132L328 132Q336 168 320 196L36 196Q16 190 24 132Z', b.tone, 1.2)
    b.gloss('M40 138L300 138L296 150L44 150Z', 0.35)
    b.fill(slab(34, 162, 226, 26, 3), '#fffdf4')
    for (let i = 1; i < 17; i++)
      b.line(`M${34 + i * 13.3} 164L${34 + i * 13.3} 187`, 'rgba(60,50,70,.4)', 1.4)
    for (let i = 1; i < 17; i++)
      if (i % 7 !== 3 && i % 7 !== 0) b.fill(slab(30 + i * 13.3, 162, 8, 15, 2), '#201d27')
    b.form(poly(120, 128, 192, 128, 186, 92, 126, 92), '#fffdf6', 0.5)
    for (const y of [100, 108, 116]) b.line(`M132 ${y}L180 ${y}`, 'rgba(60,50,70,.4)', 1.8)
    b.line('M190 200L190 250', '#d9a24c', 4)
  },
}

const harp: HandSubject = {
  name: 'harp',
  words: 'harp|lyre|celtic harp',
  stance: 'object',
  bulk: 1.2,
  box: [250, 340],
  tone: '#dba53c',
  draw: b => {
    for (let i = 0; i < 13; i++)
      b.line(
        `M${66 + i * 11.4} ${58 + Math.sin(i * 0.5) * 8 - i * 0.6}L${62 + i * 9.6} ${296 - i * 14}`,
        'rgba(255,246,214,.9)',
        1.8,
      )
    b.line('M52 300L206 92', between(b.tone, '#4a1f10', 0.45), 22)
    b.line('M50 296L202 92', b.tone, 13)
    b.tube(slab(34, 40, 20, 264, 8), b.tone)
    for (const y of [60, 286]) b.round(slab(28, y, 32, 14, 6), '#f6d27c')
    b.form(
      'M34 46Q30 10 62 14Q92 22 110 52Q150 92 194 40Q222 36 222 66Q204 108 172 108Q124 108 96 74Q76 46 56 62Z',
      b.tone,
      1.2,
    )
    b.round(oval(54, 26, 15), '#f6d27c')
    b.round(oval(208, 60, 12), '#f6d27c')
    b.form(
      'M18 304Q24 284 56 288Q120 292 128 306Q136 330 110 332L30 332Q10 330 18 304Z',
      between(b.tone, '#4a1f10', 0.25),
    )
    b.gloss(slab(37, 76, 6, 200, 3), 0.7)
  },
}

const armchair: HandSubject = {
  name: 'armchair',
  words: 'armchair|easy chair|recliner|arm chair|comfy chair|wing chair|reading chair',
  stance: 'object',
  bulk: 1.1,
  box: [280, 280],
  tone: '#b5474c',
  draw: b => {
    for (const x of [50, 214]) b.form(poly(x, 240, x + 20, 240, x + 16, 274, x + 4, 274), '#6b4028')
    b.round('M52 150Q36 20 140 14Q244 20 228 150L220 200L60 200Z', b.tone, 1.1)
    for (const [x, y] of [
      [104, 60],
      [140, 54],
      [176, 60],
      [120, 96],
      [160, 96],
      [140, 130],
    ] as const) {
      b.fill(oval(x, y, 7), 'rgba(40,5,20,.3)')
      b.round(oval(x - 1, y - 1, 4.6), '#f1c27a')
    }
    b.form(slab(54, 196, 172, 54, 12), between(b.tone, '#2a0414', 0.25))
    b.round(
      'M62 168Q140 148 218 168Q228 186 220 206Q140 216 60 206Q52 186 62 168Z',
      between(b.tone, '#ffffff', 0.12),
    )
    b.both(140, () => {
      b.round('M22 142Q22 116 48 118Q74 120 72 148L74 238Q70 252 50 252Q30 252 28 238Z', b.tone)
      b.round(oval(48, 142, 20, 22), between(b.tone, '#ffffff', 0.15))
    })
    b.turned(150, 160, -14, () => {
      b.round(slab(116, 116, 70, 60, 14), '#f0c25c')
      b.line('M124 130L178 130M124 162L178 162', 'rgba(160,90,30,.4)', 3)
    })
  },
}

const bookshelf: HandSubject = {
  name: 'bookshelf',
  words:
    'bookshelf|bookcase|book shelf|shelf|shelves|bookshelves|cupboard|wardrobe|cabinet|closet|pantry shelf',
  stance: 'object',
  bulk: 1.7,
  box: [260, 340],
  tone: '#8f5a36',
  draw: (b, random) => {
    b.form(slab(12, 10, 236, 322, 6), b.tone, 1.1)
    const covers = ['#c4454a', '#3f6fb0', '#4f9a6a', '#e0a83a', '#7a55a8', '#d8734a', '#3b4a66', '#e9dcc0']
    for (let shelf = 0; shelf < 4; shelf++) {
      const y = 28 + shelf * 74
      b.fill(slab(26, y, 208, 62, 2), '#4a2a1c')
      for (let x = 30; x < 222; ) {
        const w = random.range(11, 20)
        const h = random.range(38, 57)
        if (random.next() < 0.09) {
          b.round(oval(x + 12, y + 47, 11, 13), random.pick(['#6fb0a0', '#e9a36a', '#d9d2c4']))
          x += 26
          continue
        }
        const colour = random.pick(covers)
        b.tube(slab(x, y + 61 - h, w, h, 2), colour)
        b.fill(slab(x + 2, y + 61 - h * 0.8, w - 4, 4, 1), '#f6dd94')
        x += w + 1
      }
      b.shadow(slab(26, y, 208, 22, 0), 0.5)
      b.form(slab(18, y + 61, 224, 11, 2), b.tone)
    }
    b.form(slab(4, 4, 252, 17, 4), between(b.tone, '#ffffff', 0.12))
    b.form(slab(6, 324, 248, 14, 3), between(b.tone, '#2a0c10', 0.25))
  },
}

const throne: HandSubject = {
  name: 'throne',
  words: 'throne|iron throne|royal chair|golden throne',
  stance: 'object',
  bulk: 1.4,
  box: [240, 350],
  tone: '#b02a3c',
  draw: b => {
    b.form('M48 240L48 76Q60 44 84 56Q96 24 120 8Q144 24 156 56Q180 44 192 76L192 240Z', '#d9a23a', 1.2)
    b.form('M66 232L66 96Q84 70 120 66Q156 70 174 96L174 232Z', b.tone)
    for (const [x, y] of [
      [98, 112],
      [142, 112],
      [120, 142],
      [98, 172],
      [142, 172],
    ] as const)
      b.round(oval(x, y, 4.6), '#f6d27c')
    b.round(oval(120, 38, 11), '#4fb3e8')
    for (const x of [56, 184]) b.round(oval(x, 66, 9), '#e8586a')
    b.form(slab(40, 236, 160, 30, 6), '#c08a2c')
    b.round('M52 216Q120 200 188 216Q200 232 188 246L52 246Q40 232 52 216Z', b.tone)
    b.both(120, () => {
      b.form('M20 184Q20 168 40 168L58 170L58 190L44 194L44 262L24 262Z', '#d9a23a')
      b.round(oval(32, 180, 15), '#f0c25c')
      b.form(poly(34, 264, 58, 264, 52, 318, 38, 318), '#c08a2c')
    })
    b.form(slab(8, 314, 224, 18, 4), '#8d8794')
    b.form(slab(0, 328, 240, 20, 4), '#a59fac')
    b.form(poly(92, 266, 148, 266, 158, 348, 82, 348), b.tone)
    b.gloss('M58 84Q64 64 80 66Q66 84 64 150Z', 0.6)
  },
}

const messageBottle: HandSubject = {
  name: 'messageBottle',
  words: 'message in a bottle|bottle|glass bottle|ship in a bottle',
  stance: 'object',
  bulk: 0.5,
  box: [320, 150],
  tone: '#6fc3b0',
  draw: b => {
    b.tube(slab(276, 58, 34, 30, 6), '#c99560')
    const bottle =
      'M16 40Q18 18 44 18L186 18Q220 22 238 54L284 56L284 92L238 94Q220 126 186 132L44 132Q18 130 16 108Z'
    b.context.globalAlpha = 0.82
    b.form(bottle, b.tone)
    b.context.globalAlpha = 1
    b.within(bottle, () => {
      b.form(slab(66, 50, 112, 52, 8), '#f7e8c4')
      b.line('M80 64L160 64M80 76L150 76M80 88L156 88', 'rgba(120,80,50,.5)', 3)
      b.round(slab(162, 44, 26, 64, 12), '#e6d2a4')
      b.line('M122 46L122 106', '#c4453f', 5)
    })
    b.gloss('M30 30L190 26Q210 30 222 48Q140 36 30 54Z', 0.75)
    b.line(curve(36, 120, 120, 124, 190, 120), 'rgba(255,255,255,.35)', 4)
    b.fill(blob(268, 54, 282, 52, 286, 74, 282, 96, 268, 94), 'rgba(255,255,255,.4)')
  },
}

const carpet: HandSubject = {
  name: 'carpet',
  words: 'magic carpet|flying carpet|carpet|rug|persian carpet',
  stance: 'air',
  bulk: 1.4,
  box: [360, 150],
  tone: '#a8323f',
  draw: b => {
    const cloth = 'M58 34Q120 66 186 40Q250 14 320 44L346 104Q262 70 186 98Q106 126 14 92Z'
    b.form(cloth, b.tone, 1.2)
    b.within(cloth, () => {
      b.line('M66 46Q124 76 188 51Q250 26 312 54L330 94Q258 64 186 88Q110 112 34 86Z', '#f1c550', 5)
      b.line('M78 56Q128 82 190 60Q248 38 302 62L314 84Q254 62 186 80Q116 100 56 82Z', '#2f4f8a', 6)
      for (const [x, y, r] of [
        [120, 77, 11],
        [190, 70, 15],
        [258, 66, 11],
      ] as const) {
        b.form(poly(x - r * 1.6, y, x, y - r, x + r * 1.6, y, x, y + r), '#f6e2b4')
        b.form(poly(x - r * 0.8, y, x, y - r * 0.5, x + r * 0.8, y, x, y + r * 0.5), '#2f7a72')
      }
      b.fill('M50 30Q120 62 150 54L110 110Q60 110 10 90Z', 'rgba(255,255,255,.1)')
    })
    for (let i = 0; i < 9; i++) {
      b.line(`M${56 - i * 5.2} ${38 + i * 6.6}l-15 4`, '#f1c550', 4)
      b.line(`M${322 + i * 3} ${48 + i * 7}l13 7`, '#f1c550', 4)
    }
  },
}

const table: HandSubject = {
  name: 'table',
  words: 'table|wooden table|desk|workbench|round table|banquet table',
  stance: 'object',
  bulk: 1.2,
  box: [340, 200],
  tone: '#a9683c',
  draw: b => {
    for (const [x, t] of [
      [70, 168],
      [262, 168],
    ] as const)
      b.tube(slab(x - 9, 60, 18, t - 60, 4), between(b.tone, '#2a1020', 0.35))
    b.form('M40 24L300 24L336 66Q170 76 4 66Z', between(b.tone, '#ffffff', 0.14))
    for (const y of [36, 48, 58])
      b.line(`M${34 - (y - 24) * 0.7} ${y}L${306 + (y - 24) * 0.7} ${y}`, 'rgba(70,30,15,.2)', 2)
    b.form('M4 66Q170 76 336 66L336 84Q170 94 4 84Z', b.tone)
    for (const x of [22, 296]) b.tube(`M${x} 84L${x + 24} 84L${x + 19} 196L${x + 5} 196Z`, b.tone)
  },
}

export const furnitureSubjects = [carpet, table, piano, harp, armchair, bookshelf, throne, messageBottle]
