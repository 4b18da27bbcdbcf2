import { between } from '../brush.ts'
import { blob, curve, oval, poly, slab } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

const streetLamp: HandSubject = {
  name: 'streetLamp',
  words:
    'street lamp|streetlamp|lamp post|lamppost|street light|streetlight|lantern|gas lamp|lamp|narnia lamp|oil lamp|lanterns',
  stance: 'object',
  bulk: 1.5,
  box: [180, 360],
  draw: b => {
    b.glow(90, 78, 76, '#ffd873', 0.65)
    b.tube('M84 130L96 130L100 330L80 330Z', '#3b4452')
    b.form('M62 356Q64 330 90 326Q116 330 118 356Z', '#343c49')
    for (const y of [150, 236]) b.tube(slab(77, y, 26, 9, 4), '#4d5766')
    b.line(curve(88, 164, 58, 160, 50, 140), '#3b4452', 5)
    b.line(curve(92, 164, 122, 160, 130, 140), '#3b4452', 5)
    b.fill('M60 44L120 44L108 124L72 124Z', b.across(60, 44, 120, 124, '#fffbe0', '#ffdf70', '#f4a73a'))
    b.glow(90, 92, 30, '#ffffff', 0.9)
    b.line('M60 44L72 124L108 124L120 44M80 44L84 124M100 44L96 124', '#3b4452', 4.5)
    b.form(slab(66, 122, 48, 11, 4), '#4d5766')
    b.form('M50 46L90 8L130 46Q90 58 50 46Z', '#434c5b')
    b.round(oval(90, 8, 6), '#4d5766')
  },
}

const phoneBox: HandSubject = {
  name: 'phoneBox',
  words:
    'phone box|phonebox|telephone box|phone booth|telephone booth|red phone box|tardis|police box|call box',
  stance: 'object',
  bulk: 1.4,
  box: [190, 350],
  tone: '#cf2f33',
  draw: b => {
    b.form(slab(12, 332, 166, 16, 3), between(b.tone, '#30101c', 0.5))
    b.tube(slab(22, 48, 146, 288, 4), b.tone)
    b.form('M18 52Q24 14 95 10Q166 14 172 52Z', b.tone)
    b.fill(slab(40, 54, 110, 20, 3), '#fff8e6')
    b.context.fillStyle = '#3a2f38'
    for (let i = 0; i < 9; i++) b.fill(slab(50 + i * 10.4, 60, 6, 8, 1), '#4a3c44')
    b.fill(slab(42, 90, 106, 186, 3), b.across(42, 90, 148, 276, '#fff3c4', '#cfe6ee', '#7fa9bd'))
    b.form(slab(76, 150, 34, 52, 4), '#3a3f4c')
    b.line(curve(76, 160, 62, 190, 78, 226), '#2c303a', 4)
    for (const x of [64, 126]) b.line(`M${x} 90L${x} 276`, b.tone, 5)
    for (let y = 120; y < 276; y += 31) b.line(`M42 ${y}L148 ${y}`, b.tone, 5)
    b.line(slab(40, 88, 110, 190, 4), between(b.tone, '#ffffff', 0.2), 5)
    b.form(slab(42, 290, 106, 34, 4), between(b.tone, '#30101c', 0.2))
    b.round(oval(156, 200, 5), '#f1c550')
    b.fill('M30 60L40 60L40 326L30 326Z', 'rgba(255,255,255,.22)')
    b.round(oval(95, 28, 9), '#f1c550')
  },
}

const tram: HandSubject = {
  name: 'tram',
  words: 'tram|streetcar|trolley car|tramway|cable tram|lisbon tram',
  stance: 'land',
  bulk: 1.8,
  box: [340, 230],
  tone: '#f0b429',
  draw: b => {
    b.line('M150 34L190 6L236 34M160 6L226 6', '#4a4f5c', 5)
    b.form('M30 56Q40 32 80 30L262 30Q300 32 310 56Z', '#e9e2d2')
    b.form(slab(22, 54, 296, 136, 16), '#fbf3de')
    const low = 'M22 128L318 128L318 174Q316 192 300 192L40 192Q24 192 22 174Z'
    b.form(low, b.tone, 1.1)
    b.line('M22 134L318 134', between(b.tone, '#5b1f10', 0.5), 5)
    b.fill(slab(30, 64, 280, 56, 10), '#3b4254')
    for (let i = 0; i < 5; i++) {
      const x = 40 + i * 53
      b.fill(slab(x, 70, 46, 44, 6), b.across(x, 70, x + 46, 114, '#fff6c9', '#ffe08a', '#e9b25a'))
      b.fill(poly(x + 4, 112, x + 18, 72, x + 28, 72, x + 14, 112), 'rgba(255,255,255,.35)')
    }
    b.form(slab(146, 66, 48, 122, 5), between(b.tone, '#5b1f10', 0.25))
    for (const x of [152, 173]) b.fill(slab(x, 76, 16, 64, 4), '#ffe9b0')
    b.fill(slab(118, 38, 104, 15, 6), '#2f3442')
    b.fill(slab(126, 42, 88, 7, 3), '#ffcf5c')
    for (const x of [44, 296]) {
      b.glow(x, 160, 24, '#fff3b0', 0.7)
      b.round(oval(x, 160, 10), '#fff8dc')
    }
    b.form(slab(34, 190, 272, 12, 4), '#4a4f5c')
    for (const x of [78, 116, 224, 262]) {
      b.round(oval(x, 208, 18), '#4a4652')
      b.fill(oval(x, 208, 7), '#b9c0ca')
    }
  },
}

const cableCar: HandSubject = {
  name: 'cableCar',
  words: 'cable car|cablecar|gondola lift|ski lift|aerial tram|funicular|ropeway|chairlift',
  stance: 'air',
  bulk: 1.4,
  box: [260, 290],
  tone: '#d84a3f',
  draw: b => {
    b.line('M4 40L256 14', '#4a4f5c', 4.5)
    b.form(poly(96, 22, 168, 14, 168, 30, 96, 38), '#59606e')
    for (const x of [108, 156]) b.round(oval(x, 26 - (x - 108) * 0.1, 9), '#8d97a3')
    b.line('M132 28L132 94', '#59606e', 11)
    b.form(
      'M50 112Q52 88 84 88L180 88Q212 88 214 112L218 232Q216 270 180 272L84 272Q48 270 46 232Z',
      b.tone,
      1.1,
    )
    b.form('M60 96Q70 78 92 78L172 78Q194 78 204 96Z', between(b.tone, '#3a0c20', 0.35))
    const glass = (x: number, w: number) => {
      b.fill(slab(x, 112, w, 78, 9), b.across(x, 112, x + w, 190, '#e8fbff', '#9ddbf0', '#4f9cc4'))
      b.fill(poly(x + 8, 188, x + 24, 114, x + 36, 114, x + 20, 188), 'rgba(255,255,255,.5)')
    }
    glass(60, 62)
    glass(140, 62)
    b.fill('M46 214Q132 228 218 214L218 230Q132 244 46 230Z', '#fff6e4')
    b.line('M131 104L131 268', between(b.tone, '#3a0c20', 0.4), 5)
    b.gloss('M60 118Q62 98 84 96L120 96Q76 104 66 140Z', 0.5)
  },
}

const campfire: HandSubject = {
  name: 'campfire',
  words: 'campfire|bonfire|camp fire|fire pit|fireplace',
  stance: 'object',
  bulk: 0.8,
  box: [240, 240],
  draw: b => {
    b.glow(120, 126, 104, '#ffab3d', 0.5)
    for (const [x, y] of [
      [36, 214],
      [70, 226],
      [112, 230],
      [156, 228],
      [196, 216],
    ] as const)
      b.round(oval(x, y, 20, 13), '#8a8490')
    b.turned(120, 200, 14, () => b.form(slab(46, 188, 150, 22, 10), '#7d4f30'))
    b.turned(120, 200, -14, () => b.form(slab(44, 188, 150, 22, 10), '#94613c'))
    for (const [x, y] of [
      [48, 172],
      [190, 172],
    ] as const)
      b.round(oval(x, y + 9, 9, 10), '#c99a66')
    b.fill(
      'M120 18Q132 70 168 100Q196 138 172 182Q150 208 120 206Q88 208 68 182Q46 140 78 104Q84 126 96 130Q94 70 120 18Z',
      b.across(120, 20, 120, 206, '#ffb52e', '#ff7a2a', '#e8402a'),
    )
    b.fill(
      'M124 72Q130 108 152 128Q168 156 150 184Q138 200 120 200Q98 200 88 180Q78 152 100 132Q106 146 114 146Q110 104 124 72Z',
      b.across(120, 72, 120, 200, '#fff0a0', '#ffcf45', '#ff9a2e'),
    )
    b.fill('M122 132Q140 158 134 182Q128 198 118 196Q102 190 106 168Q112 150 122 132Z', '#fffbe6')
    for (const [x, y, r] of [
      [66, 76, 3.4],
      [176, 62, 3],
      [150, 30, 2.4],
      [90, 42, 2.6],
    ] as const)
      b.fill(oval(x, y, r), '#ffcf5c')
  },
}

const hammock: HandSubject = {
  name: 'hammock',
  words: 'hammock|swing|porch swing',
  stance: 'object',
  bulk: 1.4,
  box: [380, 220],
  tone: '#e0603f',
  draw: b => {
    for (const x of [18, 346]) b.tube(slab(x, 14, 16, 200, 4), '#8a5a36')
    b.line('M34 44L84 92M34 44L72 98M34 44L98 90', '#d8c09a', 3)
    b.line('M346 44L296 92M346 44L308 98M346 44L282 90', '#d8c09a', 3)
    b.form('M72 92Q190 130 308 92Q290 126 190 132Q90 126 72 92Z', between(b.tone, '#40101c', 0.4))
    const bed = 'M68 90Q190 166 312 90Q306 190 190 196Q74 190 68 90Z'
    b.form(bed, b.tone, 1.1)
    b.within(bed, () => {
      const stripe = ['#fff3dc', '#ffc861', '#3f8a9c', '#fff3dc', '#ffc861']
      stripe.forEach((c, i) => {
        b.line(`M${92 + i * 48} 90Q${104 + i * 44} 150 ${116 + i * 37} 204`, c, i % 2 ? 7 : 13)
      })
      b.shade('M60 150Q190 210 320 150L320 210L60 210Z', 0.18)
    })
    for (let i = 0; i < 16; i++)
      b.line(`M${96 + i * 12.4} ${178 + Math.sin((i / 15) * 3.14) * 15}l-2 16`, '#fff3dc', 2.6)
    b.round(blob(84, 96, 112, 88, 132, 104, 118, 122, 90, 114), '#fff8ea')
  },
}

const sandcastle: HandSubject = {
  name: 'sandcastle',
  words: 'sandcastle|sand castle|sandcastles',
  stance: 'object',
  bulk: 0.8,
  box: [300, 250],
  tone: '#ecc27a',
  draw: b => {
    b.form(blob(8, 244, 50, 210, 150, 200, 250, 210, 292, 244, 150, 250), b.tone)
    const tower = (x: number, y: number, w: number) => {
      b.tube(`M${x} ${y}L${x + w} ${y}L${x + w + 6} 232L${x - 6} 232Z`, b.tone)
      for (let i = 0; i < 3; i++) b.form(slab(x - 4 + i * (w / 2 - 3), y - 14, w / 3.2, 18, 2), b.tone)
      b.fill(`M${x + w / 2 - 6} ${y + 44}L${x + w / 2 - 6} ${y + 30}q6 -10 12 0l0 14Z`, '#8a5f34')
    }
    tower(120, 62, 60)
    b.form('M62 150L238 150L244 236L56 236Z', b.tone)
    for (let i = 0; i < 7; i++) b.form(slab(66 + i * 25, 138, 15, 16, 2), b.tone)
    tower(48, 112, 44)
    tower(208, 112, 44)
    b.fill('M132 236L132 200Q150 176 168 200L168 236Z', '#8a5f34')
    b.line('M150 48L150 8', '#8a5a36', 4)
    b.form(poly(150, 8, 188, 18, 150, 30), '#e0484a')
    b.round(oval(98, 190, 10, 8), '#ffb3a0')
    b.round(oval(204, 194, 9), '#fff6ea')
    for (let i = 0; i < 26; i++)
      b.fill(oval(60 + ((i * 47) % 182), 150 + ((i * 31) % 82), 1.8), 'rgba(120,80,30,.35)')
  },
}

export const streetSubjects = [streetLamp, phoneBox, tram, cableCar, campfire, hammock, sandcastle]
