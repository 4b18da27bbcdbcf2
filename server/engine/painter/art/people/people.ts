import type { HandSubject } from '../hand/handSubject.ts'
import { FAMILY } from './family.ts'
import { paintFigure } from './figure.ts'
import { LEGENDS } from './legends.ts'
import { TRADES } from './trades.ts'

/** The ground of a person, and where the figure's own of 220 x 330 lies in it: hats and props reach beyond that. */
export const FIGURE_BOX = [290, 390] as const
export const FIGURE_AT = [30, 58] as const

/** People of all trades, whole from hat to boots, drawn from one figure. */
export const people: readonly HandSubject[] = [...LEGENDS, ...TRADES, ...FAMILY].map(
  ([name, words, tone, look]) => ({
    name,
    words,
    tone,
    stance: look.cut === 'tail' ? 'submerged' : 'land',
    bulk: ['girl', 'boy', 'child', 'dwarf'].includes(name) ? 0.75 : 1,
    box: FIGURE_BOX,
    draw: (brush, random, deed) => {
      brush.context.translate(...FIGURE_AT)
      paintFigure(brush, look, random, deed)
    },
  }),
)

const NAMES: ReadonlySet<string> = new Set(people.map(person => person.name))

/** Whether a hand-drawn subject is one of the people here. */
export function isPerson(name: string): boolean {
  return NAMES.has(name)
}
