import type { RequestHandler } from 'express'
import { Refusal } from '#shared/reasons.ts'
import type { House } from '../house.ts'

/** GET /healthz: 200 while people can be served, 503 otherwise. */
export function getHealth({ isReady }: House): RequestHandler {
  return (_request, response) => {
    if (!isReady()) throw new Refusal('RESTARTING')
    response.setHeader('Cache-Control', 'no-store')
    response.json({ ok: true })
  }
}

/** GET /readyz: 200 while a balancer may send people here, 503 with the reasons otherwise. */
export function getReadiness({ faults }: House): RequestHandler {
  return (_request, response) => {
    const why = faults()
    response.setHeader('Cache-Control', 'no-store')
    response.status(why.length === 0 ? 200 : 503).json({ ok: why.length === 0, faults: why })
  }
}
