import { CREATURES } from './creatures.ts'
import { GREENS } from './greens.ts'
import { THINGS } from './things.ts'
import { TRAVEL } from './travel.ts'

/**
 * The drawing that a common word means, chosen by hand before labels, tags and WordNet are asked: right senses (a knight is a
 * person and not a chess piece), right poses (whole bodies before heads), and everything that emoji have no name for.
 * Key: an icon of the pack, or `@name` for a subject drawn by hand. Hand subjects bring words of their own as well.
 */
export const SYNONYMS: Readonly<Record<string, string>> = { ...CREATURES, ...GREENS, ...TRAVEL, ...THINGS }
