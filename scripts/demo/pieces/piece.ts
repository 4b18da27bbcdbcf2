import type { Shape } from '#shared/kinds.ts'

/**
 * A prompt that several friends write, one phrase each. `{small|enormous}` is first typed with the left word; another friend has
 * second thoughts and puts the right one in its place.
 */
export type Piece = { title: string; style: string; shape: Shape; phrases: readonly string[] }

/** Builds a piece from one line: phrases are divided by a slash, and a space stands before each that begins with a word. */
export function piece(title: string, style: string, shape: Shape, line: string): Piece {
  const phrases = line
    .split('/')
    .map(part => part.trim())
    .map((part, index) => (index === 0 || /^[,.;]/.test(part) ? part : ` ${part}`))
  return { title, style, shape, phrases }
}
