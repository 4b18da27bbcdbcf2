import type { FinalMedia, Media } from '#shared/jam/state.ts'
import type { Maker, MediaStore } from '../ports/media.ts'
import { keepPicture, xmpIn } from './keepPicture.ts'
import { withMaker } from './marking.ts'
import { type Signed, unsigned } from './signed.ts'
import { withXmpChunk } from './webpXmp.ts'

/** A picture and its small rendition in files that name their maker, durable when it resolves; what cannot be named stays as it is. */
export type NameMaker = (picture: FinalMedia, maker: Maker) => Promise<FinalMedia>

/** The way in which a post's files come to say what made them (rules M5, M21), bound to one store. No pixel is encoded again. */
export function createNameMaker(store: MediaStore, signed: Signed = unsigned): NameMaker {
  async function namedFile(file: Media, maker: Maker): Promise<Media> {
    const bytes = await store.get(file.hash, file.ext)
    const xmp = bytes && (await xmpIn(bytes))
    const named = xmp && withMaker(xmp, maker)
    const changed = named && named !== xmp ? withXmpChunk(bytes, named) : null
    if (!changed) return file
    const { width, height } = file
    return keepPicture(store, {
      bytes: await signed(changed, 'image/webp'),
      mime: 'image/webp',
      width,
      height,
    })
  }
  return async (picture, maker) => {
    const [whole, thumb] = await Promise.all([namedFile(picture, maker), namedFile(picture.thumb, maker)])
    return { ...picture, ...whole, thumb }
  }
}
