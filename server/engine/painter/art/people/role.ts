import type { Look } from './look.ts'

/** A person of the stock: name, words that mean it, main colour, look. */
export type Role = readonly [name: string, words: string, tone: string, look: Look]
