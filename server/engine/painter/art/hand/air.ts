import { between } from '../brush.ts'
import { blob, curve, oval, poly, slab } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

const hotAirBalloon: HandSubject = {
  name: 'hotAirBalloon',
  words: 'hot air balloon|hot-air balloon|air balloon|montgolfier|hot air balloons',
  stance: 'air',
  bulk: 1.9,
  box: [240, 330],
  tone: '#e2503f',
  draw: b => {
    const bag =
      'M120 8C190 8 226 58 226 108C226 164 172 204 148 244L92 244C68 204 14 164 14 108C14 58 50 8 120 8Z'
    b.fill(bag, '#fff3dc')
    b.within(bag, () => {
      const gores = [b.tone, '#ffe9c4', between(b.tone, '#ffb03a', 0.55), '#fff3dc', b.tone]
      const edges = [
        [-106, -62],
        [-62, -22],
        [-22, 22],
        [22, 62],
        [62, 106],
      ] as const
      edges.forEach(([l, r], i) => {
        const side = (x: number) => `120 6C${120 + x * 1.32} 20 ${120 + x * 1.28} 150 ${120 + x * 0.26} 246`
        b.fill(
          `M${side(l)}L${120 + r * 0.26} 246C${120 + r * 1.28} 150 ${120 + r * 1.32} 20 120 6Z`,
          gores[i] ?? b.tone,
        )
      })
      b.fill('M0 120Q120 158 240 120L240 140Q120 180 0 140Z', between(b.tone, '#3b1d52', 0.35))
      b.fill('M0 126Q120 164 240 126L240 132Q120 170 0 132Z', '#ffd166')
      b.fill(
        oval(120, 120, 170, 190),
        b.across(
          20,
          20,
          226,
          210,
          'rgba(255,255,255,.5)',
          'rgba(255,255,255,0)',
          'rgba(60,20,90,.12)',
          'rgba(40,10,80,.5)',
        ),
      )
    })
    b.form('M92 242L148 242L140 256L100 256Z', between(b.tone, '#3b1d52', 0.45))
    for (const x of [100, 113, 127, 140]) b.line(`M${x} 256L${90 + (x - 90) * 1.2 - 3} 286`, '#6b4a33', 2.4)
    b.glow(120, 260, 22, '#ffcf5c', 0.9)
    const basket = slab(90, 284, 60, 40, 8)
    b.tube(basket, '#b9793f')
    b.within(basket, () => {
      for (let y = 292; y < 326; y += 8) b.line(`M88 ${y}L152 ${y}`, 'rgba(80,40,20,.35)', 2.2)
      for (let x = 94; x < 152; x += 9) b.line(`M${x} 284L${x} 326`, 'rgba(80,40,20,.22)', 2)
    })
    b.form(slab(86, 280, 68, 10, 5), '#8a5430')
  },
}

const zeppelin: HandSubject = {
  name: 'zeppelin',
  words: 'zeppelin|airship|blimp|dirigible|steampunk airship',
  stance: 'air',
  bulk: 2.4,
  box: [360, 190],
  tone: '#c9b48a',
  draw: b => {
    b.form(poly(300, 40, 352, 8, 348, 66), between(b.tone, '#7a3b2e', 0.6))
    b.form(poly(300, 108, 352, 146, 348, 84), between(b.tone, '#4f2626', 0.7))
    const hull = 'M8 76C40 14 240 0 340 70Q344 76 340 82C240 152 40 138 8 76Z'
    b.form(hull, b.tone, 1.2)
    b.within(hull, () => {
      for (const dy of [-44, -20, 4, 30])
        b.line(`M0 ${76 + dy * 0.4}Q170 ${74 + dy * 1.5} 350 ${76 + dy * 0.3}`, 'rgba(70,40,30,.28)', 2.4)
      for (const x of [64, 120, 176, 232, 286])
        b.line(`M${x} 0Q${x - 16} 76 ${x} 150`, 'rgba(70,40,30,.2)', 2.2)
      b.gloss('M20 62Q120 6 300 44Q160 26 30 74Z', 0.65)
    })
    b.form(poly(288, 70, 344, 74, 344, 80, 288, 84), between(b.tone, '#7a3b2e', 0.6))
    for (const x of [126, 220]) b.line(`M${x} 122L${x} 148`, '#5b4636', 4)
    const car = 'M96 144L250 144Q246 178 216 178L134 178Q104 178 96 144Z'
    b.form(car, '#7c4a30')
    for (let i = 0; i < 5; i++) {
      b.fill(slab(116 + i * 25, 151, 16, 13, 4), '#ffe7a0')
      b.fill(slab(116 + i * 25, 151, 16, 5, 3), 'rgba(255,255,255,.6)')
    }
    b.line('M98 145L248 145', '#d9a24c', 5)
    b.round(slab(252, 150, 26, 14, 7), '#8d97a3')
    b.line('M282 136L282 178', '#5b6470', 6)
  },
}

const spaceship: HandSubject = {
  name: 'spaceship',
  words:
    'spaceship|space ship|starship|spacecraft|space cruiser|millennium falcon|enterprise|starfighter|space vessel|shuttle',
  stance: 'air',
  bulk: 1.9,
  box: [340, 190],
  tone: '#dfe6ee',
  draw: b => {
    for (const [x, y] of [
      [30, 92],
      [34, 128],
    ] as const) {
      b.glow(x, y, 29, '#54d8ff', 0.9)
      b.fill(
        blob(50, y - 11, 0, y, 50, y + 11),
        b.across(0, 0, 52, 0, 'rgba(120,230,255,0)', '#7ce7ff', '#ffffff'),
      )
    }
    b.form('M76 74L44 10L96 18L170 70Z', between(b.tone, '#6a3fb0', 0.55))
    b.form('M76 146L44 184L104 178L172 146Z', between(b.tone, '#4a2a86', 0.65))
    const hull = 'M48 78Q120 40 220 56Q312 74 334 112Q300 148 214 156Q110 162 48 140Q36 110 48 78Z'
    b.form(hull, b.tone, 1.15)
    b.within(hull, () => {
      b.shade('M40 124Q180 150 336 112L336 180L40 180Z', 0.2)
      b.fill('M40 108Q190 132 336 106L336 114Q190 142 40 118Z', '#ff8a4c')
      for (const x of [110, 152]) b.line(`M${x} 50Q${x - 8} 110 ${x} 160`, 'rgba(60,70,110,.3)', 2.4)
    })
    b.fill(
      'M196 62Q262 58 296 96Q250 106 206 98Q186 80 196 62Z',
      b.across(200, 56, 270, 108, '#d9fbff', '#57c1ee', '#1d5fa8'),
    )
    b.gloss('M204 66Q246 62 272 78Q234 76 212 86Z', 0.9)
    for (const x of [84, 124, 164]) {
      b.round(oval(x, 92, 10), '#3b4a6e')
      b.fill(oval(x, 92, 6.5), '#ffe9a3')
    }
    for (const y of [92, 128]) b.tube(slab(38, y - 15, 22, 30, 6), '#6b7486')
  },
}

const biplane: HandSubject = {
  name: 'biplane',
  words: 'biplane|red baron|propeller plane|vintage plane|old airplane',
  stance: 'air',
  bulk: 1.6,
  box: [330, 190],
  tone: '#d8453c',
  draw: b => {
    b.form('M262 84L290 24Q312 18 316 34L320 96Z', b.tone)
    b.form('M40 84Q60 62 120 64L314 86Q322 96 312 106L130 132Q56 136 40 110Z', b.tone, 1.1)
    b.form('M250 96L326 92L326 104L258 110Z', between(b.tone, '#40102a', 0.35))
    b.form('M74 140L208 134Q224 140 206 148L80 158Q62 152 74 140Z', between(b.tone, '#40102a', 0.25))
    for (const x of [98, 180]) b.line(`M${x} 142L${x - 8} 34`, '#6a4a34', 5)
    b.form('M60 24L212 16Q230 24 212 36L66 46Q46 36 60 24Z', b.tone)
    b.fill('M160 70Q190 56 206 74Z', '#bfe8ff')
    b.round(oval(186, 66, 13), '#8a5a3a')
    b.line('M176 66L196 62', '#3a2a28', 5)
    b.round(slab(30, 76, 24, 42, 9), '#8d97a3')
    b.fill(oval(28, 97, 7, 62), 'rgba(210,225,235,.65)')
    b.round(oval(26, 97, 8), '#ffd166')
    for (const x of [100, 136]) {
      b.line(`M${x} 150L${x} 164`, '#5b4a40', 5)
      b.round(oval(x, 172, 14), '#3a363e')
      b.fill(oval(x, 172, 5), '#c7ccd4')
    }
    b.fill(oval(244, 100, 15), '#fff')
    b.fill(oval(244, 100, 8), '#2e63b0')
    b.line(curve(60, 74, 120, 72, 150, 76), 'rgba(255,255,255,.5)', 4)
  },
}

export const airSubjects = [hotAirBalloon, zeppelin, spaceship, biplane]
