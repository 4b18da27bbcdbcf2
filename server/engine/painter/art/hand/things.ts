import { between } from '../brush.ts'
import { curve, oval, poly, slab } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

const typewriter: HandSubject = {
  name: 'typewriter',
  words: 'typewriter|typing machine',
  stance: 'object',
  bulk: 0.7,
  box: [300, 250],
  tone: '#3f7f86',
  draw: b => {
    b.form(poly(84, 8, 214, 8, 222, 110, 78, 110), '#fffdf6', 0.5)
    for (const [y, w] of [
      [30, 96],
      [44, 84],
      [58, 100],
      [72, 60],
    ] as const)
      b.line(`M98 ${y}L${98 + w} ${y}`, 'rgba(60,60,90,.55)', 3)
    b.tube(slab(28, 92, 244, 28, 14), '#3a3d48')
    for (const x of [14, 264]) b.round(slab(x, 88, 22, 36, 8), '#565b68')
    b.form(
      'M48 116L252 116Q268 120 272 146L288 222Q286 242 264 242L36 242Q14 242 12 222L28 146Q32 120 48 116Z',
      b.tone,
      1.2,
    )
    b.fill('M72 124L228 124Q214 152 150 154Q86 152 72 124Z', '#23262f')
    for (let i = 0; i < 9; i++) b.line(`M150 150L${96 + i * 13.5} 128`, '#b9c0ca', 2)
    b.gloss('M40 130Q46 120 66 120L80 120Q52 132 40 170Z', 0.6)
    for (let row = 0; row < 3; row++) {
      for (let i = 0; i < 9 - row; i++) {
        const x = 54 + row * 11 + i * 24
        const y = 172 + row * 20
        b.fill(oval(x, y + 3, 10, 8), 'rgba(0,0,0,.35)')
        b.round(oval(x, y, 9.5, 7.6), '#f7f0df')
        b.line(oval(x, y, 9.5, 7.6), '#8d8478', 1.6)
      }
    }
    b.form(slab(84, 228, 132, 9, 4), '#f7f0df')
    b.line(curve(34, 92, 16, 70, 8, 66), '#b9c0ca', 5)
  },
}

const telescope: HandSubject = {
  name: 'telescope',
  words: 'telescope|spyglass|stargazing telescope',
  stance: 'object',
  bulk: 1.1,
  box: [280, 300],
  tone: '#c98f3c',
  draw: b => {
    b.line('M142 150L62 294M142 150L150 296M142 150L222 290', '#6b452c', 10)
    b.line('M139 150L60 290M147 156L152 292', '#9a6a42', 3)
    b.line('M100 226L188 226', '#6b452c', 4)
    b.turned(142, 128, -28, () => {
      b.fill(slab(22, 108, 40, 34, 4), b.across(0, 108, 0, 142, '#e9c27a', '#a86f2a', '#5f3a1a'))
      b.fill(slab(58, 100, 92, 50, 5), b.across(0, 100, 0, 150, '#7a86b0', '#3f4a78', '#20284a'))
      b.fill(
        slab(146, 92, 112, 66, 6),
        b.across(0, 92, 0, 158, between(b.tone, '#ffffff', 0.55), b.tone, between(b.tone, '#2a1020', 0.55)),
      )
      for (const x of [146, 246])
        b.fill(slab(x, 88, 15, 74, 4), b.across(0, 88, 0, 162, '#fff0c4', '#d6a04a', '#7d4f1f'))
      b.fill(oval(261, 125, 8, 34), '#9fe0f7')
      b.fill(slab(10, 116, 16, 18, 4), '#2f2a33')
    })
    b.round(oval(142, 148, 15), '#8d97a3')
  },
}

const gramophone: HandSubject = {
  name: 'gramophone',
  words: 'gramophone|phonograph|record player|turntable|vinyl player|jukebox',
  stance: 'object',
  bulk: 0.8,
  box: [280, 300],
  tone: '#d9a23a',
  draw: b => {
    b.line(curve(120, 214, 84, 190, 88, 140, 120, 120), '#b07f2a', 13)
    const horn = 'M112 116Q150 104 168 20Q214 0 252 44Q286 96 252 150Q200 160 132 142Q112 134 112 116Z'
    b.form(horn, b.tone, 1.2)
    b.fill(
      'M168 20Q214 0 252 44Q286 96 252 150Q214 138 190 98Q168 58 168 20Z',
      b.across(170, 10, 260, 150, '#6b3f16', '#a86f26', '#f6d27c'),
    )
    for (const [x, y] of [
      [190, 14],
      [232, 24],
      [260, 66],
      [266, 108],
    ] as const)
      b.line(`M${x} ${y}Q210 90 140 124`, 'rgba(90,50,10,.22)', 3)
    b.line('M168 20Q214 0 252 44Q286 96 252 150', '#ffe9ac', 5)
    b.fill(oval(132, 214, 92, 19), '#2a2630')
    b.line(oval(132, 214, 66, 13), 'rgba(255,255,255,.18)', 2)
    b.fill(oval(132, 214, 22, 5), '#d8433f')
    b.line('M120 206L176 210', '#c8cdd6', 5)
    b.form('M28 224L236 224L246 282Q132 302 18 282Z', '#8a4f2c', 1.2)
    b.form('M20 220Q132 242 244 220L244 232Q132 256 20 232Z', '#a9683c')
    b.line('M50 268Q132 282 214 268', '#e0b45c', 4)
    b.line(curve(242, 256, 262, 254, 264, 272), '#8d97a3', 6)
  },
}

const musicBox: HandSubject = {
  name: 'musicBox',
  words: 'music box|musical box|jewelry box|jewellery box',
  stance: 'object',
  bulk: 0.5,
  box: [260, 270],
  tone: '#c4557a',
  draw: b => {
    b.form('M36 40L224 40L214 152L46 152Z', between(b.tone, '#ffffff', 0.12))
    b.form('M52 54L208 54L200 146L60 146Z', '#5a2f55')
    b.fill('M70 66L190 66L184 138L76 138Z', b.across(70, 66, 190, 138, '#f6e9ff', '#c9b3e6', '#8d74b8'))
    b.fill(poly(86, 136, 112, 68, 130, 68, 104, 136), 'rgba(255,255,255,.5)')
    b.line('M130 160L130 128', '#f1c550', 5)
    b.form('M92 130Q130 110 168 130Q152 146 130 144Q108 146 92 130Z', '#ffd3e4', 0.7)
    b.line('M130 118L130 84', '#ffdcc4', 8)
    b.line(curve(130, 94, 108, 74, 126, 54), '#ffdcc4', 5)
    b.line(curve(130, 94, 154, 76, 136, 54), '#ffdcc4', 5)
    b.round(oval(130, 78, 10), '#ffdcc4')
    b.round(oval(130, 70, 8, 6), '#6b452c')
    b.form('M26 156Q130 184 234 156L226 244Q130 272 34 244Z', b.tone, 1.2)
    b.fill('M26 150Q130 130 234 150Q130 186 26 150Z', '#f3dcc0')
    b.fill(oval(130, 154, 40, 9), '#e0aa3a')
    b.line('M30 176Q130 202 230 176M36 236Q130 262 224 236', '#f1c550', 5)
    for (const x of [70, 130, 190]) b.round(oval(x, 218 - Math.abs(130 - x) * 0.1, 12), '#f6d27c')
    b.line('M234 200L252 200L252 184', '#e0aa3a', 6)
  },
}

const snowGlobe: HandSubject = {
  name: 'snowGlobe',
  words: 'snow globe|snowglobe|snow dome|glass globe|glass dome|glass ball',
  stance: 'object',
  bulk: 0.6,
  box: [260, 290],
  tone: '#8f4f34',
  draw: (b, random) => {
    b.fill(oval(130, 120, 112), b.across(40, 20, 220, 220, '#eaf8ff', '#a9d4f0', '#5f8fc4'))
    b.within(oval(130, 120, 110), () => {
      b.round(oval(130, 270, 140, 96), '#ffffff', 0.5)
      for (const [x, y, h] of [
        [64, 190, 74],
        [92, 180, 54],
        [200, 190, 66],
      ] as const)
        for (let i = 0; i < 3; i++)
          b.form(
            poly(
              x - 26 + i * 6,
              y - i * h * 0.24,
              x,
              y - h * 0.5 - i * h * 0.24,
              x + 26 - i * 6,
              y - i * h * 0.24,
            ),
            '#3f8a5c',
          )
      b.form('M114 196L114 150L174 150L174 198Z', '#d86a4a')
      b.form(poly(104, 154, 144, 116, 184, 154), '#ffffff', 0.8)
      b.fill(slab(124, 164, 16, 16, 2), '#ffdf87')
      b.form('M150 198L150 174Q158 164 166 174L166 198Z', '#6b3f25')
      for (let i = 0; i < 44; i++)
        b.fill(
          oval(random.range(24, 236), random.range(16, 200), random.range(1.6, 4)),
          'rgba(255,255,255,.95)',
        )
    })
    b.line(oval(130, 120, 111), 'rgba(255,255,255,.7)', 5)
    b.fill('M48 96Q60 40 112 26Q76 54 68 106Q56 110 48 96Z', 'rgba(255,255,255,.65)')
    b.tube('M48 214Q130 244 212 214L226 268Q130 298 34 268Z', b.tone)
    b.fill('M44 208Q130 240 216 208L216 222Q130 252 44 222Z', '#d9a24c')
    b.fill(slab(96, 248, 68, 18, 6), '#f1d79a')
  },
}

export const thingSubjects = [typewriter, telescope, gramophone, musicBox, snowGlobe]
