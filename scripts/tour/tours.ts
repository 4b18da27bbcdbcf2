import type { RiffServer } from '../../e2e/support/server.ts'
import type { Cast } from './cast.ts'
import { doors } from './doors.ts'
import { evening } from './evening.ts'
import { line } from './line.ts'
import { party } from './party.ts'
import { room } from './room.ts'
import { round } from './round.ts'
import { texts } from './texts.ts'

/** What a tour is given: a fresh, empty house, its people, and a signal that ends with the tour. */
export type Tour = (cast: Cast, server: RiffServer, signal: AbortSignal) => Promise<void>

/** Ways through the house, each by itself on a fresh one. */
export const TOURS: Record<string, Tour> = {
  empty: (...given) => round('empty', ...given),
  busy: (...given) => round('busy', ...given),
  room,
  party,
  texts,
  doors,
  line,
  evening,
}
