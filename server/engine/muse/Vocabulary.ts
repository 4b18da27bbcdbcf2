/** What a line can still be given. */
export type Slot = 'light' | 'weather' | 'time' | 'place' | 'mood' | 'detail' | 'turn'

/** What a prompt says already, and where it plays: under water there is no golden hour, in space no weather. */
export type Said = Record<'light' | 'weather' | 'time' | 'place' | 'mood', boolean> & {
  where: 'air' | 'water' | 'space'
}

/** What the muse by rules knows of one language. */
export type Vocabulary = {
  /** Words that say more than this one, in its own form; null for a word that says enough. */
  stronger(word: string): readonly string[] | null
  /** Words that a line loses nothing without: "very X" becomes "X". */
  empty: ReadonlySet<string>
  /** Words that rightly stand twice in a row. */
  mayRepeat: ReadonlySet<string>
  /** Emphasis before a weak word, which goes with it; matches at the end of what stands before. */
  emphasis: RegExp
  /** Kinds of what a general noun names, of the same gender where a language has that; null for other words. */
  kindsOf(word: string): readonly string[] | null
  /** What may have to change before a word that is replaced, such as "a" and "an": where the change begins now, and what it becomes. */
  before(text: string, from: number, into: string): { from: number; into: string }
  /** What can stand at the end of a line after a comma. */
  slots: Readonly<Record<Slot, readonly string[]>>
  waterLight: readonly string[]
  spaceLight: readonly string[]
  said(text: string): Said
  /** A text in which something happens already. */
  turns: RegExp
  /** Wishes by what they want: slots filled from these instead. */
  wishes: readonly { words: RegExp; why: Slot; lines: readonly string[] }[]
  shorter: RegExp
  /** For an empty page. */
  beginnings: readonly string[]
  /** Where the first is said, the second cannot be; what it becomes. */
  clashes: readonly (readonly [RegExp, RegExp, string])[]
}

/** What a table has under a word, and nothing that every object has. */
export function entryOf<Value>(table: Readonly<Record<string, Value>>, word: string): Value | null {
  return Object.hasOwn(table, word) ? (table[word] ?? null) : null
}
