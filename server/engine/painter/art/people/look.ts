import type { HATS } from './hats.ts'
import type { PROPS } from './props.ts'

/** How a person is dressed; colours are `#rrggbb`, 'tone' being the subject's main colour. */
export type Look = {
  /** What the body wears: its cut decides where the hem ends and whether legs show. */
  cut: 'robe' | 'tunic' | 'dress' | 'suit' | 'armour' | 'space' | 'overalls' | 'tail'
  trousers?: string
  boots?: string
  /** A second colour for collar, belt, lapels. */
  trim?: string
  hair?: 'short' | 'long' | 'bun' | 'pigtails' | 'curls' | 'bald' | 'bob'
  hairColour?: string
  beard?: 'long' | 'short' | 'moustache'
  hat?: keyof typeof HATS
  prop?: keyof typeof PROPS
  cape?: string
  /** A bow under the chin of those who can wear nothing else of a suit. */
  tie?: string
  skin?: string
  /** Features of faces that are not quite human. */
  pointedEars?: boolean
  glasses?: boolean
}
