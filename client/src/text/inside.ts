import { enInside } from './enInside.ts'
import { language, t as shared } from './t.ts'

type Inside = typeof enInside
const inside: Inside = language === 'de' ? (await import('./deInside.ts')).deInside : enInside

/** All words, for the pages behind the front page. They come with those pages' code, so that the front page need not wait for them. */
export const t: typeof shared & Inside = { ...shared, ...inside }
