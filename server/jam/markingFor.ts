import type { JamState, PhaseOf } from '#shared/jam/state.ts'
import type { EngineDescription } from '../ports/engine.ts'
import type { Marking } from '../ports/media.ts'

/** What the file of a round's picture says of itself and of what it grew from: pictures of this jam, uploads, the post it riffs on (rule M5). */
export function markingFor(
  { jam, round, lineage }: JamState,
  { draft }: PhaseOf<'generating'>,
  place: number,
  { by, name }: EngineDescription,
): Marking {
  const from = draft.basis?.from
  const parents = [
    ...(from
      ? ['upload' in from ? `urn:riff:${jam}/upload` : `urn:riff:${jam}/${from.round}/${from.place + 1}`]
      : []),
    ...(lineage ? [`urn:riff:post:${lineage.post}`] : []),
  ]
  return { id: `urn:riff:${jam}/${round}/${place + 1}`, parents, ...(by === 'model' ? { by: name } : {}) }
}
