import type { RequestHandler, Response } from 'express'
import sharp from 'sharp'
import { type JamId, type MediaHash, POST_PATTERN, type PostId, SLUG_PATTERN } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import type { MediaExt } from '../../ports/media.ts'
import type { House } from '../house.ts'

/** Messengers scale larger pictures down themselves, or leave them out. Source: Open Graph guides of Meta and X, 1200 px. */
const SIDE_MOST = 1_200
/** Share pictures whose address is remembered; beyond it the oldest are drawn anew when asked for. */
const REMEMBERED = 1_000

type Source = { hash: MediaHash; ext: string; width: number; height: number }

/** The size of a share picture in pixels: the source's shape, at most 1,200 a side. */
export function shareSize({ width, height }: Pick<Source, 'width' | 'height'>): {
  width: number
  height: number
} {
  const scale = Math.min(1, SIDE_MOST / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** GET /share/p/<id>.jpg and /share/j/<slug>.jpg: winners as JPEG, which every messenger takes; drawn once, kept with the media. */
export function createShare({ limits, store, media }: House): { post: RequestHandler; jam: RequestHandler } {
  const drawn = new Map<MediaHash, Promise<MediaHash>>()

  async function draw({ hash, ext, ...size }: Source): Promise<MediaHash> {
    const original = await media.get(hash, ext as MediaExt)
    if (!original) throw new Refusal('NOT_FOUND')
    const { width, height } = shareSize(size)
    const jpeg = await sharp(original, { limitInputPixels: 64_000_000 })
      .resize(width, height, { fit: 'fill' })
      .flatten({ background: '#ffffff' })
      .keepXmp()
      .jpeg({ quality: 86, mozjpeg: true })
      .toBuffer()
    return media.put(jpeg, 'jpg')
  }

  function drawOnce(source: Source): Promise<MediaHash> {
    const known = drawn.get(source.hash)
    if (known) return known
    const made = draw(source)
    drawn.set(source.hash, made)
    made.catch(() => drawn.delete(source.hash))
    const oldest = drawn.size > REMEMBERED ? drawn.keys().next().value : undefined
    if (oldest) drawn.delete(oldest)
    return made
  }

  async function send(response: Response, source: Source | null | undefined): Promise<void> {
    if (!source) throw new Refusal('NOT_FOUND')
    const bytes = await media.get(await drawOnce(source), 'jpg')
    if (!bytes) throw new Refusal('NOT_FOUND')
    response.setHeader('Content-Type', 'image/jpeg')
    // Short, so that what an operator takes down is gone within the minute.
    response.setHeader('Cache-Control', 'public, max-age=60')
    // Previews on other sites may show it: that is what it is for.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
    response.end(bytes)
  }

  const nameIn = (file: unknown) => /^([A-Za-z0-9_-]{1,64})\.jpg$/.exec(String(file))?.[1] ?? ''

  return {
    async post(request, response) {
      await limits.byAddress('share', request)
      const id = nameIn(request.params.file)
      const post = POST_PATTERN.test(id) ? await store.posts.get(id as PostId) : null
      await send(response, post && !post.hidden ? post.pictures[0] : null)
    },
    async jam(request, response) {
      await limits.byAddress('share', request)
      const slug = nameIn(request.params.file)
      const summary = SLUG_PATTERN.test(slug) ? await store.directory.get(slug as JamId) : null
      await send(response, summary?.hidden || summary?.private ? null : summary?.picture)
    },
  }
}
