import { between } from '../brush.ts'
import { blob, curve, oval, poly, slab } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

const hourglass: HandSubject = {
  name: 'hourglass',
  words: 'hourglass|sand timer|sandglass|sand clock',
  stance: 'object',
  bulk: 0.6,
  box: [200, 290],
  tone: '#a9683c',
  draw: b => {
    const glass =
      'M42 34L158 34Q162 104 112 138Q106 145 112 152Q162 186 158 256L42 256Q38 186 88 152Q94 145 88 138Q38 104 42 34Z'
    b.fill(glass, b.across(40, 34, 160, 256, '#f1fbff', '#cfe9f4', '#9cc6dc'))
    b.within(glass, () => {
      b.form('M40 92Q100 78 160 92L112 142L88 142Z', '#f0b94a')
      b.form('M36 258Q60 196 100 190Q140 196 164 258Z', '#f0b94a')
      b.line('M100 140L100 200', '#f6cd6c', 4)
      b.fill('M52 40Q52 96 84 128L74 128Q44 100 44 40Z', 'rgba(255,255,255,.75)')
      b.fill('M72 166Q52 190 52 250L44 250Q42 190 72 166Z', 'rgba(255,255,255,.7)')
    })
    for (const x of [22, 164]) b.tube(slab(x, 34, 14, 222, 5), b.tone)
    for (const y of [14, 252]) {
      b.form(slab(10, y, 180, 24, 9), b.tone, 1.2)
      b.line(`M22 ${y + 7}L178 ${y + 7}`, 'rgba(255,230,180,.6)', 4)
    }
  },
}

const potion: HandSubject = {
  name: 'potion',
  words: 'potion|elixir|magic potion|poison|love potion|perfume|cauldron|magic bottle',
  stance: 'object',
  bulk: 0.5,
  box: [220, 280],
  tone: '#8b4fd8',
  draw: b => {
    b.glow(110, 172, 106, b.tone, 0.4)
    b.tube(slab(88, 14, 44, 34, 6), '#c99560')
    const flask = 'M84 44L136 44L136 100Q206 130 204 198Q198 266 110 268Q22 266 16 198Q14 130 84 100Z'
    b.fill(
      flask,
      b.across(16, 44, 204, 268, 'rgba(240,250,255,.95)', 'rgba(200,225,245,.85)', 'rgba(150,180,220,.85)'),
    )
    b.within(flask, () => {
      b.round('M8 170Q60 154 110 170Q160 186 212 166L212 280L8 280Z', b.tone, 1.3)
      b.fill(
        'M8 170Q60 154 110 170Q160 186 212 166L212 176Q160 196 110 182Q60 166 8 180Z',
        'rgba(255,255,255,.35)',
      )
      for (const [x, y, r] of [
        [70, 216, 10],
        [108, 232, 6],
        [146, 208, 8],
        [124, 196, 4],
        [88, 244, 5],
        [160, 236, 5],
      ] as const)
        b.fill(oval(x, y, r), 'rgba(255,255,255,.4)')
    })
    b.fill('M34 190Q36 140 86 114L92 122Q56 146 52 200Q44 208 34 190Z', 'rgba(255,255,255,.75)')
    b.form(slab(78, 40, 64, 15, 7), '#e9f4fa')
    for (const [x, y, r] of [
      [74, 136, 5],
      [150, 140, 4],
      [112, 122, 3.6],
    ] as const)
      b.fill(oval(x, y, r), between(b.tone, '#ffffff', 0.7))
    b.line(curve(84, 86, 110, 94, 136, 86), '#a9683c', 5)
    b.form(slab(104, 92, 34, 24, 3), '#f6e7c4')
  },
}

const crystal: HandSubject = {
  name: 'crystal',
  words: 'crystal|crystals|amethyst|quartz|crystal cluster|gem cluster|kryptonite',
  stance: 'object',
  bulk: 0.7,
  box: [280, 270],
  tone: '#8f6fe0',
  draw: b => {
    b.glow(140, 138, 128, b.tone, 0.35)
    const shard = (x: number, base: number, w: number, h: number, lean: number) => {
      const t = x + lean
      b.form(
        poly(x - w, base, t - w, base - h + w, t, base - h, t, base - h + w * 1.3, x, base + 6),
        between(b.tone, '#ffffff', 0.4),
        0.8,
      )
      b.form(
        poly(x, base + 6, t, base - h + w * 1.3, t, base - h, t + w, base - h + w, x + w, base),
        between(b.tone, '#2a1060', 0.25),
        0.9,
      )
      b.fill(poly(t - w, base - h + w, t, base - h, t, base - h + w * 1.3), 'rgba(255,255,255,.55)')
      b.fill(
        poly(
          x - w * 0.8,
          base - 4,
          t - w * 0.8,
          base - h + w * 1.3,
          t - w * 0.55,
          base - h + w * 1.2,
          x - w * 0.5,
          base,
        ),
        'rgba(255,255,255,.4)',
      )
    }
    shard(86, 244, 24, 150, -32)
    shard(198, 244, 24, 160, 34)
    shard(140, 246, 36, 230, 4)
    shard(104, 254, 20, 96, -16)
    shard(178, 254, 20, 104, 20)
    shard(56, 256, 15, 66, -14)
    shard(226, 256, 15, 70, 16)
    b.form(blob(20, 262, 80, 244, 140, 252, 210, 244, 262, 262, 140, 270), '#6a6480')
  },
}

export const curioSubjects = [hourglass, potion, crystal]
