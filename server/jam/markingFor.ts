import { createHash } from 'node:crypto'
import type { JamId, MediaHash } from '#shared/ids.ts'
import type { JamState, PhaseOf } from '#shared/jam/state.ts'
import type { EngineDescription } from '../ports/engine.ts'
import type { Maker, Marking } from '../ports/media.ts'

/**
 * What the file of a round's picture says of itself and of what it grew from: pictures of this jam, uploads, the post it riffs on (rule
 * M5). `from`: the file of the picture it grew from.
 */
export function markingFor(
  { jam, round, lineage }: JamState,
  { draft }: PhaseOf<'generating'>,
  place: number,
  { by }: EngineDescription,
  from: Uint8Array | undefined,
): Marking {
  const { basis } = draft
  const parents = [
    ...(basis
      ? [
          'upload' in basis.from
            ? uploadId(jam, basis.picture.hash)
            : `urn:riff:${jam}/${basis.from.round}/${basis.from.place + 1}`,
        ]
      : []),
    ...(lineage ? [`urn:riff:post:${lineage.post}`] : []),
  ]
  return {
    id: `urn:riff:${jam}/${round}/${place + 1}`,
    parents,
    by,
    ...(from ? { from } : {}),
  }
}

/** What a published picture's file calls what made it. */
export function makerOf({ by, name, label }: EngineDescription): Maker {
  return { by, name: by === 'model' ? name : label }
}

/** The same for the same picture, another for another, and no way to its address: what somebody brought is theirs (rule J47). */
function uploadId(jam: JamId, picture: MediaHash): string {
  const digest = createHash('sha256').update(`${jam} upload ${picture}`).digest('hex')
  return `urn:riff:${jam}/upload/${digest.slice(0, 16)}`
}
