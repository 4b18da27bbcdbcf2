import type { RequestHandler } from 'express'
import type { LiveList } from '#shared/protocol/http.ts'
import type { House } from '../house.ts'

/** GET /api/live: what happens in public jams this second. */
export function getLive({ liveCards }: House): RequestHandler {
  return async (_request, response) => {
    const cards: LiveList = await liveCards()
    response.json(cards)
  }
}
