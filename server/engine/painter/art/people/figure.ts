import type { Random } from '../../random.ts'
import { type Brush, between } from '../brush.ts'
import type { Deed } from '../deeds.ts'
import { blob, curve, oval, slab } from '../shapes.ts'
import { paintHair, paintHairBehind } from './hair.ts'
import { paintHat } from './hats.ts'
import type { Look } from './look.ts'
import { PROPS } from './props.ts'

const SKINS = ['#ffd3ab', '#f6c199', '#e0a374', '#b97a50', '#8a5638', '#ffdfc4'] as const
const HAIRS = ['#3b2a26', '#5d3a28', '#8a5a34', '#c98d45', '#241d24', '#a8482c'] as const

/** How far each arm is raised from hanging, degrees: the one at the left edge, then the one at the right. */
const ARMS: Partial<Record<Deed, readonly [number, number]>> = {
  running: [58, -34],
  jumping: [112, 112],
  dancing: [104, 20],
  riding: [62, -40],
  boxing: [74, -30],
  meditating: [26, 26],
  raising: [98, 0],
}

/** Deeds that a person's own limbs can show; in a robe the legs do not show. */
export function figureShows(deed: Deed | undefined): boolean {
  return deed !== undefined && deed in ARMS
}

/** An animal's head for a person's body: how to paint it on a square of the given side, and the colour of its paws. */
export type Face = { coat: string; paint(x: number, y: number, side: number): void }

const FACE_SIDE = 152

/**
 * Paints a whole person on a ground of 220 x 330 units, feet at 316, from a look and the brush's tone (the outfit's colour), doing
 * what arms and legs can show. With a `face` it is an animal in a person's clothes.
 */
export function paintFigure(b: Brush, look: Look, random: Random, deed?: Deed, face?: Face): void {
  const skin = face?.coat ?? look.skin ?? random.pick(SKINS)
  const hair = look.hairColour ?? random.pick(HAIRS)
  const tone = b.tone
  if (look.cape) b.form('M78 150Q48 220 40 300Q110 322 180 300Q172 220 142 150Z', look.cape)
  if (!face) paintHairBehind(b, look.hair ?? 'short', hair)
  const [left, right] = (deed && ARMS[deed]) ?? [0, 0]
  if (look.cut === 'tail') tail(b, tone)
  else if (look.cut !== 'robe') legs(b, look, deed)
  trunk(b, look, tone, skin)
  arm(b, look, tone, skin, -1, left)
  if (look.prop && look.prop !== 'deck' && !left) PROPS[look.prop](b)
  arm(b, look, tone, skin, 1, right)
  if (look.prop === 'deck' && !deed) PROPS.deck(b)
  b.shadow(oval(110, 146, 30, 12), 0.3)
  if (face) {
    face.paint(110 - FACE_SIDE / 2, 6, FACE_SIDE)
    if (look.hat) widened(b, () => paintHat(b, look.hat ?? 'top', true))
    return
  }
  head(b, look, skin)
  paintHair(b, look.hair ?? 'short', hair)
  if (look.beard) beard(b, look.beard, look.hairColour ?? hair)
  if (look.glasses) spectacles(b)
  if (look.hat) paintHat(b, look.hat, false)
}

/** Animals' heads are broader than people's, and their foreheads lie lower than their ears. */
function widened(b: Brush, draw: () => void): void {
  b.context.save()
  b.context.translate(110, 90)
  b.context.scale(1.14, 1.06)
  b.context.translate(-110, -98)
  draw()
  b.context.restore()
}

/** Hip, knee and foot of the leg behind and of the one before. */
const LEGS: Partial<Record<Deed, readonly (readonly number[])[]>> = {
  running: [
    [122, 240, 152, 268, 196, 258],
    [98, 240, 58, 262, 52, 306],
  ],
  jumping: [
    [124, 240, 158, 262, 150, 304],
    [96, 240, 62, 262, 70, 304],
  ],
  dancing: [
    [124, 240, 164, 258, 200, 232],
    [100, 240, 98, 276, 94, 306],
  ],
  meditating: [
    [132, 246, 176, 276, 124, 298],
    [88, 246, 44, 276, 98, 300],
  ],
  riding: [
    [116, 240, 78, 256, 86, 300],
    [108, 246, 62, 266, 74, 316],
  ],
}

function posedLegs(b: Brush, trousers: string, boots: string, lines: readonly (readonly number[])[]): void {
  for (const [i, points] of lines.entries()) {
    const cloth = i === 0 ? between(trousers, '#1c1438', 0.25) : trousers
    const [x = 0, y = 0] = points.slice(-2)
    b.line(curve(...points), between(cloth, '#1c1438', 0.18), 27)
    b.line(curve(...points.map((p, k) => p - (k % 2 ? 1 : 2))), cloth, 20)
    b.round(oval(x - 6, y + 4, 19, 12), i === 0 ? between(boots, '#1c1438', 0.25) : boots)
  }
}

/** Scales from the hip down, turned up at the left. */
function tail(b: Brush, tone: string): void {
  b.form(blob(44, 268, 20, 240, -10, 236, 2, 262, -8, 292, 24, 288), between(tone, '#ffffff', 0.22))
  b.form(
    blob(74, 220, 146, 220, 152, 262, 128, 300, 82, 306, 36, 282, 30, 262, 62, 274, 88, 272, 84, 248),
    tone,
  )
  for (const [x, y] of [
    [92, 244],
    [116, 250],
    [132, 240],
    [104, 270],
    [124, 274],
    [100, 290],
    [78, 288],
  ] as const)
    b.line(curve(x - 8, y, x, y + 7, x + 8, y), between(tone, '#063a4a', 0.3), 2.5)
}

function legs(b: Brush, look: Look, deed?: Deed): void {
  const trousers =
    look.trousers ?? (look.cut === 'armour' ? '#98a5b5' : look.cut === 'space' ? '#eef1f6' : '#45506b')
  const boots = look.boots ?? '#5a3a2a'
  const posed = deed && LEGS[deed]
  if (posed) {
    posedLegs(b, trousers, boots, posed)
    return
  }
  b.both(110, () => {
    b.tube(blob(80, 230, 106, 230, 105, 270, 103, 302, 84, 302, 82, 270), trousers)
    b.round('M80 292L105 292L106 316Q92 318 70 316Q68 302 80 292Z', boots)
  })
}

function trunk(b: Brush, look: Look, tone: string, skin: string): void {
  const trim = look.trim ?? between(tone, '#fff4d8', 0.55)
  if (look.cut === 'robe') {
    const robe = 'M110 138Q142 140 148 166Q156 240 170 308Q110 326 50 308Q64 240 72 166Q78 140 110 138Z'
    b.form(robe, tone)
    b.within(robe, () => {
      b.fill('M48 296Q110 316 172 296L174 326L46 326Z', trim)
      b.shade('M118 216Q126 270 134 316L124 318Q120 262 112 216Z', 0.14)
      b.shade('M92 220Q82 270 74 314L84 316Q94 266 100 220Z', 0.12)
    })
    b.form('M70 204Q110 218 150 204L151 220Q110 234 69 220Z', trim)
  } else if (look.cut === 'tail') {
    b.form('M110 138Q136 140 140 164Q140 200 146 232Q110 246 74 232Q80 200 80 164Q84 140 110 138Z', skin, 0.7)
    b.both(110, () => b.round(oval(96, 182, 15, 13), look.trim ?? '#c77dd8'))
    b.line(curve(80, 178, 110, 186, 140, 178), look.trim ?? '#c77dd8', 4)
  } else if (look.cut === 'dress') {
    const dress =
      'M110 138Q138 140 142 162Q136 196 140 208Q160 250 168 280Q110 300 52 280Q60 250 80 208Q84 196 78 162Q82 140 110 138Z'
    b.form(dress, tone)
    b.within(dress, () => {
      b.shade('M116 214Q126 250 134 294L122 296Q118 252 110 214Z', 0.14)
      b.fill('M48 270Q110 290 172 270L172 300L48 300Z', trim)
    })
    b.form('M80 198Q110 208 140 198L141 210Q110 220 79 210Z', trim)
  } else {
    b.form('M110 138Q142 140 146 166Q150 210 146 250Q110 262 74 250Q70 210 74 166Q78 140 110 138Z', tone)
    if (look.cut === 'suit') {
      b.fill('M96 142L110 196L124 142Z', '#fafafa')
      b.form('M104 150L116 150L118 190L110 202L102 190Z', trim)
      b.both(110, () => b.form('M94 140L110 198L84 176Z', between(tone, '#000018', 0.25), 0.6))
    } else if (look.cut === 'overalls') {
      b.form('M86 176L134 176L146 250Q110 262 74 250Z', look.trousers ?? '#4a6fae')
      b.both(110, () => b.line(curve(92, 180, 86, 146), look.trousers ?? '#4a6fae', 9))
      b.form(slab(98, 196, 24, 22, 4), between(look.trousers ?? '#4a6fae', '#ffffff', 0.15))
    } else if (look.cut === 'armour') {
      b.round('M110 140Q144 142 146 172Q142 208 110 220Q78 208 74 172Q76 142 110 140Z', '#b9c4d0')
      b.line('M110 146L110 214', '#8793a5', 3)
      b.gloss('M82 172Q84 152 104 148Q94 166 94 190Z', 0.6)
      b.form('M76 232Q110 246 144 232L144 244Q110 258 76 244Z', '#7a4f2e')
    } else if (look.cut === 'space') {
      b.form(slab(86, 176, 48, 40, 8), '#c9d3df')
      for (const [x, c] of [
        [98, '#ff5d5d'],
        [110, '#ffd166'],
        [122, '#5ed39a'],
      ] as const)
        b.round(oval(x, 188, 4.5), c)
      b.fill(slab(94, 200, 32, 8, 3), '#3d5a80')
    } else {
      b.form('M73 222Q110 236 147 222L147 236Q110 250 73 236Z', look.trim ?? '#7a4f2e')
      b.round(slab(102, 225, 16, 17, 3), '#f1c550')
    }
  }
}

function arm(b: Brush, look: Look, tone: string, skin: string, side: 1 | -1, raised = 0): void {
  const sleeve = look.cut === 'armour' ? '#aab6c4' : look.cut === 'tail' ? skin : tone
  const draw = () => {
    const wide = look.cut === 'robe' ? 7 : 0
    b.form(
      blob(84, 148, 96, 162, 78, 196, 70 + wide, 214 + wide, 46 - wide, 206 + wide, 56, 176, 68, 152),
      sleeve,
    )
    if (look.cut === 'armour') b.round(oval(76, 158, 18, 16), '#c3cdd8')
    b.round(oval(54, 216, 12, 12), look.cut === 'space' || look.cut === 'armour' ? '#dfe5ec' : skin)
  }
  const turned = () => b.turned(82, 160, raised, draw)
  if (side < 0) turned()
  else {
    b.context.save()
    b.context.translate(220, 0)
    b.context.scale(-1, 1)
    turned()
    b.context.restore()
  }
}

function head(b: Brush, look: Look, skin: string): void {
  b.both(110, () => {
    if (look.pointedEars) b.form('M66 92Q42 82 30 62Q40 112 66 114Z', skin)
    else b.round(oval(61, 103, 9, 11), skin)
  })
  b.round('M110 46Q162 48 161 100Q158 148 110 150Q62 148 59 100Q58 48 110 46Z', skin, 0.7)
  b.both(110, () => {
    b.fill(oval(91, 104, 6.4, 8.2), '#3a2a2e')
    b.fill(oval(89, 101, 2.2, 2.8), '#ffffff')
    b.fill(oval(80, 119, 9, 6), 'rgba(244,110,100,.28)')
    b.line(curve(82, 89, 90, 86, 98, 88), '#4a342f', 3.4)
  })
  b.fill(oval(110, 112, 4.5, 3.2), 'rgba(150,70,50,.4)')
  b.line(curve(97, 122, 110, 130, 123, 122), '#7d3a34', 4)
}

function beard(b: Brush, kind: NonNullable<Look['beard']>, colour: string): void {
  if (kind === 'long')
    b.form(
      'M60 100Q64 122 84 118Q110 110 136 118Q156 122 160 100Q166 164 138 190Q122 214 110 228Q98 214 82 190Q54 164 60 100Z',
      colour,
      0.8,
    )
  if (kind === 'short')
    b.form(
      'M60 98Q66 122 86 118Q110 112 134 118Q154 122 160 98Q164 150 128 162Q110 166 92 162Q56 150 60 98Z',
      colour,
      0.8,
    )
  b.form('M110 114Q92 110 78 126Q94 132 110 124Q126 132 142 126Q128 110 110 114Z', colour, 0.6)
  if (kind !== 'moustache') b.line(curve(102, 131, 110, 134, 118, 131), '#8c3f38', 4)
}

function spectacles(b: Brush): void {
  b.both(110, () => {
    b.fill(oval(91, 104, 16), 'rgba(230,245,255,.35)')
    b.line(oval(91, 104, 16), '#3d3540', 3.4)
  })
  b.line('M106 102Q110 99 114 102', '#3d3540', 3.4)
}
