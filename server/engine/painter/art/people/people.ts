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
    stance: 'land',
    bulk: ['girl', 'boy', 'child', 'dwarf'].includes(name) ? 0.75 : 1,
    box: [260, 380],
    draw: (brush, random) => {
      // Hats and props reach beyond the figure's own ground of 220 x 320.
      brush.context.translate(20, 58)
      paintFigure(brush, look, random)
    },
  }),
)
