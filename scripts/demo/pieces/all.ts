import { CHARACTERS } from './characters.ts'
import { CREATURES } from './creatures.ts'
import { JOURNEYS } from './journeys.ts'
import type { Piece } from './piece.ts'

/** Everything that the friends may write. */
export const PIECES: readonly Piece[] = [...CREATURES, ...JOURNEYS, ...CHARACTERS]
