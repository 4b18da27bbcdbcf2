import type { RequestHandler } from 'express'
import { HASH_PATTERN, type MediaHash } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import type { MediaExt } from '../../ports/media.ts'
import type { House } from '../house.ts'

const TYPES: Record<MediaExt, string> = { webp: 'image/webp', jpg: 'image/jpeg', png: 'image/png' }

const isExt = (text: string): text is MediaExt => Object.hasOwn(TYPES, text)

/** GET /m/:hash.:ext: a picture by what it holds; it can never change, so a browser asks once. */
export function getMedia({ limits, media }: House): RequestHandler {
  return async (request, response) => {
    await limits.byAddress('files', request)
    const [hash = '', ext = '', more] = String(request.params.file).split('.')
    if (!HASH_PATTERN.test(hash) || !isExt(ext) || more !== undefined) throw new Refusal('NOT_FOUND')
    const etag = `"${hash}"`
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
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
