import type { RequestHandler } from 'express'
import type { House } from '../house.ts'
import { postIdIn } from './posts.ts'

/** PUT and DELETE /api/posts/:id/like: likes or takes it back; doing it twice changes nothing. */
export function setLike({ who, limits, feed }: House, on: boolean): RequestHandler {
  return async (request, response) => {
    const user = await who.person(request)
    await limits.byPerson('like', user.id)
    response.json(await feed.like(postIdIn(request.params.id), user.id, on))
  }
}
