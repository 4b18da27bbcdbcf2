import type { Brush } from '../brush.ts'
import { blob, curve, oval, slab } from '../shapes.ts'

/** What a right hand holds at 168, 214; painted before the hand, so that the fingers lie over it. */
export type Prop = (brush: Brush) => void

const staff: Prop = b => {
  b.line(curve(172, 312, 168, 200, 174, 96), '#7a4f2e', 9)
  b.line(curve(169, 300, 165, 200, 171, 110), '#a8734a', 3)
  b.glow(176, 78, 44, '#7fe3ff', 0.55)
  b.line(curve(168, 104, 158, 84, 166, 66), '#7a4f2e', 6)
  b.line(curve(178, 102, 194, 86, 188, 66), '#7a4f2e', 6)
  b.round(oval(176, 78, 14), '#53c8f2')
  b.fill(oval(171, 72, 4.5), 'rgba(255,255,255,.85)')
}
const broom: Prop = b => {
  b.line(curve(150, 312, 186, 84), '#8a5a34', 8)
  b.form(blob(186, 96, 206, 70, 204, 26, 186, 16, 172, 28, 172, 74), '#d9a64b')
  for (const x of [180, 188, 196]) b.line(curve(187, 88, x, 28), '#a8752a', 2.5)
  b.line(curve(174, 86, 198, 90), '#8a3f34', 7)
}
const sword: Prop = b => {
  b.fill('M162 206L166 92Q171 78 176 92L178 206Z', b.across(162, 0, 178, 0, '#f7fbff', '#cfd9e6', '#8793a6'))
  b.line('M170 96L170 200', '#a7b4c6', 2)
  b.form(slab(148, 202, 44, 10, 5), '#e0aa3a')
  b.form(slab(165, 210, 10, 28, 4), '#6b4028')
  b.round(oval(170, 240, 7), '#e0aa3a')
}
const book: Prop = b => {
  b.turned(168, 212, -10, () => {
    b.form(slab(142, 188, 54, 42, 5), '#a93b46')
    b.form(slab(146, 184, 48, 41, 4), '#fbf4e2', 0.5)
    b.form(slab(142, 180, 52, 42, 5), '#c4505a')
    b.fill(slab(152, 190, 32, 6, 3), '#f3d27a')
  })
}
const ladle: Prop = b => {
  b.line(curve(168, 240, 170, 150), '#b98046', 9)
  b.round(oval(171, 138, 18, 21), '#cf955a')
}
const magnifier: Prop = b => {
  b.line(curve(164, 226, 174, 190), '#5c3a28', 10)
  b.fill(oval(184, 164, 25), 'rgba(190,230,250,.55)')
  b.line(oval(184, 164, 25), '#c99a3c', 7)
  b.fill('M168 158Q174 144 188 144Q178 152 176 164Z', 'rgba(255,255,255,.8)')
}
const axe: Prop = b => {
  b.line(curve(168, 300, 168, 120), '#7d5231', 9)
  b.form('M164 118Q198 98 214 112Q206 140 214 168Q196 180 166 158Z', '#b7c2cf')
  b.fill('M202 106Q216 138 206 172L214 168Q222 138 214 112Z', '#eef3f8')
}
const lute: Prop = b => {
  b.turned(140, 208, 34, () => {
    b.form(slab(134, 110, 12, 80, 3), '#6b4028')
    b.round(blob(140, 176, 172, 204, 176, 236, 140, 258, 104, 236, 108, 204), '#d08d47')
    b.fill(oval(140, 222, 12), '#4d2c1a')
    for (const x of [137, 140, 143]) b.line(curve(x, 114, x, 246), '#f5e6c8', 1)
  })
}
const bouquet: Prop = b => {
  b.form('M158 230L150 186L190 186L178 230Z', '#7cb26a')
  for (const [x, y, c] of [
    [156, 178, '#ff8fab'],
    [172, 168, '#ff5d7e'],
    [188, 178, '#ffd166'],
    [172, 184, '#c69cf5'],
  ] as const)
    b.round(oval(x, y, 12), c)
}
const rod: Prop = b => {
  b.line(curve(158, 244, 178, 170, 206, 66), '#8a5a34', 5)
  b.line(curve(206, 66, 218, 120, 214, 176), '#dfe8ef', 1.6)
  b.round(oval(214, 180, 6), '#e8444c')
}
const brush: Prop = b => {
  b.line(curve(160, 238, 178, 176), '#c08a4e', 7)
  b.form(blob(176, 178, 190, 146, 194, 140, 188, 176), '#3e7fd6')
  b.line(curve(176, 184, 182, 172), '#b9c2cc', 9)
}
const flask: Prop = b => {
  b.fill(
    'M160 180L160 160L176 160L176 180L194 216Q194 226 184 226L152 226Q142 226 142 216Z',
    'rgba(225,245,255,.75)',
  )
  b.form('M153 196L183 196L194 216Q194 226 184 226L152 226Q142 226 142 216Z', '#57d68a')
  b.line(slab(157, 156, 22, 6, 3), '#dce8f0', 4)
}
const trident: Prop = b => {
  b.line(curve(172, 312, 172, 90), '#d9a83a', 8)
  b.line('M148 84Q148 122 172 122Q196 122 196 84M172 124L172 76', '#e8bd55', 7)
}
const parcelBag: Prop = b => {
  b.round(blob(150, 216, 182, 204, 204, 236, 200, 286, 158, 296, 136, 262), '#b98246')
  b.line(curve(158, 214, 176, 206), '#7d5228', 8)
}

/** A disc jockey's desk, before the whole figure. */
const deck: Prop = b => {
  b.form(slab(4, 232, 212, 84, 8), '#2c2f44')
  b.form(slab(-4, 220, 228, 22, 8), '#444a66')
  for (const [x, c] of [
    [52, '#ff5d8f'],
    [168, '#57d0f2'],
  ] as const) {
    b.round(oval(x, 228, 44, 13), '#15161f')
    b.fill(oval(x, 228, 14, 4.5), c)
    b.glow(x, 276, 34, c, 0.5)
    b.line(oval(x, 276, 22), c, 4)
  }
  for (const x of [98, 110, 122]) b.line(`M${x} 222V234`, '#ffd166', 4)
}

export const PROPS = {
  deck,
  staff,
  broom,
  sword,
  book,
  ladle,
  magnifier,
  axe,
  lute,
  bouquet,
  rod,
  brush,
  flask,
  trident,
  parcelBag,
}
