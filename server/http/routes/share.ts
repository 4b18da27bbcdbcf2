import type { RequestHandler, Response } from 'express'
import sharp from 'sharp'
import { type JamId, type MediaHash, POST_PATTERN, type PostId, SLUG_PATTERN } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import { COLLAGE } from '../../media/marking.ts'
import type { MediaExt } from '../../ports/media.ts'
import type { JamSummary } from '../../ports/store.ts'
import type { House } from '../house.ts'

/** Messengers scale larger pictures down themselves, or leave them out. Source: Open Graph guides of Meta and X, 1200 px. */
const SIDE_MOST = 1_200
/** Between the pictures of a round that is under way, px, and what is seen there: the room's own dark. */
const GRID_GAP = 12
const GRID_GROUND = '#0c0d13'
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

/** What a jam's link shows: its newest winner, or what is being made in it now. `version` changes with what is seen. */
export function jamPicture({ picture, card }: Pick<JamSummary, 'picture' | 'card'>) {
  if (picture) return { ...picture, isWinner: true, version: picture.hash.slice(0, 12), parts: [picture] }
  const [first] = card.pictures
  if (!first) return null
  const { width, height } = gridOf(card.pictures).size
  const version = card.pictures.map(({ hash }) => hash.slice(0, 6)).join('')
  return { width, height, isWinner: false, version, parts: card.pictures }
}

/** Equal places for some pictures of one shape, as square a grid as their number allows. */
function gridOf(parts: readonly Source[]) {
  const columns = Math.ceil(Math.sqrt(parts.length))
  const rows = Math.ceil(parts.length / columns)
  const { width, height } = parts[0] ?? { width: 1, height: 1 }
  const scale = Math.min(
    (SIDE_MOST - GRID_GAP * (columns - 1)) / (columns * width),
    (SIDE_MOST - GRID_GAP * (rows - 1)) / (rows * height),
  )
  const cell = { width: Math.floor(width * scale), height: Math.floor(height * scale) }
  const size = {
    width: columns * cell.width + GRID_GAP * (columns - 1),
    height: rows * cell.height + GRID_GAP * (rows - 1),
  }
  return { columns, cell, size }
}

/** GET /share/p/<id>.jpg and /share/j/<slug>.jpg: winners as JPEG, which every messenger takes; drawn once, kept with the media. */
export function createShare({ limits, store, media, signed }: House): {
  post: RequestHandler
  jam: RequestHandler
} {
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
    return media.put(await signed(jpeg, 'image/jpeg'), 'jpg')
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

  /** The pictures of a round under way, side by side. It changes every second, so it is drawn when asked for and kept nowhere. */
  async function drawGrid(parts: readonly Source[]): Promise<Uint8Array> {
    const { columns, cell, size } = gridOf(parts)
    const layers = await Promise.all(
      parts.map(async ({ hash, ext }, index) => {
        const original = await media.get(hash, ext as MediaExt)
        if (!original) throw new Refusal('NOT_FOUND')
        const input = await sharp(original, { limitInputPixels: 64_000_000 })
          .resize(cell.width, cell.height, { fit: 'fill' })
          .toBuffer()
        const left = (index % columns) * (cell.width + GRID_GAP)
        const top = Math.floor(index / columns) * (cell.height + GRID_GAP)
        return { input, left, top }
      }),
    )
    return sharp({ create: { ...size, channels: 3, background: GRID_GROUND } })
      .composite(layers)
      .withXmp(COLLAGE)
      .jpeg({ quality: 80 })
      .toBuffer()
  }

  async function send(response: Response, source: Source | null | undefined): Promise<void> {
    if (!source) throw new Refusal('NOT_FOUND')
    const bytes = await media.get(await drawOnce(source), 'jpg')
    if (!bytes) throw new Refusal('NOT_FOUND')
    answer(response, bytes)
  }

  function answer(response: Response, bytes: Uint8Array): void {
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
      const shown = summary && !summary.hidden && !summary.private ? jamPicture(summary) : null
      if (!shown) throw new Refusal('NOT_FOUND')
      if (shown.isWinner) await send(response, shown.parts[0])
      else answer(response, await drawGrid(shown.parts))
    },
  }
}
