import { createHash } from 'node:crypto'
import type { MediaHash } from '#shared/ids.ts'
import type { JamState, PhaseOf } from '#shared/jam/state.ts'
import type { EngineDescription } from '../ports/engine.ts'
import type { Maker, Marking } from '../ports/media.ts'

/**
 * What the file of a round's picture says of itself and of what it grew from: pictures of this jam, uploads, the post it riffs on (rule
 * M5). `from`: the file of the picture it grew from; `name`: what the jam is called outside.
 */
export function markingFor(
  { round, lineage }: JamState,
  { draft }: PhaseOf<'generating'>,
  place: number,
  { by }: EngineDescription,
  from: Uint8Array | undefined,
  name: string,
): Marking {
  const { basis } = draft
  const parents = [
    ...(basis
      ? [
          'upload' in basis.from
            ? uploadId(name, basis.picture.hash)
            : `urn:riff:${name}/${basis.from.round}/${basis.from.place + 1}`,
        ]
      : []),
    ...(lineage ? [`urn:riff:post:${lineage.post}`] : []),
  ]
  return {
    id: `urn:riff:${name}/${round}/${place + 1}`,
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
function uploadId(name: string, picture: MediaHash): string {
  const digest = createHash('sha256').update(`${name} upload ${picture}`).digest('hex')
  return `urn:riff:${name}/upload/${digest.slice(0, 16)}`
}
