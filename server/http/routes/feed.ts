import type { RequestHandler } from 'express'
import { feedQuerySchema } from '#shared/protocol/http.ts'
import { parsed } from '../body.ts'
import type { House } from '../house.ts'

/** GET /api/feed?sort=&q=&after=: a page of the feed, hot unless told otherwise; with `q`, what holds these words. */
export function getFeed({ who, feed, limits }: House): RequestHandler {
  return async (request, response) => {
    const viewer = await who.reader(request)
    const { sort = 'hot', q, after } = parsed(feedQuerySchema, request.query)
    if (q !== undefined) {
      await limits.byAddress('search', request)
      response.json(await feed.search(q, after ?? null, viewer?.id ?? null))
      return
    }
    response.json(await feed.page(sort, after ?? null, viewer?.id ?? null))
  }
}
