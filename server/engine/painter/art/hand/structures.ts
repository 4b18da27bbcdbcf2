import { between } from '../brush.ts'
import { blob, oval, poly, slab } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'
import { mound } from './houses.ts'

const cliffCastle: HandSubject = {
  name: 'cliffCastle',
  words:
    'castle on a cliff|castle on a hill|hilltop castle|cliff castle|mountain castle|floating castle|hogwarts|neuschwanstein|camelot|castle on a mountain|sky castle|castle in the sky|wizard tower|castle|palace|fortress|citadel|kingdom|chateau|fairytale castle|fairy tale castle',
  stance: 'building',
  bulk: 2.4,
  box: [340, 380],
  tone: '#cfc6cf',
  draw: b => {
    b.form(
      blob(20, 372, 44, 300, 84, 262, 140, 244, 220, 240, 270, 262, 300, 312, 322, 374, 170, 380),
      '#857b86',
      1.2,
    )
    b.form(blob(66, 376, 92, 306, 132, 274, 150, 378), '#a1969c')
    b.form(blob(216, 376, 240, 300, 270, 290, 306, 374), '#6b6276')
    b.form(blob(60, 276, 120, 244, 220, 238, 284, 274, 200, 270, 130, 276), '#7fa357')
    const tower = (x: number, y: number, w: number, h: number, roof: number) => {
      b.tube(slab(x, y, w, h, 2), b.tone)
      b.form(poly(x - 7, y + 2, x + w / 2, y - roof, x + w + 7, y + 2), '#5a6fb0', 1.2)
      b.line(`M${x + w / 2} ${y - roof}L${x + w / 2} ${y - roof - 18}`, '#6b5a50', 2.6)
      b.form(
        poly(x + w / 2, y - roof - 18, x + w / 2 + 18, y - roof - 13, x + w / 2, y - roof - 7),
        '#e0484a',
      )
      b.fill(
        `M${x + w / 2 - 5} ${y + 36}L${x + w / 2 - 5} ${y + 24}Q${x + w / 2} ${y + 16} ${x + w / 2 + 5} ${y + 24}L${x + w / 2 + 5} ${y + 36}Z`,
        '#ffdf87',
      )
    }
    tower(146, 84, 46, 120, 58)
    tower(78, 150, 34, 106, 42)
    tower(230, 140, 36, 116, 44)
    b.form(slab(104, 178, 134, 84, 2), b.tone)
    for (let i = 0; i < 7; i++) b.form(slab(104 + i * 19.6, 166, 12, 16, 1), b.tone)
    for (const [x, y] of [
      [116, 212],
      [128, 234],
      [206, 206],
      [196, 240],
      [216, 228],
    ] as const)
      b.fill(slab(x, y, 13, 6, 2), 'rgba(80,70,100,.22)')
    for (const x of [122, 206])
      b.fill(`M${x} 212L${x} 200Q${x + 6} 190 ${x + 12} 200L${x + 12} 212Z`, '#ffdf87')
    b.form('M150 264L150 224Q171 200 192 224L192 264Z', '#6b452f')
    b.line('M171 212L171 262M160 218L160 264M182 218L182 264', 'rgba(30,15,10,.35)', 2.4)
    b.form('M152 264L190 264Q200 310 176 376L146 376Q164 310 152 264Z', '#d8c09a')
    tower(46, 196, 28, 76, 34)
    tower(262, 190, 28, 84, 34)
  },
}

const igloo: HandSubject = {
  name: 'igloo',
  words: 'igloo|ice house|snow hut',
  stance: 'building',
  bulk: 1.5,
  box: [300, 190],
  tone: '#eaf4fc',
  draw: b => {
    const dome = 'M20 178Q22 16 150 14Q278 16 280 178Q150 192 20 178Z'
    b.round(dome, b.tone, 1.1)
    b.within(dome, () => {
      for (const [y, n] of [
        [52, 6],
        [90, 8],
        [130, 9],
      ] as const) {
        b.line(`M10 ${y + 12}Q150 ${y - 10} 290 ${y + 12}`, 'rgba(80,130,190,.35)', 3)
        for (let i = 0; i < n; i++)
          b.line(`M${30 + (i * 250) / n} ${y + 4}l${(i - n / 2) * 3} 40`, 'rgba(80,130,190,.28)', 3)
      }
    })
    b.form('M94 184L94 138Q96 96 142 94Q188 96 190 138L190 186Q142 192 94 184Z', b.tone, 1.2)
    b.fill(
      'M110 184L110 142Q112 112 142 110Q172 112 174 142L174 185Q142 190 110 184Z',
      b.across(110, 110, 174, 190, '#20365e', '#3f6ea8', '#ffb35c'),
    )
    b.glow(142, 156, 30, '#ffcf6b', 0.7)
    b.form(blob(4, 184, 40, 168, 90, 182, 60, 190), '#ffffff', 0.5)
    b.form(blob(190, 186, 240, 168, 296, 184, 240, 190), '#ffffff', 0.5)
  },
}

const pagoda: HandSubject = {
  name: 'pagoda',
  words: 'pagoda|buddhist temple|japanese temple|chinese temple|dojo|chinese palace',
  stance: 'building',
  bulk: 2.2,
  box: [280, 380],
  tone: '#b8383a',
  draw: b => {
    b.form(slab(40, 348, 200, 22, 4), '#a79a94')
    b.form(slab(64, 334, 152, 18, 3), '#c2b5ac')
    const levels = [
      [270, 96, 132],
      [194, 78, 112],
      [122, 62, 92],
      [58, 46, 74],
    ] as const
    levels.forEach(([y, half, eave], i) => {
      b.form(slab(140 - half * 0.72, y, half * 1.44, 66, 2), '#f4e4c8')
      for (const k of [-0.7, -0.24, 0.24, 0.7]) b.tube(slab(140 + half * k - 4, y, 8, 66, 1), b.tone)
      if (i === 0) b.form('M122 336L122 296L158 296L158 336Z', '#5b2f26')
      else b.fill(slab(130, y + 26, 20, 22, 3), '#ffd873')
      b.shadow(slab(140 - half * 0.72, y, half * 1.44, 22, 0), 0.45)
      b.form(
        `M${140 - eave} ${y + 8}Q${140 - half * 0.7} ${y - 2} ${140 - half * 0.5} ${y - 30}L${140 + half * 0.5} ${y - 30}Q${140 + half * 0.7} ${y - 2} ${140 + eave} ${y + 8}Q140 ${y - 4} ${140 - eave} ${y + 8}Z`,
        '#3f5a66',
        1.2,
      )
      b.line(`M${140 - eave} ${y + 8}Q140 ${y - 5} ${140 + eave} ${y + 8}`, '#e0aa3a', 3.6)
    })
    b.line('M140 30L140 4', '#e0aa3a', 6)
    for (const y of [10, 18, 26]) b.line(`M133 ${y}L147 ${y}`, '#f1c550', 3.6)
  },
}

const well: HandSubject = {
  name: 'well',
  words: 'well|wishing well|water well|stone well',
  stance: 'building',
  bulk: 1.2,
  box: [240, 260],
  tone: '#9a95a0',
  draw: b => {
    mound(b, 120, 258, 116)
    b.tube(slab(54, 60, 13, 130, 3), '#8a5a36')
    b.tube(slab(173, 60, 13, 130, 3), '#8a5a36')
    b.line('M60 112L180 112', '#a9733f', 9)
    b.line('M122 112L122 142', '#d8c09a', 3)
    b.tube('M106 142L140 142L135 170L111 170Z', '#a9733f')
    b.fill(oval(120, 178, 82, 20), '#2c3348')
    const wall = 'M38 178Q120 214 202 178L196 240Q120 266 44 240Z'
    b.tube(wall, b.tone)
    b.within(wall, () => {
      for (let row = 0; row < 3; row++)
        for (let i = 0; i < 7; i++)
          b.round(
            slab(
              36 + i * 26 + (row % 2) * 13,
              184 + row * 22 + Math.sin(((i + 1) / 7) * 3.1) * 14,
              23,
              18,
              6,
            ),
            b.tone,
            0.7,
          )
    })
    b.line('M38 178Q120 214 202 178', '#c4bfc9', 9)
    b.form('M120 8L224 78Q210 92 196 84L44 84Q30 92 16 78Z', '#b0533c', 1.2)
    for (const y of [34, 54, 72])
      b.line(`M${120 - (y - 6) * 1.3} ${y}L${120 + (y - 6) * 1.3} ${y}`, 'rgba(60,15,20,.28)', 3)
  },
}

const bridge: HandSubject = {
  name: 'bridge',
  words: 'bridge|stone bridge|wooden bridge|footbridge|arched bridge|arch bridge',
  stance: 'building',
  bulk: 2,
  box: [380, 190],
  tone: '#a79b96',
  draw: b => {
    const arch = 'M6 186L6 112Q190 -34 374 112L374 186L318 186Q300 84 190 80Q80 84 62 186Z'
    b.form(arch, b.tone, 1.2)
    b.within(arch, () => {
      for (let i = 0; i < 15; i++) {
        const a = Math.PI * (1.03 + i * 0.067)
        b.line(
          `M${190 + Math.cos(a) * 128} ${190 + Math.sin(a) * 112}L${190 + Math.cos(a) * 164} ${196 + Math.sin(a) * 150}`,
          'rgba(60,50,80,.3)',
          3,
        )
      }
      b.line('M40 190Q60 66 190 60Q320 66 340 190', 'rgba(60,50,80,.25)', 3)
      for (const [x, y] of [
        [18, 130],
        [26, 156],
        [344, 132],
        [338, 158],
        [120, 62],
        [240, 58],
      ] as const)
        b.fill(slab(x, y, 24, 9, 3), 'rgba(255,255,255,.2)')
    })
    b.line('M6 104Q190 -46 374 104', between(b.tone, '#ffffff', 0.3), 13)
    b.line('M6 111Q190 -38 374 111', 'rgba(60,50,80,.35)', 3)
    for (const [x, y] of [
      [8, 76],
      [362, 76],
      [120, 10],
      [250, 10],
    ] as const)
      b.form(slab(x, y, 12, 34, 3), b.tone)
    b.form(blob(60, 186, 54, 150, 66, 120, 74, 150, 76, 186), '#6a9a52')
  },
}

const windTurbine: HandSubject = {
  name: 'windTurbine',
  words: 'wind turbine|wind turbines|turbine|wind farm|wind power',
  stance: 'building',
  bulk: 2.3,
  box: [260, 360],
  tone: '#f4f7fa',
  draw: (b, random) => {
    mound(b, 130, 358, 70)
    b.tube('M123 120L137 120L143 344L117 344Z', b.tone)
    const turn = random.range(10, 50)
    for (let i = 0; i < 3; i++)
      b.turned(130, 118, turn + i * 120, () => b.form('M124 116Q116 60 128 6Q140 40 137 116Z', b.tone, 0.9))
    b.form(slab(120, 110, 28, 17, 8), '#dbe2ea')
    b.round(oval(130, 118, 10), '#ffffff')
  },
}

const fountain: HandSubject = {
  name: 'fountain',
  words: 'fountain|stone fountain|water fountain|birdbath',
  stance: 'building',
  bulk: 1.4,
  box: [300, 290],
  tone: '#c6bfc6',
  draw: b => {
    for (const d of [-1, 1]) {
      b.line(`M150 44Q${150 + d * 34} 20 ${150 + d * 50} 106`, 'rgba(190,232,255,.85)', 7)
      b.line(`M150 40Q${150 + d * 16} 4 ${150 + d * 26} 100`, 'rgba(235,250,255,.9)', 5)
      b.line(`M${150 + d * 58} 120Q${150 + d * 100} 116 ${150 + d * 106} 222`, 'rgba(190,232,255,.8)', 7)
      b.line(`M${150 + d * 40} 126Q${150 + d * 66} 122 ${150 + d * 72} 224`, 'rgba(235,250,255,.75)', 5)
    }
    b.line('M150 96L150 16', 'rgba(235,250,255,.95)', 7)
    b.tube('M138 130L162 130L168 226L132 226Z', b.tone)
    b.form('M82 110Q150 128 218 110Q204 146 150 148Q96 146 82 110Z', b.tone)
    b.fill(oval(150, 110, 68, 12), '#8fd3ee')
    b.tube('M142 62L158 62L162 108L138 108Z', b.tone)
    b.fill(oval(150, 222, 134, 26), '#6fc0e2')
    b.fill(oval(136, 218, 90, 13), 'rgba(255,255,255,.4)')
    b.form('M14 222Q150 268 286 222L272 266Q150 302 28 266Z', b.tone, 1.15)
    b.line('M14 222Q150 266 286 222', between(b.tone, '#ffffff', 0.5), 9)
  },
}

const pyramid: HandSubject = {
  name: 'pyramid',
  words: 'pyramid|pyramids|giza|ziggurat|aztec temple|mayan temple|egyptian pyramid',
  stance: 'building',
  bulk: 2.4,
  box: [360, 230],
  tone: '#e2b767',
  draw: b => {
    b.form(poly(160, 8, 6, 224, 236, 224), b.tone, 0.9)
    b.form(poly(160, 8, 236, 224, 354, 214), between(b.tone, '#5a2f4a', 0.42), 0.8)
    b.within(poly(160, 8, 6, 224, 236, 224), () => {
      for (let y = 30; y < 226; y += 17) {
        b.line(`M0 ${y}L240 ${y}`, 'rgba(120,70,20,.26)', 2.2)
        for (let x = (y / 17) % 2 ? 6 : 20; x < 240; x += 28)
          b.line(`M${x} ${y}l0 17`, 'rgba(120,70,20,.2)', 2)
      }
    })
    b.form('M98 224L98 196L120 184L142 196L142 224Z', '#6b4326')
    b.form(poly(318, 196, 272, 226, 358, 226), b.tone)
  },
}

export const structureSubjects = [cliffCastle, igloo, pagoda, well, bridge, windTurbine, fountain, pyramid]
