import { type Brush, between } from '../brush.ts'
import { blob, curve, oval, poly, slab } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

/** A glowing window with a cross bar. */
export function pane(b: Brush, x: number, y: number, w: number, h: number, frame = '#7a4f33'): void {
  b.fill(slab(x - 3, y - 3, w + 6, h + 6, 4), frame)
  b.fill(slab(x, y, w, h, 2), b.across(x, y, x + w, y + h, '#fff6c9', '#ffd873', '#f0a83f'))
  b.line(`M${x + w / 2} ${y}L${x + w / 2} ${y + h}M${x} ${y + h / 2}L${x + w} ${y + h / 2}`, frame, 2.6)
}

/** A low mound with tufts, so that a building grows out of its ground. */
export function mound(b: Brush, x: number, y: number, rx: number, colour = '#6f9a4a'): void {
  b.form(
    `M${x - rx} ${y}Q${x - rx * 0.6} ${y - 26} ${x} ${y - 24}Q${x + rx * 0.6} ${y - 26} ${x + rx} ${y}Z`,
    colour,
  )
}

const windmill: HandSubject = {
  name: 'windmill',
  words: 'windmill|dutch windmill|mill|old windmill',
  stance: 'building',
  bulk: 2,
  box: [300, 340],
  tone: '#f3ead8',
  draw: (b, random) => {
    mound(b, 150, 334, 120)
    const tower = 'M112 128L188 128L212 318Q150 334 88 318Z'
    b.tube(tower, b.tone)
    b.within(tower, () => {
      for (const y of [176, 226, 276]) b.line(`M80 ${y}Q150 ${y + 12} 220 ${y}`, 'rgba(90,70,60,.2)', 3)
      b.form('M80 286Q150 304 220 286L222 340L80 340Z', '#a98a6a', 0.7)
    })
    pane(b, 139, 196, 20, 26)
    b.form('M130 318L130 280Q150 258 170 280L170 320Q150 326 130 318Z', '#7a4a30')
    b.form('M102 132Q104 74 150 66Q196 74 198 132Q150 148 102 132Z', '#a8503a', 1.2)
    b.shadow('M112 134Q150 148 190 134L192 152Q150 164 110 152Z', 0.3)
    const turn = random.range(8, 38)
    for (let i = 0; i < 4; i++) {
      b.turned(150, 108, turn + i * 90, () => {
        b.form(slab(153, -2, 30, 92, 3), '#f7ecd2', 0.5)
        for (let y = 6; y < 90; y += 14) b.line(`M153 ${y}L183 ${y}`, 'rgba(110,80,60,.6)', 2.4)
        b.line('M168 -2L168 90', 'rgba(110,80,60,.6)', 2)
        b.line('M151 -4L150 108', '#7a5236', 7)
      })
    }
    b.round(oval(150, 108, 11), '#8a5a3a')
  },
}

const cottage: HandSubject = {
  name: 'cottage',
  words:
    'cottage|cabin|log cabin|small house|little house|fairy house|gingerbread house|chalet|lodge|witch house|farmhouse|hobbit house|hobbit hole|inn|country house|tiny house|wooden house',
  stance: 'building',
  bulk: 1.9,
  box: [330, 280],
  tone: '#b5533c',
  draw: b => {
    mound(b, 165, 276, 160)
    b.form('M232 92L232 36L262 36L262 120Z', '#9a7a6a')
    b.form(slab(227, 28, 40, 12, 3), '#7d6155')
    b.form('M54 136L276 136L270 262Q165 276 60 262Z', '#f6e7cb')
    b.line('M62 140L66 262M268 140L264 262', '#8a5c3c', 8)
    b.shadow('M54 136L276 136L274 166L56 166Z', 0.4)
    pane(b, 84, 178, 38, 40)
    pane(b, 212, 178, 38, 40)
    for (const x of [80, 208]) {
      b.form(slab(x - 2, 222, 48, 12, 4), '#8a5c3c')
      for (let i = 0; i < 6; i++)
        b.round(
          oval(x + 2 + i * 8, 220 - (i % 2) * 4, 6),
          ['#ff7d94', '#ffd166', '#f6a6d8'][i % 3] ?? '#ff7d94',
        )
    }
    b.form('M140 262L140 190Q165 160 190 190L190 264Q165 268 140 262Z', '#7b4a2c')
    b.line('M165 176L165 264', 'rgba(40,20,10,.3)', 2)
    b.round(oval(181, 226, 4), '#ffd873')
    const roof =
      'M165 12Q230 64 312 146Q300 160 282 150Q220 128 165 128Q110 128 48 150Q30 160 18 146Q100 64 165 12Z'
    b.form(roof, b.tone, 1.2)
    b.within(roof, () => {
      for (let row = 0; row < 7; row++)
        for (let x = 8; x < 330; x += 24)
          b.line(`M${x + (row % 2) * 12} ${30 + row * 19}q12 12 24 0`, 'rgba(60,15,20,.26)', 2.6)
      b.gloss('M165 12Q110 60 40 130Q100 88 165 60Z', 0.3)
    })
    pane(b, 152, 84, 26, 26)
  },
}

const barn: HandSubject = {
  name: 'barn',
  words: 'barn|stable|farm building|silo|shed|stall',
  stance: 'building',
  bulk: 2,
  box: [320, 260],
  tone: '#b93a32',
  draw: b => {
    b.tube('M246 70Q246 40 274 38Q302 40 302 70L302 248L246 248Z', '#c9d0d8')
    const face = 'M36 248L36 128L70 64L140 28L210 64L244 128L244 248Z'
    b.form(face, b.tone)
    b.within(face, () => {
      for (let x = 48; x < 244; x += 14) b.line(`M${x} 20L${x} 250`, 'rgba(60,10,20,.2)', 2)
    })
    b.line('M26 134L64 60L140 20L216 60L254 134', '#6b4a48', 13)
    b.line('M28 130L66 58L140 20', '#9a7a76', 4)
    b.line('M36 130L36 248L244 248L244 130', '#fff3e4', 6)
    b.form(slab(92, 152, 96, 96, 2), between(b.tone, '#3a0c18', 0.3))
    b.line(slab(92, 152, 96, 96, 2), '#fff3e4', 6)
    b.line('M140 152L140 248M92 152L140 248M140 152L92 248M140 152L188 248M188 152L140 248', '#fff3e4', 5)
    b.fill(slab(120, 78, 40, 40, 3), '#4a1c20')
    b.line(slab(120, 78, 40, 40, 3), '#fff3e4', 5)
    b.form(blob(122, 116, 130, 100, 150, 98, 160, 116), '#e6b94f')
  },
}

const lighthouse: HandSubject = {
  name: 'lighthouse',
  words: 'lighthouse|lighthouse on a rock|beacon',
  stance: 'building',
  bulk: 2.2,
  box: [280, 380],
  tone: '#d8403c',
  draw: b => {
    b.form(
      blob(18, 368, 30, 330, 74, 316, 104, 296, 168, 292, 214, 312, 246, 336, 268, 370, 140, 378),
      '#7d7688',
      1.2,
    )
    b.form(blob(60, 372, 74, 340, 120, 326, 130, 372), '#96909f')
    b.form(blob(180, 374, 196, 338, 226, 346, 250, 374), '#68617a')
    b.form(slab(182, 262, 52, 44, 3), '#f6efe4')
    b.form(poly(174, 266, 208, 238, 242, 266), '#a8453a')
    pane(b, 202, 276, 14, 16)
    const tower = 'M104 96L166 96L188 306Q136 322 84 306Z'
    b.tube(tower, '#fbf8f2')
    b.within(tower, () => {
      for (const y of [130, 200, 270])
        b.tube(`M70 ${y}Q136 ${y + 14} 200 ${y}L204 ${y + 36}Q136 ${y + 50} 66 ${y + 36}Z`, b.tone)
    })
    for (const [x, y] of [
      [128, 150],
      [126, 226],
    ] as const)
      b.fill(
        `M${x} ${y + 20}L${x} ${y + 7}Q${x + 8} ${y - 3} ${x + 16} ${y + 7}L${x + 16} ${y + 20}Z`,
        '#3d3a4c',
      )
    b.form('M118 310L118 286Q135 268 152 286L152 312Q135 316 118 310Z', '#5b3a2c')
    b.form('M88 88L182 88L174 104L96 104Z', '#4c4a5c')
    b.line('M90 88L90 70L180 70L180 88M112 72L112 86M135 72L135 86M158 72L158 86', '#5c5a6c', 3.4)
    b.glow(135, 60, 58, '#ffe07a', 0.75)
    b.fill(slab(110, 42, 50, 46, 4), b.across(110, 42, 160, 88, '#fffbe0', '#ffdf70', '#f5a93a'))
    b.line('M110 42L110 88M126 42L126 88M144 42L144 88M160 42L160 88', '#5c5a6c', 3.4)
    b.form('M102 44Q108 14 135 8Q162 14 168 44Q135 54 102 44Z', b.tone)
    b.line('M135 8L135 0', '#4c4a5c', 4)
  },
}

const observatory: HandSubject = {
  name: 'observatory',
  words: 'observatory|planetarium|radio telescope',
  stance: 'building',
  bulk: 2,
  box: [300, 260],
  tone: '#e9eef5',
  draw: b => {
    mound(b, 150, 256, 146, '#5d7a56')
    b.tube('M52 150L248 150L248 236Q150 254 52 236Z', '#d9c9b4')
    for (const x of [76, 206]) pane(b, x, 176, 20, 32, '#7d6a5a')
    b.form('M132 240L132 190Q150 168 168 190L168 242Z', '#6a4a3a')
    b.round('M44 152Q46 40 150 36Q254 40 256 152Q150 170 44 152Z', b.tone, 1.1)
    b.fill('M150 38Q182 44 196 152L160 158Q160 80 150 38Z', '#2d3350')
    b.turned(176, 96, -40, () => b.tube(slab(162, 14, 26, 98, 5), '#a9784a'))
    b.turned(176, 96, -40, () => b.form(slab(158, 8, 34, 16, 4), '#d9a24c'))
    for (const d of [-60, -30])
      b.line(`M150 38Q${150 + d * 1.5} 70 ${150 + d * 1.6} 158`, 'rgba(80,90,120,.3)', 2.4)
    b.form('M40 148Q150 170 260 148L260 162Q150 184 40 162Z', '#b29a80')
  },
}

const greenhouse: HandSubject = {
  name: 'greenhouse',
  words: 'greenhouse|glasshouse|conservatory|orangery|hothouse|terrarium',
  stance: 'building',
  bulk: 1.8,
  box: [320, 250],
  draw: b => {
    const glass = 'M24 238L24 116L160 22L296 116L296 238Z'
    b.fill(glass, b.across(24, 20, 296, 240, '#eafcff', '#bfe9ea', '#8fcdd4'))
    b.within(glass, () => {
      for (const [x, y, r, c] of [
        [56, 214, 34, '#3f8f4e'],
        [110, 190, 46, '#57a85a'],
        [176, 204, 44, '#2f7d4c'],
        [232, 186, 46, '#68b65c'],
        [280, 216, 34, '#3f8f4e'],
      ] as const)
        b.round(oval(x, y, r, r * 0.9), c)
      for (const [x, y, c] of [
        [90, 176, '#ff8fab'],
        [124, 160, '#ffd166'],
        [214, 160, '#ff7d6a'],
        [248, 176, '#f4a6e0'],
        [64, 196, '#ffe48f'],
        [180, 184, '#ff9fc0'],
      ] as const)
        b.round(oval(x, y, 8), c)
      b.form('M150 240L158 130L166 130L172 240Z', '#7a5236')
      for (const a of [-70, -35, 0, 35, 70])
        b.turned(162, 132, a, () => b.form(blob(162, 132, 150, 100, 162, 66, 172, 100), '#4f9f4c'))
      b.fill(poly(24, 116, 120, 50, 70, 240, 24, 240), 'rgba(255,255,255,.28)')
      b.fill(poly(180, 34, 214, 58, 190, 240, 150, 240), 'rgba(255,255,255,.18)')
    })
    b.line(
      'M24 238L24 116L160 22L296 116L296 238M24 116L296 116M160 22L160 116M92 68L92 238M228 68L228 238',
      '#f6f4ee',
      6,
    )
    b.line('M24 176L130 176M190 176L296 176', '#f6f4ee', 4)
    b.line('M130 238L130 140L190 140L190 238', '#f6f4ee', 6)
    b.form(slab(14, 228, 292, 18, 4), '#b0714e')
    b.round(oval(160, 18, 7), '#f6f4ee')
  },
}

const treehouse: HandSubject = {
  name: 'treehouse',
  words: 'treehouse|tree house|treehouses|tree fort',
  stance: 'building',
  bulk: 2.1,
  box: [320, 360],
  tone: '#b5763f',
  draw: b => {
    for (const [x, y, r] of [
      [84, 84, 66],
      [236, 84, 68],
      [160, 54, 62],
    ] as const)
      b.round(oval(x, y, r), '#3f7d3d')
    b.form(
      'M136 350Q150 280 130 210L96 150L116 142L150 186L156 120L176 120L176 186L206 140L226 150L190 214Q176 290 196 350Q220 356 232 360L96 360Q120 356 136 350Z',
      '#7a5034',
      1.2,
    )
    b.form(slab(66, 214, 188, 14, 4), '#8f5f38')
    b.line('M86 226L140 270M234 226L184 270', '#6b4429', 8)
    b.form('M92 128L228 128L222 214L98 214Z', b.tone)
    for (const y of [146, 164, 182, 198]) b.line(`M96 ${y}L224 ${y}`, 'rgba(60,30,15,.3)', 2.4)
    b.form('M160 66L250 132L234 144L160 92L86 144L70 132Z', '#9a4336')
    b.shadow('M96 128L224 128L222 150L98 150Z', 0.35)
    pane(b, 112, 160, 26, 26)
    b.form('M170 214L170 172Q187 154 204 172L204 214Z', '#6b3f25')
    b.line('M84 214L84 190M244 214L244 190M70 192L98 192M224 192L252 192', '#8f5f38', 5)
    b.line('M232 226L246 356M258 226L272 356', '#a9784a', 5)
    for (let i = 0; i < 8; i++)
      b.line(`M${234 + i * 1.7} ${242 + i * 15}L${260 + i * 1.7} ${242 + i * 15}`, '#c4935e', 5)
    for (const [x, y, r, c] of [
      [50, 120, 40, '#5a9c48'],
      [112, 44, 46, '#6bb052'],
      [200, 34, 46, '#5a9c48'],
      [274, 118, 40, '#6bb052'],
      [256, 60, 40, '#7cbe5c'],
      [56, 66, 36, '#7cbe5c'],
    ] as const)
      b.round(oval(x, y, r, r * 0.86), c)
    b.line(curve(92, 226, 88, 262), '#5b4636', 3)
    b.glow(88, 270, 26, '#ffd873', 0.8)
    b.round(slab(80, 260, 16, 20, 5), '#ffcf5c')
  },
}

export const houseSubjects = [windmill, cottage, barn, lighthouse, observatory, greenhouse, treehouse]
