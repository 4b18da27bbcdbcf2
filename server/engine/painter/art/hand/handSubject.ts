import type { Random } from '../../random.ts'
import type { Stance } from '../../scene.ts'
import type { Brush } from '../brush.ts'
import type { Deed } from '../deeds.ts'

/** A subject drawn in code because no icon shows it (or none shows it well). */
export type HandSubject = {
  name: string
  /** The English words that mean it, in the singular; two-word nouns as they are written. */
  words: string
  stance: Stance
  /** Natural size beside a grown person. */
  bulk: number
  /** The units of the ground that `draw` paints on: 0, 0 is the left top corner, subjects stand on the bottom edge. */
  box: readonly [width: number, height: number]
  /** Its main colour as `#rrggbb`; a prompt's colour takes its place as `brush.tone`. Without one, pixels are recoloured. */
  tone?: string
  /** Deeds that its own limbs show. */
  shows?: readonly Deed[]
  /** Same random stream, same drawing. `deed` is what the words let it do; most things do nothing. */
  draw(brush: Brush, random: Random, deed?: Deed): void
}
