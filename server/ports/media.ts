import type { MediaHash } from '#shared/ids.ts'
import type { FinalMedia, Media } from '#shared/jam/state.ts'
import type { Picture } from './engine.ts'

export type MediaExt = 'webp' | 'jpg' | 'png'

/** Pictures by the SHA-256 of their bytes. Never changed, never served under another name. */
export interface MediaStore {
  /** Durable when it resolves. Storing the same bytes again is free. */
  put(bytes: Uint8Array, ext: MediaExt): Promise<MediaHash>
  get(hash: MediaHash, ext: MediaExt): Promise<Uint8Array | null>
  close(): Promise<void>
}

/** A text creation to be set on a card; the seed chooses its paper. */
export type TextCard = { text: string; form: string; seed: number }

/** Keeps what an engine made; durable when it resolves (rule G2). */
export interface PictureKeeper {
  frame(picture: Picture): Promise<Media>
  /** Adds the small rendition and the placeholder. */
  final(picture: Picture): Promise<FinalMedia>
  /** Sets a text on a card, which stands for it in previews and lists. */
  text(card: TextCard): Promise<FinalMedia>
}
