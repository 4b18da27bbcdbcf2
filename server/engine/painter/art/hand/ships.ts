import type { Brush } from '../brush.ts'
import { between } from '../brush.ts'
import { blob, curve, oval, poly, slab } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

const HULL = 'M22 214Q60 224 150 224L262 222Q300 214 318 186Q316 246 276 284L78 284Q36 262 22 214Z'

function hull(b: Brush, wood: string, band: string): void {
  b.form(HULL, wood, 1.15)
  b.within(HULL, () => {
    for (const y of [238, 252, 267]) b.line(`M20 ${y}Q160 ${y + 8} 320 ${y - 14}`, 'rgba(50,25,20,.3)', 2.4)
    b.fill(
      'M16 212Q60 226 150 226L262 224Q304 214 322 184L322 198Q300 230 262 236L150 238Q60 238 16 226Z',
      band,
    )
    b.shade('M200 200L330 180L330 300L230 300Z', 0.16)
  })
}

function sail(b: Brush, x: number, y: number, w: number, h: number, colour: string): void {
  const shape = `M${x} ${y}Q${x + w * 0.5} ${y + 10} ${x + w} ${y}Q${x + w * 1.2} ${y + h * 0.5} ${x + w + 2} ${y + h}Q${x + w * 0.5} ${y + h - 18} ${x - 2} ${y + h}Q${x + w * 0.16} ${y + h * 0.5} ${x} ${y}Z`
  b.form(shape, colour, 0.9)
  b.within(shape, () =>
    b.fill(
      slab(x, y, w * 1.3, h, 0),
      b.across(
        x,
        y,
        x + w * 1.2,
        y,
        'rgba(60,40,90,.28)',
        'rgba(255,255,255,.25)',
        'rgba(255,255,255,0)',
        'rgba(60,40,90,.2)',
      ),
    ),
  )
  b.line(`M${x - 6} ${y}L${x + w + 6} ${y}`, '#6b4a30', 5)
}

const pirateShip: HandSubject = {
  name: 'pirateShip',
  words: 'pirate ship|ghost ship|galleon|black pearl|flying dutchman|pirate boat|pirate vessel',
  stance: 'water',
  bulk: 2.2,
  box: [350, 300],
  tone: '#3a3644',
  draw: b => {
    b.line('M300 206L346 156', '#6b4a30', 8)
    for (const [x, top] of [
      [104, 24],
      [196, 8],
      [268, 60],
    ] as const)
      b.line(`M${x} 226L${x} ${top}`, '#6b4a30', 8)
    sail(b, 66, 108, 76, 94, b.tone)
    sail(b, 74, 48, 60, 54, between(b.tone, '#ffffff', 0.08))
    sail(b, 150, 104, 92, 100, b.tone)
    sail(b, 160, 36, 72, 60, between(b.tone, '#ffffff', 0.08))
    sail(b, 246, 114, 50, 80, between(b.tone, '#ffffff', 0.05))
    b.form('M196 8Q226 0 244 12Q226 20 244 30Q220 36 196 26Z', '#b8323c')
    b.round(oval(200, 142, 20, 18), '#f4efe2')
    b.fill(slab(190, 154, 20, 12, 4), '#e6dfcf')
    for (const x of [192, 208]) b.fill(oval(x, 143, 5, 6), b.tone)
    for (const d of [-1, 1]) b.line(`M${200 - 28 * d} 170L${200 + 28 * d} 186`, '#f4efe2', 6)
    hull(b, '#7a4a2e', '#d3a046')
    b.form('M16 176L74 184L78 226L22 216Z', '#8d5636')
    for (const [x, y] of [
      [32, 194],
      [52, 197],
    ] as const)
      b.fill(slab(x, y, 13, 15, 3), '#ffdf87')
    for (const x of [96, 140, 184, 228]) {
      b.fill(slab(x, 244, 20, 16, 3), '#2b1a18')
      b.tube(slab(x + 5, 247, 10, 10, 4), '#6f7680')
    }
  },
}

const sailingShip: HandSubject = {
  name: 'sailingShip',
  words:
    'sailing ship|tall ship|clipper|frigate|schooner|caravel|longship|viking ship|old ship|brig|mayflower|ark|noahs ark|viking longship',
  stance: 'water',
  bulk: 2.1,
  box: [350, 300],
  tone: '#fbf3df',
  draw: b => {
    b.line('M300 206L346 160', '#7a5636', 7)
    b.form('M300 100L344 164L304 200Z', b.tone)
    for (const [x, top] of [
      [110, 22],
      [214, 6],
    ] as const)
      b.line(`M${x} 226L${x} ${top}`, '#7a5636', 8)
    sail(b, 60, 122, 96, 84, b.tone)
    sail(b, 68, 74, 80, 46, b.tone)
    sail(b, 78, 34, 60, 38, b.tone)
    sail(b, 162, 112, 104, 92, b.tone)
    sail(b, 170, 60, 88, 50, b.tone)
    sail(b, 182, 18, 64, 40, b.tone)
    b.form('M214 6Q236 -2 250 8Q238 14 214 18Z', '#d2473f')
    b.form('M110 22Q132 14 146 24Q132 30 110 34Z', '#2f72b8')
    hull(b, '#8f5a36', '#f3e2bd')
    for (let i = 0; i < 8; i++) b.round(oval(72 + i * 26, 248 - i * 0.7, 5.5), '#ffe19a')
  },
}

const submarine: HandSubject = {
  name: 'submarine',
  words: 'submarine|yellow submarine|u-boat|bathyscaphe|nautilus submarine|submersible',
  stance: 'submerged',
  bulk: 1.7,
  box: [340, 200],
  tone: '#f5b72e',
  draw: b => {
    b.line('M182 62L182 18L208 18', '#8d97a3', 9)
    b.fill(oval(210, 18, 6, 9), '#8fe3ff')
    b.form('M138 84Q140 48 160 48L202 48Q220 48 224 84Z', b.tone)
    b.form(slab(152, 42, 60, 11, 5), between(b.tone, '#7a2f1a', 0.45))
    b.form(poly(52, 84, 14, 56, 20, 106), between(b.tone, '#7a2f1a', 0.35))
    b.form(poly(52, 150, 14, 182, 20, 130), between(b.tone, '#7a2f1a', 0.5))
    b.fill(oval(16, 118, 7, 34), '#aeb8c4')
    const body = 'M36 118Q60 74 190 74Q306 76 326 122Q306 172 186 174Q64 172 36 118Z'
    b.form(body, b.tone, 1.25)
    b.within(body, () => {
      b.fill('M20 140Q180 168 340 136L340 190L20 190Z', 'rgba(120,40,30,.35)')
      for (const x of [98, 262]) b.line(`M${x} 66Q${x - 6} 122 ${x} 180`, 'rgba(110,60,10,.32)', 3)
      b.gloss('M70 98Q160 70 288 96Q170 88 76 112Z', 0.8)
    })
    for (const [x, r] of [
      [138, 20],
      [192, 20],
      [244, 20],
    ] as const) {
      b.round(oval(x, 116, r), '#a8622a')
      b.fill(oval(x, 116, r - 6), b.across(x - 14, 102, x + 14, 130, '#e2fbff', '#63c7ec', '#256a9e'))
      b.fill(oval(x - 5, 110, 4, 5), 'rgba(255,255,255,.9)')
    }
    b.glow(322, 122, 17, '#fff3b0', 0.9)
    for (const x of [66, 80, 280, 296]) b.fill(oval(x, 140, 3.4), 'rgba(120,60,10,.55)')
  },
}

const paperBoat: HandSubject = {
  name: 'paperBoat',
  words: 'paper boat|paper ship|origami boat|origami',
  stance: 'water',
  bulk: 0.6,
  box: [300, 180],
  tone: '#fdfcf7',
  draw: b => {
    b.form(poly(150, 12, 84, 100, 150, 106), b.tone, 0.5)
    b.form(poly(150, 12, 216, 100, 150, 106), between(b.tone, '#5b6a9c', 0.3), 0.7)
    b.form(poly(12, 70, 84, 100, 150, 108, 150, 168, 74, 168), b.tone, 0.5)
    b.form(poly(288, 70, 216, 100, 150, 108, 150, 168, 226, 168), between(b.tone, '#5b6a9c', 0.26), 0.6)
    b.fill(poly(12, 70, 84, 100, 150, 110, 120, 116), 'rgba(255,255,255,.7)')
    b.shade(poly(288, 70, 216, 100, 150, 110, 184, 118), 0.12)
    b.line('M150 14L150 104', 'rgba(80,90,140,.35)', 2)
    b.line('M150 110L150 168', 'rgba(80,90,140,.3)', 2)
  },
}

const canoe: HandSubject = {
  name: 'canoe',
  words:
    'canoe|kayak|rowboat|row boat|rowing boat|wooden boat|boat|gondola|fishing boat|raft|small boat|little boat|punt|dugout|lifeboat',
  stance: 'water',
  bulk: 1.3,
  box: [340, 130],
  tone: '#b5673a',
  draw: b => {
    b.line('M214 8L120 112', '#8a5a34', 7)
    b.form(blob(118, 104, 98, 120, 96, 130, 110, 128, 126, 112), '#c58a52')
    b.fill('M14 42Q170 84 326 42Q290 66 170 68Q50 66 14 42Z', '#5a2f1e')
    b.form('M110 56L124 52L128 70L112 70ZM214 54L228 54L228 70L212 70Z', '#e0a565')
    const side = 'M6 30Q40 66 170 70Q300 66 334 30Q330 96 262 116L78 116Q10 96 6 30Z'
    b.form(side, b.tone, 1.15)
    b.within(side, () => {
      for (const y of [84, 98]) b.line(`M10 ${y - 26}Q170 ${y + 18} 330 ${y - 26}`, 'rgba(60,25,15,.28)', 2.6)
    })
    b.line('M8 32Q50 66 170 70Q290 66 332 32', between(b.tone, '#ffe0b0', 0.6), 6)
    b.line(curve(120, 112, 150, 80), '#8a5a34', 7)
  },
}

export const shipSubjects = [pirateShip, sailingShip, submarine, paperBoat, canoe]
