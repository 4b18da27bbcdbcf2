import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import type { FinalMedia, Media } from '#shared/jam/state.ts'
import type { Picture } from '../ports/engine.ts'
import type { Marking, MediaExt, MediaStore, PictureKeeper } from '../ports/media.ts'
import { markingOf, sourceTypeIn, sourceTypeOf, withIdentity } from './marking.ts'
import { type Signed, unsigned } from './signed.ts'
import { drawTextCard } from './textCard.ts'
import { withXmpChunk } from './webpXmp.ts'

/** The longer side of the small rendition that grids and the feed show, in pixels. */
const THUMB_SIDE = 640
/** ThumbHash takes at most 100 pixels a side. Source: evanw/thumbhash, README. */
const HASH_SIDE = 100
/** More than any engine makes. */
const PIXELS_MOST = 64_000_000

const EXTENSIONS: Record<Picture['mime'], MediaExt> = {
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** Stores a picture's bytes untouched; durable when it resolves. */
export async function keepPicture(store: MediaStore, picture: Picture): Promise<Media> {
  const ext = EXTENSIONS[picture.mime]
  const hash = await store.put(picture.bytes, ext)
  return { hash, ext, width: picture.width, height: picture.height, bytes: picture.bytes.byteLength }
}

/** Stores a final picture with its small rendition and placeholder hash. The rendition carries the original's marking (XMP). */
async function keepFinal(
  store: MediaStore,
  signed: Signed,
  given: Picture,
  marking?: Marking,
): Promise<FinalMedia> {
  const { picture, original: own } = await marked(store, given, marking)
  const sign = marking ? signed : unsigned
  const source = sharp(picture.bytes, { limitInputPixels: PIXELS_MOST })
  const [original, small, tiny] = await Promise.all([
    keepPicture(store, { ...picture, bytes: await sign(picture.bytes, picture.mime) }),
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
    bytes: await sign(small.data, 'image/webp'),
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
  const { by, from } = marking
  const own = await xmpIn(picture.bytes)
  const type = sourceTypeOf(by, sourceTypeIn(own), from && sourceTypeIn(await xmpIn(from)))
  // Drawn by rules that say so: only its metadata changes, no pixel is encoded again.
  const changed = by === 'rules' && own ? withXmpChunk(picture.bytes, withIdentity(own, type, marking)) : null
  if (changed) return { picture: { ...picture, bytes: changed } }
  const bytes = await sharp(picture.bytes, { limitInputPixels: PIXELS_MOST })
    .withXmp(markingOf(type, marking))
    .webp({ quality: 90, effort: 2 })
    .toBuffer()
  const shown: Picture = { ...picture, bytes, mime: 'image/webp' }
  return by === 'model' ? { picture: shown, original: await keepPicture(store, picture) } : { picture: shown }
}

/** What a picture file says of itself, or null. */
export async function xmpIn(bytes: Uint8Array): Promise<string | null> {
  const { xmp } = await sharp(bytes, { limitInputPixels: PIXELS_MOST }).metadata()
  return xmp?.toString('utf8') ?? null
}

/** The ways a round keeps what its engine made, bound to one store. */
export function createKeeper(store: MediaStore, signed: Signed = unsigned): PictureKeeper {
  return {
    frame: picture => keepPicture(store, picture),
    final: (picture, marking) => keepFinal(store, signed, picture, marking),
    text: async (card, marking) => keepFinal(store, signed, await drawTextCard(card), marking),
  }
}
