import type { Feed } from '../feed/feed.ts'
import type { SessionOf } from '../people/sessionOf.ts'
import type { HttpDeps } from './deps.ts'
import type { Limits } from './limits.ts'
import type { Who } from './who.ts'

/** What routes are given: the dependencies of this door, and what it made of them. */
export type House = HttpDeps & { sessionOf: SessionOf; who: Who; limits: Limits; feed: Feed }
