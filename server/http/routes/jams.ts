import type { RequestHandler } from 'express'
import type { PostId } from '#shared/ids.ts'
import { type NewJam, newJamSchema } from '#shared/protocol/http.ts'
import { Refusal } from '#shared/reasons.ts'
import type { StoredPost } from '../../ports/store.ts'
import { parsed } from '../body.ts'
import type { House } from '../house.ts'

/** POST /api/jams: a new jam, or a riff on a post that allows it. */
export function postJams({ who, limits, store, createJam }: House): RequestHandler {
  async function sourceOf(id: PostId): Promise<StoredPost> {
    const post = await store.posts.get(id)
    if (!post || post.hidden) throw new Refusal('NOT_FOUND')
    if (!post.riffs)
      throw new Refusal('FORBIDDEN', { sentence: 'The authors chose not to have this piece riffed on.' })
    return post
  }

  return async (request, response) => {
    await limits.byAddress('jamByAddress', request)
    const by = await who.person(request)
    await limits.byPerson('jamByPerson', by.id)
    const { from } = parsed(newJamSchema, request.body)
    const jam = await createJam(from ? { by, from: await sourceOf(from) } : { by })
    const made: NewJam = { jam }
    response.status(201).json(made)
  }
}
