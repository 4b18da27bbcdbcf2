import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import type { FinalMedia, Media } from '#shared/jam/state.ts'
import type { Picture } from '../ports/engine.ts'
import type { Marking, MediaExt, MediaStore, PictureKeeper } from '../ports/media.ts'
import { markingOf, withIdentity } from './marking.ts'
import { drawTextCard } from './textCard.ts'
import { withXmpChunk } from './webpXmp.ts'

/** The longer side of the small rendition that grids and the feed show, in pixels. */
const THUMB_SIDE = 640
/** ThumbHash takes at most 100 pixels a side. Source: evanw/thumbhash, README. */
const HASH_SIDE = 100

const EXTENSIONS: Record<Picture['mime'], MediaExt> = {
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** Stores a picture's bytes untouched; durable when it resolves. */
async function keepPicture(store: MediaStore, picture: Picture): Promise<Media> {
  const ext = EXTENSIONS[picture.mime]
  const hash = await store.put(picture.bytes, ext)
  return { hash, ext, width: picture.width, height: picture.height, bytes: picture.bytes.byteLength }
}

/** Stores a final picture with its small rendition and placeholder hash. The rendition carries the original's marking (XMP). */
async function keepFinal(store: MediaStore, given: Picture, marking?: Marking): Promise<FinalMedia> {
  const { picture, original: own } = await marked(store, given, marking)
  const source = sharp(picture.bytes, { limitInputPixels: 64_000_000 })
  const [original, small, tiny] = await Promise.all([
    keepPicture(store, picture),
    source
      .clone()
      .resize(THUMB_SIDE, THUMB_SIDE, { fit: 'inside', withoutEnlargement: true })
      .keepXmp()
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true }),
    source
      .clone()
      .resize(HASH_SIDE, HASH_SIDE, { fit: 'inside' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true }),
  ])
  const thumb = await keepPicture(store, {
    bytes: small.data,
    mime: 'image/webp',
    width: small.info.width,
    height: small.info.height,
  })
  const placeholder = Buffer.from(rgbaToThumbHash(tiny.info.width, tiny.info.height, tiny.data)).toString(
    'base64',
  )
  return { ...original, thumb, placeholder, ...(own ? { original: own } : {}) }
}

/** The picture as it is shown: with its marking in it. A model's bytes are kept as they came beside it. */
async function marked(
  store: MediaStore,
  picture: Picture,
  marking: Marking | undefined,
): Promise<{ picture: Picture; original?: Media }> {
  if (!marking) return { picture }
  const source = sharp(picture.bytes, { limitInputPixels: 64_000_000 })
  if (marking.by !== undefined) {
    const original = await keepPicture(store, picture)
    const bytes = await source
      .withXmp(markingOf({ ...marking, by: marking.by }))
      .webp({ quality: 90, effort: 2 })
      .toBuffer()
    return { picture: { ...picture, bytes, mime: 'image/webp' }, original }
  }
  // Drawn by rules: only its metadata changes, no pixel is encoded again.
  const { xmp } = await source.metadata()
  const bytes = xmp && withXmpChunk(picture.bytes, withIdentity(xmp.toString('utf8'), marking))
  return { picture: bytes ? { ...picture, bytes } : picture }
}

/** The two ways a round keeps what its engine made, bound to one store. */
export function createKeeper(store: MediaStore): PictureKeeper {
  return {
    frame: picture => keepPicture(store, picture),
    final: (picture, marking) => keepFinal(store, picture, marking),
    text: async card => keepFinal(store, await drawTextCard(card)),
  }
}
