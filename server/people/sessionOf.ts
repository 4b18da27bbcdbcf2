import type { IncomingHttpHeaders } from 'node:http'
import type { Config } from '../config.ts'
import { isSecure } from '../origin.ts'
import type { User } from '../ports/store.ts'
import { readToken } from './cookies.ts'
import type { PeopleSessions } from './sessions.ts'

/**
 * The person of a request by its headers, whichever door it came to: HTTP, Socket.IO, the collaboration socket. Null without a
 * session; throws `FORBIDDEN` for a banned person (rule U4).
 */
export type SessionOf = (headers: IncomingHttpHeaders) => Promise<User | null>

export function createSessionOf(sessions: PeopleSessions, config: Config): SessionOf {
  return headers => sessions.open(readToken(headers.cookie, isSecure(config, headers)))
}
