import type { MediaHash } from '../ids.ts'
import type { FinalMedia } from './state.ts'

/** Every stored file of a final picture, or of a post's, which also knows the files that its jam still shows of it. */
export function hashesOf(picture: FinalMedia & { unnamed?: readonly MediaHash[] }): MediaHash[] {
  const { hash, thumb, original, unnamed = [] } = picture
  return [hash, thumb.hash, ...(original ? [original.hash] : []), ...unnamed]
}
