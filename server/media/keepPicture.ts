import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import type { FinalMedia, Media } from '#shared/jam/state.ts'
import type { Picture } from '../ports/engine.ts'
import type { MediaExt, MediaStore, PictureKeeper } from '../ports/media.ts'
import { drawTextCard } from './textCard.ts'

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
async function keepFinal(store: MediaStore, picture: Picture): Promise<FinalMedia> {
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
  return { ...original, thumb, placeholder }
}

/** The two ways a round keeps what its engine made, bound to one store. */
export function createKeeper(store: MediaStore): PictureKeeper {
  return {
    frame: picture => keepPicture(store, picture),
    final: picture => keepFinal(store, picture),
    text: async card => keepFinal(store, await drawTextCard(card)),
  }
}
