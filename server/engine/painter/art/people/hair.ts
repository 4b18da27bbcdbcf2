import type { Brush } from '../brush.ts'
import { blob, oval } from '../shapes.ts'
import type { Look } from './look.ts'

type Hair = NonNullable<Look['hair']>

/** The hair that hangs behind the shoulders; painted before the body. */
export function paintHairBehind(b: Brush, hair: Hair, colour: string): void {
  if (hair === 'long')
    b.form('M110 38Q176 40 172 110Q174 176 160 214Q110 226 60 214Q46 176 48 110Q44 40 110 38Z', colour)
  if (hair === 'bob')
    b.round('M110 38Q174 40 170 106Q172 138 160 148L60 148Q48 138 50 106Q46 40 110 38Z', colour)
  if (hair === 'pigtails')
    b.both(110, () => b.form(blob(58, 92, 30, 96, 18, 140, 30, 176, 48, 160, 52, 124), colour))
  if (hair === 'bun') b.round(oval(110, 34, 24, 22), colour)
  if (hair === 'curls')
    for (let i = 0; i < 11; i++)
      b.round(
        oval(110 + Math.cos(Math.PI + i * 0.314) * 56, 96 + Math.sin(Math.PI + i * 0.314) * 52, 20),
        colour,
        0.8,
      )
}

/** The hair over the brow. */
export function paintHair(b: Brush, hair: Hair, colour: string): void {
  if (hair === 'bald') return
  if (hair === 'curls') {
    for (const [x, y] of [
      [72, 64],
      [90, 54],
      [110, 50],
      [130, 54],
      [148, 64],
    ] as const)
      b.round(oval(x, y, 16), colour, 0.8)
    return
  }
  const fringe =
    hair === 'short'
      ? 'M57 98Q50 36 112 36Q170 38 163 98Q158 76 146 70Q122 74 98 62Q80 82 66 78Q58 86 57 98Z'
      : 'M56 104Q48 36 110 35Q172 36 164 104Q160 76 136 62Q122 72 108 60Q92 80 70 76Q60 88 56 104Z'
  b.form(fringe, colour)
  b.gloss('M76 58Q92 42 120 44Q96 50 86 66Z', 0.35)
}
