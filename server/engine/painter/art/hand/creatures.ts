import { type Brush, between } from '../brush.ts'
import type { Deed } from '../deeds.ts'
import { paintIcon } from '../icon.ts'
import { blob, curve, oval, poly, slab } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

const robot: HandSubject = {
  name: 'robot',
  words: 'robot|android|automaton|droid|cyborg|mech|r2d2|wall-e|bot|machine|tin man|mecha',
  stance: 'land',
  bulk: 1,
  box: [240, 340],
  tone: '#8fa9ba',
  shows: ['riding', 'running', 'jumping', 'dancing', 'raising'],
  draw: (b, _random, deed) => {
    b.line('M120 44L120 18', '#6d7884', 6)
    b.glow(120, 14, 14, '#ff6d5a', 0.7)
    b.round(oval(120, 14, 9), '#ff5d4a')
    robotLimbs(b, deed)
    b.form(slab(74, 164, 92, 112, 22), b.tone, 1.2)
    b.form(slab(90, 184, 60, 46, 10), '#2f3b4c')
    for (const [x, c] of [
      [104, '#ff6d5a'],
      [120, '#ffd166'],
      [136, '#5ed39a'],
    ] as const)
      b.round(oval(x, 198, 5.5), c)
    b.line('M98 216L108 216L114 210L122 222L128 216L142 216', '#69e0ff', 3)
    b.round(oval(120, 252, 13), '#ffcf5c')
    b.tube(slab(104, 148, 32, 20, 5), '#6d7884')
    for (const x of [34, 186]) b.form(slab(x, 80, 20, 44, 8), between(b.tone, '#2a2040', 0.35))
    b.form(slab(46, 42, 148, 112, 32), b.tone, 1.2)
    b.form(slab(62, 62, 116, 66, 24), '#22304a')
    b.both(120, () => {
      b.glow(94, 94, 26, '#6fe7ff', 0.6)
      b.fill(oval(94, 94, 14, 16), '#8df0ff')
      b.fill(oval(90, 88, 5, 6), '#ffffff')
      b.round(oval(56, 140, 4), '#6d7884')
    })
    b.line(curve(108, 114, 120, 120, 132, 114), '#8df0ff', 4)
    b.gloss('M58 86Q58 54 92 50L140 50Q82 58 70 92Z', 0.55)
  },
}

/** Elbow and hand of the left arm and of the right one, knee and foot of the far leg and of the near one. */
const ROBOT_LIMBS: Partial<Record<Deed, readonly (readonly number[])[]>> = {
  riding: [
    [72, 188, 46, 214, 12, 216],
    [168, 188, 140, 222, 60, 232],
    [104, 268, 62, 272, 66, 322],
    [138, 268, 92, 284, 98, 334],
  ],
  running: [
    [72, 188, 38, 206, 26, 170],
    [168, 188, 204, 212, 222, 250],
    [140, 268, 172, 300, 220, 292],
    [102, 268, 62, 286, 52, 330],
  ],
  jumping: [
    [72, 188, 40, 168, 26, 124],
    [168, 188, 200, 168, 214, 124],
    [102, 268, 62, 284, 66, 326],
    [138, 268, 178, 284, 174, 326],
  ],
  dancing: [
    [72, 188, 40, 168, 26, 124],
    [168, 188, 206, 206, 226, 236],
    [138, 268, 182, 276, 210, 250],
    [104, 268, 102, 300, 96, 330],
  ],
  raising: [
    [72, 188, 40, 176, 14, 150],
    [168, 188, 196, 214, 194, 250],
    [94, 268, 94, 290, 92, 328],
    [146, 268, 146, 290, 148, 328],
  ],
}

function robotLimbs(b: Brush, deed: Deed | undefined): void {
  const limbs = deed && ROBOT_LIMBS[deed]
  if (!limbs) {
    b.both(120, () => {
      b.line(curve(72, 188, 44, 214, 46, 250), '#6d7884', 15)
      b.line(curve(69, 186, 42, 212, 43, 248), '#98a5b2', 5)
      b.round(
        blob(32, 250, 62, 250, 64, 276, 54, 268, 48, 280, 40, 268, 30, 276),
        between(b.tone, '#2a2040', 0.3),
      )
      b.tube(slab(82, 270, 26, 42, 6), '#6d7884')
      b.round('M66 334Q66 306 94 306Q114 306 114 334Z', b.tone)
      b.round(oval(75, 184, 17), b.tone)
    })
    return
  }
  for (const [i, points] of limbs.entries()) {
    const leg = i > 1
    const [x = 0, y = 0] = points.slice(-2)
    b.line(curve(...points), '#6d7884', leg ? 22 : 15)
    b.line(curve(...points.map((p, k) => p - (k % 2 ? 2 : 3))), '#98a5b2', leg ? 8 : 5)
    if (leg)
      b.round(
        `M${x - 32} ${y + 8}Q${x - 32} ${y - 18} ${x - 6} ${y - 18}Q${x + 14} ${y - 18} ${x + 14} ${y + 8}Z`,
        b.tone,
      )
    else b.round(oval(x, y, 17, 15), between(b.tone, '#2a2040', 0.3))
  }
  b.both(120, () => b.round(oval(75, 184, 17), b.tone))
}

/** The pack's galloping horse with a white coat and a rosy mane. */
const WHITE_COAT: Readonly<Record<string, string>> = {
  '#feaf5f': '#fdfbff',
  '#dd985b': '#dcd6ee',
  '#e09a5c': '#dcd6ee',
  '#b3875d': '#f09ac4',
  '#c08358': '#e58fbd',
  '#a87c5b': '#c9b8e8',
  '#a4785a': '#c9b8e8',
  '#a67255': '#c9b8e8',
  '#9f6c55': '#c0aee2',
  '#865b52': '#e2679f',
  '#916656': '#e2679f',
  '#895d52': '#d95a97',
  '#946554': '#d95a97',
  '#6b4733': '#8a6fc0',
  '#523226': '#7a5fb0',
}

const unicorn: HandSubject = {
  name: 'unicorn',
  words: 'unicorn|unicorns',
  stance: 'land',
  bulk: 1.3,
  box: [300, 300],
  draw: b => paintUnicorn(b, false),
}

const pegasus: HandSubject = {
  name: 'pegasus',
  words: 'pegasus|winged horse|flying horse|alicorn',
  stance: 'air',
  bulk: 1.4,
  box: [300, 300],
  draw: b => paintUnicorn(b, true),
}

function paintUnicorn(b: Parameters<HandSubject['draw']>[0], winged: boolean): void {
  const wing = (far: boolean) => {
    // Long feathers first, short ones over them, the arm of the wing last: as feathers lie.
    const white = far ? '#d9e2f4' : '#fbfcff'
    for (let row = 0; row < 3; row++) {
      for (let i = 0; i < 8 - row; i++) {
        const lean = 8 + i * 11 + row * 3
        const long = (118 - i * 7) * (1 - row * 0.25)
        b.turned(150, 156, lean, () =>
          b.form(
            blob(140, 152, 136, 150 - long * 0.5, 148, 152 - long, 160, 150 - long * 0.5, 158, 152),
            white,
            0.7,
          ),
        )
      }
    }
  }
  if (winged) b.turned(150, 160, -18, () => wing(true))
  paintIcon(b.context, 'horse', 10, 40, 256, WHITE_COAT)
  if (winged) b.turned(150, 160, 4, () => wing(false))
  else {
    b.form(poly(44, 76, 10, 8, 62, 62), '#ffd873')
    for (const t of [0.25, 0.5, 0.72])
      b.line(`M${44 - 34 * t} ${76 - 68 * t}L${62 - 50 * t} ${62 - 52 * t}`, '#d9922f', 2.6)
  }
}

const scarecrow: HandSubject = {
  name: 'scarecrow',
  words: 'scarecrow|straw man|strawman',
  stance: 'land',
  bulk: 1.1,
  box: [300, 350],
  tone: '#c24a3f',
  draw: b => {
    b.tube(slab(143, 130, 14, 214, 4), '#8a5a36')
    b.both(150, () => {
      for (const d of [-12, 0, 12]) b.line(curve(46, 164, 26, 164 + d * 0.6, 8, 166 + d * 1.4), '#e8bd55', 6)
      b.form('M44 150L120 142L126 184L46 180Z', b.tone)
      b.fill(slab(62, 150, 20, 18, 3), '#4f86b0')
    })
    b.form('M112 138L188 138L204 246Q150 262 96 246Z', b.tone, 1.1)
    for (let i = 0; i < 9; i++) b.line(`M${100 + i * 12.5} 244l${(i - 4) * 1.5} 26`, '#e8bd55', 6)
    b.fill(slab(118, 196, 26, 24, 3), '#e0a83a')
    b.line('M118 196l26 0M118 220l26 0', '#5b3a28', 2)
    for (const y of [160, 182, 228]) b.round(oval(158, y, 4.5), '#3a2a28')
    for (const a of [-50, -25, 0, 25, 50])
      b.turned(150, 130, a, () => b.line('M150 130L150 154', '#e8bd55', 6))
    b.round(oval(150, 96, 46, 44), '#ecc98c')
    for (const x of [134, 168]) b.line(`M${x - 6} 84l12 12m0 -12l-12 12`, '#4a342a', 4.4)
    b.form(poly(150, 96, 144, 110, 158, 110), '#e8823f')
    b.line(curve(126, 118, 150, 128, 174, 118), '#4a342a', 4)
    for (const x of [134, 146, 158, 168]) b.line(`M${x} 118l1 9`, '#4a342a', 3)
    b.form(oval(150, 62, 80, 14), '#b98a3f')
    b.form('M108 62Q118 12 142 6Q172 0 176 24Q188 40 192 62Q150 78 108 62Z', '#cf9f4c')
    b.fill('M110 54Q150 70 190 54L192 64Q150 80 108 64Z', '#7a3a34')
    b.round(oval(206, 122, 17, 14), '#33313d')
    b.form(poly(220, 120, 236, 124, 220, 128), '#f0a93a')
    b.fill(oval(212, 118, 3), '#ffffff')
    b.form(blob(196, 124, 176, 136, 190, 140, 206, 132), '#33313d')
  },
}

const dinosaurSkeleton: HandSubject = {
  name: 'dinosaurSkeleton',
  words: 'dinosaur skeleton|fossil|dinosaur bones|t-rex skeleton|dinosaur fossil|whale skeleton',
  stance: 'land',
  bulk: 1.8,
  box: [360, 270],
  tone: '#efe2c4',
  draw: b => {
    const bone = (width: number, ...p: number[]) => {
      b.line(curve(...p), between(b.tone, '#5a3f30', 0.45), width + 3)
      b.line(curve(...p), b.tone, width)
    }
    bone(9, 352, 150, 300, 168, 240, 140, 190, 118, 140, 112, 104, 76)
    for (let i = 0; i < 9; i++)
      bone(4, 232 + i * 13, 132 + i * 3.6 - (i > 5 ? (i - 5) * 3 : 0), 236 + i * 13, 120 + i * 4)
    for (let i = 0; i < 7; i++)
      bone(6, 146 + i * 13, 116 + i * 3, 132 + i * 14, 150 + i * 2, 142 + i * 13, 184 - i * 4)
    bone(12, 226, 136, 250, 184, 222, 214)
    bone(10, 222, 214, 236, 256)
    bone(8, 216, 260, 236, 258, 262, 262)
    bone(12, 214, 140, 190, 190, 204, 218)
    bone(10, 204, 218, 184, 256)
    bone(8, 160, 262, 184, 258, 206, 262)
    bone(6, 144, 140, 122, 158, 128, 174)
    b.round(oval(228, 138, 22, 15), b.tone)
    b.form(blob(104, 92, 116, 54, 88, 26, 40, 28, 10, 52, 14, 72, 60, 76, 84, 88), b.tone, 1.2)
    b.form(blob(98, 98, 60, 86, 22, 84, 30, 100, 74, 112), b.tone, 1.1)
    for (let i = 0; i < 7; i++)
      b.form(poly(18 + i * 10, 70 + i, 26 + i * 10, 70 + i, 22 + i * 10, 83), '#fffaf0')
    b.fill(oval(80, 50, 11, 9), '#3a2c30')
    b.fill(oval(26, 50, 5, 4), '#3a2c30')
    b.fill(oval(56, 58, 9, 6), 'rgba(60,40,40,.5)')
    b.form(slab(140, 260, 150, 9, 3), '#7d5231')
  },
}

const skeleton: HandSubject = {
  name: 'skeleton',
  words: 'skeleton|skeletons|grim skeleton|lich|bones',
  stance: 'land',
  bulk: 1,
  box: [240, 330],
  draw: b => {
    const bone = (width: number, ...p: number[]) => {
      b.line(curve(...p), '#a89f96', width + 3)
      b.line(curve(...p), '#f4efe4', width)
    }
    bone(10, 120, 136, 120, 236)
    b.both(120, () => {
      for (let i = 0; i < 4; i++)
        bone(7, 120, 160 + i * 15, 92 + i * 3, 158 + i * 15, 84 + i * 4, 172 + i * 14)
      bone(9, 112, 148, 84, 150, 76, 156)
      bone(9, 76, 158, 62, 196, 58, 206)
      bone(8, 58, 208, 50, 240, 56, 250)
      for (const d of [-8, 0, 8]) bone(4, 56, 250, 54 + d, 262, 54 + d * 1.3, 268)
      bone(11, 104, 246, 98, 280)
      bone(10, 98, 284, 98, 312)
      bone(9, 98, 316, 84, 320)
      for (const [x, y] of [
        [76, 156],
        [58, 207],
        [98, 282],
      ] as const)
        b.round(oval(x, y, 8), '#fbf7ee')
    })
    b.round(blob(84, 232, 120, 240, 156, 232, 150, 254, 120, 248, 90, 254), '#f4efe4')
    paintIcon(b.context, 'skull', 58, 10, 124)
  },
}

const dragonfly: HandSubject = {
  name: 'dragonfly',
  words: 'dragonfly|damselfly|mayfly',
  stance: 'air',
  bulk: 0.32,
  box: [320, 260],
  tone: '#2fa6a0',
  draw: b => {
    const wing = (...p: number[]) => {
      b.context.globalAlpha = 0.72
      b.form(blob(...p), '#cfefff', 0.9)
      b.context.globalAlpha = 1
      b.line(blob(...p), 'rgba(70,130,170,.5)', 2)
    }
    wing(132, 92, 60, 26, 14, 24, 10, 48, 60, 84)
    wing(128, 106, 56, 96, 12, 112, 22, 136, 76, 126)
    wing(150, 84, 184, 18, 214, 6, 226, 28, 182, 84)
    wing(158, 96, 222, 70, 260, 74, 258, 96, 200, 112)
    b.line(curve(150, 116, 216, 168, 276, 222), between(b.tone, '#0a2a40', 0.35), 13)
    b.line(curve(260, 206, 290, 234, 304, 248), between(b.tone, '#0a2a40', 0.35), 9)
    for (let i = 8; i >= 0; i--)
      b.round(
        oval(156 + i * 18, 124 + i * 14.5, 11 - i * 0.6, 9 - i * 0.5),
        i % 2 ? between(b.tone, '#0a2a40', 0.3) : b.tone,
      )
    b.round(oval(138, 104, 26, 21), b.tone)
    b.round(oval(112, 86, 18, 16), between(b.tone, '#0a2a40', 0.15))
    for (const [x, y] of [
      [98, 84],
      [114, 72],
    ] as const) {
      b.round(oval(x, y, 12, 13), '#d8453c')
      b.fill(oval(x - 4, y - 5, 4), 'rgba(255,255,255,.8)')
    }
    b.gloss(oval(132, 96, 14, 8), 0.6)
  },
}

export const creatureSubjects = [robot, unicorn, pegasus, scarecrow, dinosaurSkeleton, skeleton, dragonfly]
