import type { RequestHandler } from 'express'
import { Refusal } from '#shared/reasons.ts'
import type { Config } from '../config.ts'
import { isFromOurPages } from '../origin.ts'
import { hasBody } from './body.ts'
import { answerRefusal } from './errors.ts'

/** Methods that change nothing. */
const SAFE = new Set(['GET', 'HEAD'])
const KNOWN = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
/** Browsers send about twenty headers; a hundred leaves room for proxies. Node itself refuses more than 16 kB of them. */
const HEADERS_MOST = 100

/** A browser sends a small body at once; whoever takes longer holds a connection for nothing, ms. */
const BODY_TIME = 10_000
/** What is larger has as long as serverOptions.ts gives. */
const LARGE_BODIES = /^\/api\/jams\/[^/]+\/uploads$/

/** Refuses methods that no address has (405) and requests with too many headers (431), and cuts off slow bodies. */
export const plainRequest: RequestHandler = (request, response, next) => {
  if (!KNOWN.has(request.method))
    return answerRefusal(
      response,
      new Refusal('BAD_INPUT', { sentence: 'That method is not taken here.' }),
      405,
    )
  if (request.rawHeaders.length > HEADERS_MOST * 2)
    return answerRefusal(response, new Refusal('TOO_LARGE'), 431)
  if (hasBody(request) && !LARGE_BODIES.test(request.path)) {
    const late = setTimeout(() => request.destroy(), BODY_TIME)
    request.once('close', () => clearTimeout(late))
  }
  next()
}

/** Rule U2: what changes something must come from our own pages. */
export function ownPagesOnly(config: Config): RequestHandler {
  return (request, _response, next) => {
    if (!SAFE.has(request.method) && !isFromOurPages(config, request.headers)) throw new Refusal('FORBIDDEN')
    next()
  }
}

/** The last handler of an address: other methods get 405 with the ones it has. */
export function only(...methods: string[]): RequestHandler {
  const allowed = methods.includes('GET') ? [...methods, 'HEAD'] : methods
  return (_request, response) => {
    response.setHeader('Allow', allowed.join(', '))
    answerRefusal(
      response,
      new Refusal('BAD_INPUT', { sentence: `This address takes ${allowed.join(', ')}.` }),
      405,
    )
  }
}
