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
