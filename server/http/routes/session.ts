import type { RequestHandler } from 'express'
import { isSecure } from '../../origin.ts'
import { readToken, sessionCookie } from '../../people/cookies.ts'
import type { House } from '../house.ts'
import { presentMe } from '../who.ts'

/** POST /api/session: who you are; makes a guest where you are nobody, and keeps the cookie fresh. */
export function postSession({ config, sessions, limits, sessionOf }: House): RequestHandler {
  return async (request, response) => {
    const secure = isSecure(config, request.headers)
    const known = await sessionOf(request.headers)
    const token = readToken(request.headers.cookie, secure)
    if (known && token) {
      response.setHeader('Set-Cookie', sessionCookie(token, secure))
      response.json(presentMe(known))
      return
    }
    await limits.byAddress('session', request)
    const begun = await sessions.begin()
    response.setHeader('Set-Cookie', sessionCookie(begun.token, secure))
    response.json(presentMe(begun.user))
  }
}
