import type { JamId } from '#shared/ids.ts'
import type { Authors } from '#shared/protocol/collab.ts'
import type { Batch, Log } from '../../ports/log.ts'
import { TextState } from './TextState.ts'
import { decodeTextEntry } from './textEntry.ts'

/** Batches asked for at a time: bounds the memory of a load. */
const PAGE = 500

/** The stored text stream, folded: the newest snapshot, then what came after it. */
export async function loadTextState(log: Log, jam: JamId): Promise<TextState> {
  const stored = await log.loadSnapshot(jam, 'text')
  const state = (stored && TextState.fromSnapshot(stored.body)) ?? new TextState()
  for (;;) {
    const batches = await log.read(jam, 'text', state.seq, PAGE)
    if (batches.length === 0) return state
    for (const batch of batches) foldTextBatch(state, batch)
  }
}

/**
 * Folds the entries of a batch that the state does not have yet; returns what they add to the authorship. An update that
 * Yjs cannot apply though the guard let it pass changes nothing but its number, here and in every replay.
 */
export function foldTextBatch(
  state: TextState,
  batch: Batch,
  warn: (message: string, fault: unknown) => void = () => {},
): Authors {
  if (batch.first > state.seq + 1) throw new Error(`text batch ${batch.first} does not follow ${state.seq}`)
  const added: Authors = { claims: [], moved: [] }
  for (const body of batch.bodies.slice(state.seq + 1 - batch.first)) {
    if (body.byteLength === 0) {
      state.apply(null)
      continue
    }
    const entry = decodeTextEntry(body)
    for (const client of entry.claims) added.claims.push([client, entry.by])
    try {
      for (const { client, clock, length, by } of state.apply(entry))
        added.moved.push([client, clock, length, by])
    } catch (fault) {
      warn('an update could not be applied', fault)
    }
  }
  return added
}
