import { type Brush, between } from '../brush.ts'
import { blob, curve, oval, poly, slab } from '../shapes.ts'

/** What a head wears. Painted over a head with its middle at 110, 96 and a radius of about 50; `tone` is the outfit's colour. */
export type Hat = (brush: Brush, tone: string) => void

const brim = (b: Brush, colour: string, y: number, rx: number, ry: number) => {
  b.shadow(oval(110, y + 9, rx * 0.72, ry), 0.28)
  b.form(oval(110, y, rx, ry), colour)
}

const star = (x: number, y: number, r: number) =>
  poly(
    ...Array.from({ length: 10 }, (_, i) => {
      const a = (i * Math.PI) / 5 - Math.PI / 2
      const d = i % 2 ? r * 0.42 : r
      return [x + Math.cos(a) * d, y + Math.sin(a) * d]
    }).flat(),
  )

const wizard: Hat = (b, tone) => {
  brim(b, between(tone, '#1d1440', 0.25), 70, 78, 17)
  const cone =
    'M64 70Q84 30 96 -14Q100 -34 128 -40Q146 -42 152 -30Q132 -30 128 -14Q142 34 156 70Q110 88 64 70Z'
  b.form(cone, tone)
  b.within(cone, () =>
    b.fill(
      'M58 56Q110 78 162 56L164 80Q110 94 58 80Z',
      b.across(60, 0, 160, 0, '#ffe08a', '#f2b632', '#b9791c'),
    ),
  )
  for (const [x, y, r] of [
    [104, 34, 9],
    [124, 46, 5.5],
    [112, 2, 6],
  ] as const)
    b.fill(star(x, y, r), '#ffe48f')
}

const witch: Hat = b => {
  brim(b, '#2b2340', 70, 82, 16)
  const cone = 'M66 70Q88 34 98 -8Q104 -30 84 -40Q124 -42 130 -10Q140 36 154 70Q110 86 66 70Z'
  b.form(cone, '#382d54', 1.1)
  b.within(cone, () =>
    b.fill(
      'M58 54Q110 76 162 54L164 78Q110 92 58 78Z',
      b.across(60, 0, 160, 0, '#9b5fd0', '#7a3db4', '#4d2380'),
    ),
  )
  b.line(slab(98, 60, 24, 18, 3), '#f6c945', 5)
}

const crown: Hat = b => {
  const shape = 'M66 74L58 26Q72 40 82 46Q96 30 110 10Q124 30 138 46Q148 40 162 26L154 74Q110 88 66 74Z'
  b.fill(shape, b.across(62, 20, 158, 80, '#ffeb9c', '#ffc933', '#d18a14'))
  b.fill('M66 62Q110 76 154 62L153 74Q110 88 66 74Z', '#c67f12')
  for (const [x, y, c] of [
    [110, 12, '#ff6d6d'],
    [59, 27, '#69c7ff'],
    [161, 27, '#69c7ff'],
  ] as const)
    b.round(oval(x, y, 6.5), c)
  for (const [x, y, c] of [
    [110, 58, '#e8415a'],
    [86, 54, '#2fa8e0'],
    [134, 54, '#2fa8e0'],
  ] as const)
    b.round(oval(x, y, 6, 7.5), c)
}

const knight: Hat = (b, tone) => {
  b.form('M112 40Q120 2 160 -14Q196 -22 196 18Q186 2 172 14Q160 26 122 44Z', tone)
  b.round('M56 104Q54 38 110 36Q166 38 164 104L160 134Q150 146 136 150L84 150Q70 146 60 134Z', '#b4bfcc')
  b.fill('M66 88Q110 74 154 88L152 112Q110 100 68 112Z', '#20232e')
  for (const x of [90, 130]) b.fill(oval(x, 98, 5, 6), '#f4f6ff')
  b.form('M64 114Q110 100 156 114L150 140Q140 148 130 150L90 150Q78 148 70 140Z', '#9ba8b8')
  for (const x of [90, 103, 117, 130]) b.line(curve(x, 122, x, 142), '#4a5364', 4)
  b.line('M110 38L110 82', '#e3e9f0', 6)
  b.gloss('M66 92Q64 50 100 44Q78 62 76 96Z', 0.6)
}

const space: Hat = b => {
  b.context.globalAlpha = 0.28
  b.round(oval(110, 92, 68, 66), '#9fd8ff', 0.6)
  b.context.globalAlpha = 1
  b.line(oval(110, 92, 67, 65), '#eef3f8', 9)
  b.line('M158 134A67 65 0 0 0 176 84', '#b3c0d0', 8)
  b.fill('M64 72Q72 44 98 36Q82 56 78 82Q68 84 64 72Z', 'rgba(255,255,255,.55)')
  for (const x of [42, 178]) b.round(oval(x, 96, 11, 18), '#d5dde6')
}

const chef: Hat = b => {
  b.round(
    blob(70, 34, 52, 12, 72, -18, 96, -14, 112, -32, 140, -20, 164, -14, 168, 14, 150, 36, 148, 60, 72, 60),
    '#fbfbfd',
    0.7,
  )
  b.form('M68 46Q110 58 152 46L152 76Q110 88 68 76Z', '#f1f3f7', 0.7)
  for (const x of [86, 110, 134]) b.line(curve(x, 40, x + 1, 16), '#d3d8e2', 3)
}

const pirate: Hat = b => {
  b.form('M28 62Q34 24 72 18Q110 -14 148 18Q186 24 192 62Q150 44 110 46Q70 44 28 62Z', '#33303f')
  b.line('M28 62Q70 42 110 44Q150 42 192 62', '#f2c04b', 6)
  b.round(oval(110, 17, 12, 11), '#f6f1e4')
  for (const x of [105.5, 114.5]) b.fill(oval(x, 17, 3, 3.6), '#33303f')
  for (const d of [-1, 1]) b.line(curve(110 - 17 * d, 26, 110 + 17 * d, 37), '#f6f1e4', 4)
  b.form('M58 78Q64 52 110 48Q156 52 162 78Q110 58 58 78Z', '#c4343c')
}

const sailor: Hat = b => {
  b.round('M58 66Q44 28 76 22Q110 12 144 22Q176 28 162 66Z', '#fdfdfd', 0.6)
  b.form('M62 58Q110 74 158 58L158 76Q110 90 62 76Z', '#24427c')
  b.round(oval(110, 74, 8), '#f6c945')
}

const detective: Hat = (b, tone) => {
  brim(b, between(tone, '#2a1b12', 0.35), 68, 72, 15)
  const dome = 'M62 66Q62 18 92 14Q110 26 128 14Q158 18 158 66Q110 82 62 66Z'
  b.form(dome, between(tone, '#2a1b12', 0.15))
  b.within(dome, () => b.fill('M56 50Q110 70 164 50L164 74Q110 88 56 74Z', '#3a2b24'))
}

const viking: Hat = b => {
  for (const m of [0, 1]) {
    const horn = 'M64 56Q20 52 20 6Q36 32 70 30Z'
    if (m === 0) b.form(horn, '#f6ead0')
    else b.both(110, () => b.form(horn, '#f6ead0'))
  }
  b.round('M58 76Q54 20 110 18Q166 20 162 76Q110 92 58 76Z', '#a9b2bf')
  b.form('M56 66Q110 82 164 66L164 82Q110 98 56 82Z', '#b5803a')
  b.form('M102 18L118 18L118 104Q110 112 102 104Z', '#b5803a')
}

const cowboy: Hat = b => {
  b.shadow(oval(110, 80, 60, 12), 0.25)
  b.form('M16 52Q40 82 110 80Q180 82 204 52Q196 96 110 92Q24 96 16 52Z', '#a36a3e')
  b.form('M62 72Q60 20 84 12Q110 26 136 12Q160 20 158 72Q110 86 62 72Z', '#b97b49')
  b.fill('M61 60Q110 76 159 60L159 73Q110 88 61 73Z', '#5b3620')
}

const ninja: Hat = (b, tone) => {
  b.round('M56 100Q52 40 110 40Q168 40 164 100Q164 150 110 152Q56 150 56 100Z', between(tone, '#15151f', 0.2))
  b.fill('M64 94Q110 80 156 94Q158 112 150 116Q110 108 70 116Q62 112 64 94Z', '#ffd0a6')
  for (const x of [92, 128]) {
    b.fill(oval(x, 103, 6, 7), '#3b2a2c')
    b.line(curve(x - 11, x < 110 ? 90 : 95, x + 11, x < 110 ? 95 : 90), '#3b2a2c', 5)
  }
  b.form('M56 70Q110 54 164 70L164 84Q110 68 56 84Z', '#c9363c')
  b.form('M160 72Q190 64 200 88Q184 84 178 94Q170 84 160 84Z', '#c9363c')
}

const santa: Hat = b => {
  b.form('M62 72Q66 12 120 6Q176 8 184 70Q172 48 150 46Q156 60 156 72Z', '#d83a3a')
  b.round(oval(182, 78, 14), '#ffffff', 0.6)
  b.round(slab(52, 58, 116, 26, 13), '#ffffff', 0.6)
}

const jester: Hat = b => {
  b.form('M64 74Q20 66 14 14Q60 6 112 52L112 78Z', '#8a3fb8')
  b.form('M156 74Q200 66 206 14Q160 6 108 52L108 78Z', '#e2a21f')
  b.form('M82 70Q84 14 110 -12Q136 14 138 70Q110 84 82 70Z', '#d83a54')
  for (const [x, y] of [
    [14, 16],
    [206, 16],
    [110, -12],
  ] as const)
    b.round(oval(x, y, 10), '#ffd85c')
}

const hood: Hat = (b, tone) => {
  const ring =
    'M110 24Q176 26 172 100Q170 150 128 156Q160 140 158 98Q154 56 110 54Q66 56 62 98Q60 140 92 156Q50 150 48 100Q44 26 110 24Z'
  b.form(ring, tone)
}

const straw: Hat = b => {
  brim(b, '#eec05c', 68, 84, 17)
  b.round('M66 66Q66 22 110 20Q154 22 154 66Q110 82 66 66Z', '#f5d07a')
  b.fill('M65 54Q110 72 155 54L155 68Q110 84 65 68Z', '#c7443c')
}

const top: Hat = b => {
  brim(b, '#2a2733', 64, 66, 13)
  b.tube('M70 62L66 -18Q110 -30 154 -18L150 62Q110 76 70 62Z', '#35313f')
  b.form(oval(110, -18, 44, 10), '#4a4557')
  b.fill('M69 44Q110 58 151 44L150 60Q110 76 70 60Z', '#b83a48')
}

const beret: Hat = (b, tone) => {
  b.round(blob(58, 66, 46, 40, 84, 20, 140, 24, 172, 46, 160, 68, 110, 76), tone)
  b.line(curve(104, 22, 108, 12), tone, 6)
}

const flowers: Hat = b => {
  b.line('M60 74Q110 46 160 74', '#5c9a4a', 9)
  for (const [x, y, c] of [
    [66, 70, '#ff8fab'],
    [88, 60, '#ffd166'],
    [110, 56, '#ff6f91'],
    [132, 60, '#c69cf5'],
    [154, 70, '#ffa95e'],
  ] as const) {
    for (let i = 0; i < 5; i++)
      b.round(oval(x + Math.cos(i * 1.257) * 8, y + Math.sin(i * 1.257) * 8, 6.5), c)
    b.fill(oval(x, y, 4.5), '#fff3b8')
  }
}

const halo: Hat = b => {
  b.glow(110, 24, 50, '#fff0a0', 0.5)
  b.line(oval(110, 24, 44, 12), '#ffdb57', 9)
  b.line('M70 20Q84 11 110 11', '#fff6cf', 4)
}

const horns: Hat = b => {
  b.both(110, () => b.form('M72 64Q44 46 52 12Q68 38 96 50Z', '#7a1f2c'))
}

const helmet: Hat = (b, tone) => {
  b.round('M58 80Q52 24 110 22Q168 24 162 80Q110 92 58 80Z', tone)
  b.form('M50 74Q110 92 170 74L174 84Q110 106 46 84Z', tone)
  b.gloss('M70 66Q72 38 98 32Q82 48 82 70Z', 0.6)
}

const diver: Hat = b => {
  b.round(oval(110, 92, 66, 64), '#c98a3c')
  b.fill(oval(110, 98, 46, 44), '#5b3a1a')
  b.fill(oval(110, 98, 39, 37), b.across(80, 64, 140, 134, '#d6f4ff', '#79c4e0', '#2f7ea6'))
  for (const x of [95, 125]) b.fill(oval(x, 102, 5.5, 7), '#23303f')
  b.line(curve(100, 118, 110, 123, 120, 118), '#23303f', 4)
  b.fill('M82 84Q90 68 106 66Q94 78 92 96Z', 'rgba(255,255,255,.7)')
  for (let i = 0; i < 10; i++)
    b.round(oval(110 + Math.cos(i * 0.628) * 43, 98 + Math.sin(i * 0.628) * 41, 4), '#f0c274')
  b.round(slab(96, 18, 28, 18, 6), '#c98a3c')
}

const headphones: Hat = (b, tone) => {
  b.line('M58 100Q50 34 110 32Q170 34 162 100', '#2c2f3c', 11)
  b.line('M62 84Q62 42 104 38', '#6d7488', 4)
  for (const x of [56, 164]) {
    b.round(oval(x, 102, 16, 23), '#2c2f3c')
    b.round(oval(x, 102, 9, 15), tone)
  }
}

export const HATS = {
  headphones,
  wizard,
  witch,
  crown,
  knight,
  space,
  chef,
  pirate,
  sailor,
  detective,
  viking,
  cowboy,
  ninja,
  santa,
  jester,
  hood,
  straw,
  top,
  beret,
  flowers,
  halo,
  horns,
  helmet,
  diver,
}

/** Hats that hide a face: how far down they may reach where the face is an animal's own. */
const OPEN: Partial<Record<keyof typeof HATS, number>> = { knight: 86, ninja: 82, hood: 70 }

/** Paints a hat; one that would hide the face stays above it where `open`. */
export function paintHat(b: Brush, name: keyof typeof HATS, open: boolean): void {
  const hat = open && name === 'diver' ? HATS.space : HATS[name]
  const reach = open ? OPEN[name] : undefined
  if (reach === undefined) hat(b, b.tone)
  else b.within(`M-60 -120H280V${reach + 8}Q110 ${reach - 14} -60 ${reach + 8}Z`, () => hat(b, b.tone))
}
