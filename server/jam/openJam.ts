import type { JamId, NodeId } from '#shared/ids.ts'
import type { Lineage, Preset } from '#shared/jam/state.ts'
import type { Params } from '#shared/kinds.ts'
import { Refusal } from '#shared/reasons.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Asker } from './decide/context.ts'
import type { Jams } from './Jams.ts'
import { encodeTextEntry } from './text/textEntry.ts'
import { textToEntry } from './text/textToEntry.ts'

/** What a new jam starts from: a post's words, parameters and link, or nothing; and how it is played at first (rule J81). */
export type Beginning = { lineage: Lineage | null; text: string; params: Params; preset?: Preset }

export type OpenDeps = { jams: Jams; journal: Log; clock: Clock; node: NodeId; newSlug(): JamId }

/** Opens a new jam with its first person seated; durable when it resolves. Rejects with `UNAVAILABLE`. */
export async function openJam(
  deps: OpenDeps,
  by: Asker,
  { lineage, text, params, preset = 'open' }: Beginning,
): Promise<JamId> {
  const jam = deps.newSlug()
  if (text !== '') await writeFirstWords(deps, jam, text)
  const { live, release } = await deps.jams.open(jam)
  try {
    if (!(await live.tell({ kind: 'create', lineage, params, title: '', preset })))
      throw new Refusal('UNAVAILABLE')
    await live.room.learnEpoch()
    await live.seat(by)
    return jam
  } finally {
    release()
  }
}

/** The words of the post stand before the jam exists, so that nobody sees it empty (rule T10: they are lineage's). */
async function writeFirstWords({ journal, clock, node }: OpenDeps, jam: JamId, text: string): Promise<void> {
  const at = clock.now()
  const bodies = [encodeTextEntry(textToEntry(text, 'lineage', at))]
  const appended = await journal.append({
    jam,
    stream: 'text',
    first: 1,
    at,
    writer: node,
    number: 0,
    bodies,
  })
  if (!appended.ok) throw new Refusal('UNAVAILABLE')
}
