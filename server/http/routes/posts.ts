import type { RequestHandler } from 'express'
import { POST_PATTERN, type PostId } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import type { House } from '../house.ts'

/** The post id of an address; throws `NOT_FOUND` for what no post is called. */
export function postIdIn(text: unknown): PostId {
  if (typeof text !== 'string' || !POST_PATTERN.test(text)) throw new Refusal('NOT_FOUND')
  return text as PostId
}

/** GET /api/posts/:id. */
export function getPost({ who, feed }: House): RequestHandler {
  return async (request, response) => {
    const viewer = await who.reader(request)
    response.json(await feed.post(postIdIn(request.params.id), viewer?.id ?? null))
  }
}
