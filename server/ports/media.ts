import type { MediaHash } from '#shared/ids.ts'
import type { FinalMedia, Media } from '#shared/jam/state.ts'
import type { EngineDescription, Picture } from './engine.ts'

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

/** How a picture came to be, as its file says it. */
export type Marking = {
  /** Its own address among all pictures of this house: `urn:riff:<the jam's name outside>/<round>/<place>`. */
  id: string
  /** Those of what it grew from: pictures, and the post whose words it riffs on. */
  parents: string[]
  by: EngineDescription['by']
  /** The file of the picture it grew from, if any: what that is decides what this one is. */
  from?: Uint8Array
}

/** What made a picture: `name` is the model's, or how an engine calls its rules. */
export type Maker = { by: EngineDescription['by']; name: string }

/** Keeps what an engine made; durable when it resolves (rule G2). */
export interface PictureKeeper {
  frame(picture: Picture): Promise<Media>
  /**
   * Adds the small rendition and the placeholder. With a marking, what is shown says how it was made and what it grew from, and so do its
   * renditions (rule M5); a model's own bytes are kept untouched as `original`.
   */
  final(picture: Picture, marking?: Marking): Promise<FinalMedia>
  /** Sets a text on a card, which stands for it in previews and lists and is marked like a picture. */
  text(card: TextCard, marking: Marking): Promise<FinalMedia>
}
