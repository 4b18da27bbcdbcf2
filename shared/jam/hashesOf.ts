import type { MediaHash } from '../ids.ts'
import type { FinalMedia } from './state.ts'

/** Every stored file of a final picture. */
export function hashesOf({ hash, thumb, original }: FinalMedia): MediaHash[] {
  return [hash, thumb.hash, ...(original ? [original.hash] : [])]
}
