import type { RequestHandler } from 'express'
import { type JamId, SLUG_PATTERN } from '#shared/ids.ts'
import { UPLOAD_BYTES, UPLOAD_KINDS } from '#shared/limits.ts'
import type { Uploaded } from '#shared/protocol/http.ts'
import { Refusal } from '#shared/reasons.ts'
import type { House } from '../house.ts'
import { rawBody } from '../rawBody.ts'

/** POST /api/jams/:slug/uploads: a picture that the round being written starts from (rules J45, J46). */
export function postUpload({ who, limits, bringPicture }: House): RequestHandler {
  return async (request, response) => {
    const slug = String(request.params.slug)
    if (!SLUG_PATTERN.test(slug)) throw new Refusal('NOT_FOUND')
    const by = await who.person(request)
    await limits.byPerson('uploadByPerson', by.id)
    await limits.byJam('uploadByJam', slug as JamId)
    await bringPicture(slug as JamId, by, () => rawBody(request, UPLOAD_KINDS, UPLOAD_BYTES))
    const done: Uploaded = { brought: true }
    response.status(201).json(done)
  }
}
