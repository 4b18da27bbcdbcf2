import type { RequestHandler } from 'express'
import { type JamId, type PostId, SLUG_PATTERN } from '#shared/ids.ts'
import { type NewJam, newJamSchema } from '#shared/protocol/http.ts'
import { Refusal } from '#shared/reasons.ts'
import type { StoredPost } from '../../ports/store.ts'
import { parsed } from '../body.ts'
import type { House } from '../house.ts'

/** GET /api/jams/:slug: a jam as it is now, for a page whose network lets no socket through. */
export function getJam({ who, limits, viewJam }: House): RequestHandler {
  return async (request, response) => {
    const user = await who.person(request)
    await limits.byPerson('look', user.id)
    const { slug } = request.params
    if (typeof slug !== 'string' || !SLUG_PATTERN.test(slug)) throw new Refusal('NOT_FOUND')
    response.json(await viewJam(slug as JamId, user))
  }
}

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
    const { from, preset } = parsed(newJamSchema, request.body)
    const jam = await createJam({
      by,
      ...(from && { from: await sourceOf(from) }),
      ...(preset && { preset }),
    })
    const made: NewJam = { jam }
    response.status(201).json(made)
  }
}
