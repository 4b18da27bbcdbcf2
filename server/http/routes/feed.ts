import type { RequestHandler } from 'express'
import { feedQuerySchema } from '#shared/protocol/http.ts'
import { parsed } from '../body.ts'
import type { House } from '../house.ts'

/** GET /api/feed?sort=&after=: a page of the feed, hot unless told otherwise. */
export function getFeed({ who, feed }: House): RequestHandler {
  return async (request, response) => {
    const viewer = await who.reader(request)
    const { sort = 'hot', after } = parsed(feedQuerySchema, request.query)
    response.json(await feed.page(sort, after ?? null, viewer?.id ?? null))
  }
}
