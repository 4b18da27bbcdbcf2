import type { HandSubject } from '../hand/handSubject.ts'
import { FAMILY } from './family.ts'
import { paintFigure } from './figure.ts'
import { LEGENDS } from './legends.ts'
import { TRADES } from './trades.ts'

/** People of all trades, whole from hat to boots, drawn from one figure. */
export const people: readonly HandSubject[] = [...LEGENDS, ...TRADES, ...FAMILY].map(
  ([name, words, tone, look]) => ({
    name,
    words,
    tone,
    stance: look.cut === 'tail' ? 'submerged' : 'land',
    bulk: ['girl', 'boy', 'child', 'dwarf'].includes(name) ? 0.75 : 1,
    box: [290, 390],
    draw: (brush, random, deed) => {
      // Hats and props reach beyond the figure's own ground of 220 x 320.
      brush.context.translate(30, 58)
      paintFigure(brush, look, random, deed)
    },
  }),
)

const NAMES: ReadonlySet<string> = new Set(people.map(person => person.name))

/** Whether a hand-drawn subject is one of the people here. */
export function isPerson(name: string): boolean {
  return NAMES.has(name)
}
