import type { RequestHandler } from 'express'
import { HASH_PATTERN, type MediaHash } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import type { MediaExt } from '../../ports/media.ts'
import type { House } from '../house.ts'

const TYPES: Record<MediaExt, string> = { webp: 'image/webp', jpg: 'image/jpeg', png: 'image/png' }

const isExt = (text: string): text is MediaExt => Object.hasOwn(TYPES, text)

/** Long in browsers; caches between ask again each minute, so that a picture taken down is gone from them too. */
const KEPT = 'public, max-age=31536000, s-maxage=60, immutable'

/**
 * GET /m/:hash.:ext: a picture by what it holds; it can never change, so a browser asks once. One that was taken down is no longer
 * served (rule M6).
 */
export function getMedia({ limits, media, store }: House): RequestHandler {
  return async (request, response) => {
    await limits.byAddress('files', request)
    const [hash = '', ext = '', more] = String(request.params.file).split('.')
    if (!HASH_PATTERN.test(hash) || !isExt(ext) || more !== undefined) throw new Refusal('NOT_FOUND')
    const etag = `"${hash}"`
    if (await store.mediaUses.isWithheld(hash as MediaHash)) throw new Refusal('TAKEN_DOWN')
    response.setHeader('Cache-Control', KEPT)
    response.setHeader('ETag', etag)
    // Whoever names the hash has the picture: nothing else was ever called that.
    if (request.headers['if-none-match'] === etag) {
      response.status(304).end()
      return
    }
    const bytes = await media.get(hash as MediaHash, ext)
    if (!bytes) {
      response.removeHeader('ETag')
      throw new Refusal('NOT_FOUND')
    }
    response.setHeader('Content-Type', TYPES[ext])
    response.end(bytes)
  }
}
