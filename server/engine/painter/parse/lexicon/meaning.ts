import type { Hsl, Idea, Mood, Place, Pose, Relation, Size, Time, Weather } from '../../scene.ts'
import { COLOURS, SHADES } from './colours.ts'
import { BLOOMING, COUNTS, DEEDS, FLYING, GLOWING, NEGATIONS, RELATIONS, SIZES } from './grammar.ts'
import { SETTINGS } from './settings.ts'

/** Everything that a word or phrase can mean beside a drawing. Several at once: "snow" is weather and hints at a place. */
export type Meaning = {
  place?: Place
  hint?: Place
  time?: Time
  weather?: Weather
  mood?: Mood
  idea?: Idea
  style?: string
  light?: 'sun' | 'moon'
  part?: 'sky' | 'water' | 'land'
  count?: number
  size?: Size
  colour?: Hsl
  shade?: { l: number; s: number }
  relation?: { how: Relation['how'] | 'as'; actor: boolean }
  negation?: true
  flying?: true
  pose?: Pose
  glowing?: true
  blooming?: true
}

/** The longest phrase of the lexicon, in words. */
export const LONGEST_PHRASE = 6

/** The deed that a relation speaks of ("jumping over"). */
export function poseIn(text: string): Pose | undefined {
  return meaningOf(text.split(' ')[0] ?? '')?.pose
}

/** The lexicon as one table from phrase to meaning. */
const MEANINGS: ReadonlyMap<string, Meaning> = build()

function build(): Map<string, Meaning> {
  const map = new Map<string, Meaning>()
  const add = (word: string, meaning: Meaning) => map.set(word, { ...map.get(word), ...meaning })
  for (const [key, words] of Object.entries(SETTINGS)) {
    const cut = key.indexOf(':')
    const meaning = { [key.slice(0, cut)]: key.slice(cut + 1) } as Meaning
    for (const word of words.split('|')) add(word, meaning)
  }
  for (const [word, count] of Object.entries(COUNTS)) add(word, { count })
  for (const [word, size] of Object.entries(SIZES)) add(word, { size })
  for (const [word, colour] of COLOURS) add(word, { colour })
  for (const [word, shade] of Object.entries(SHADES)) add(word, { shade })
  for (const [word, relation] of Object.entries(RELATIONS)) add(word, { relation })
  for (const [pose, words] of Object.entries(DEEDS))
    for (const word of words.split('|')) add(word, { pose: pose as Pose })
  for (const word of GLOWING) add(word, { glowing: true })
  for (const word of BLOOMING) add(word, { blooming: true })
  for (const word of NEGATIONS) add(word, { negation: true })
  for (const word of FLYING) add(word, { flying: true })
  return map
}

/** What a phrase means, or undefined. Plurals are tried by the caller. */
export function meaningOf(phrase: string): Meaning | undefined {
  const digits = /^\d{1,4}$/.test(phrase) ? Number(phrase) : 0
  return digits > 0 ? { count: Math.min(24, digits) } : MEANINGS.get(phrase)
}
