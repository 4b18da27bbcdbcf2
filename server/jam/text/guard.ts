import type { Author } from '#shared/jam/state.ts'
import type { KnownClocks } from './KnownClocks.ts'
import {
  type Block,
  type DeleteRange,
  type ParsedUpdate,
  type Place,
  parseUpdate,
  type Struct,
  UpdateFault,
} from './parseUpdate.ts'

/**
 * Why an update was refused (rule T5). `malformed` and `schema`: no honest client sends it. `gap`, `foreign`, `size`: an honest
 * client can get there (a restored log, a lost claim, too many words) and is asked to start again from the server's text.
 */
export type GuardReason = 'malformed' | 'schema' | 'gap' | 'foreign' | 'size'

export type Accepted = {
  ok: true
  /** clientIDs that this update uses first. */
  claims: number[]
  /** How far each client of the update has come once it is accepted; only those that move. */
  clocks: [client: number, clock: number][]
  /** Units of new visible text, before its deletions. */
  inserted: number
  deletes: DeleteRange[]
  deletesAt: number
}

export type Checked = Accepted | { ok: false; reason: GuardReason }

/** Units that one message may add to the clocks: years of typing, and far below what would exhaust 53 bits. */
const ADVANCE_MAX = 1_000_000
/** clientIDs that one message may extend: one for every reload while offline. Bounds the order check below. */
const CLIENTS_MAX = 64

/**
 * Decides whether `who` may add this update to a document that has come as far as `known`. Reads the update once and touches
 * nothing. What passes can be applied by Yjs without a pending struct, whatever order its clients stand in.
 */
export function checkUpdate(update: Uint8Array, known: KnownClocks, who: Author): Checked {
  let parsed: ParsedUpdate
  try {
    parsed = parseUpdate(update)
  } catch (fault) {
    return { ok: false, reason: fault instanceof UpdateFault ? fault.reason : 'malformed' }
  }
  const { blocks, deletes, deletesAt } = parsed
  const claims: number[] = []
  const clocks: [number, number][] = []
  let inserted = 0
  for (const block of blocks) {
    const clock = known.clockOf(block.client)
    if (block.clock > clock) return { ok: false, reason: 'gap' }
    if (block.end <= clock) continue
    if (block.end - clock > ADVANCE_MAX) return { ok: false, reason: 'size' }
    const owner = known.ownerOf(block.client)
    if (owner !== undefined && owner !== who) return { ok: false, reason: 'foreign' }
    if (clock === 0) claims.push(block.client)
    clocks.push([block.client, block.end])
    inserted += newUnits(block, clock)
  }
  if (clocks.length > CLIENTS_MAX) return { ok: false, reason: 'size' }
  if (!placesKnown(blocks, known)) return { ok: false, reason: 'gap' }
  if (!deletesKnown(deletes, blocks, known)) return { ok: false, reason: 'gap' }
  return { ok: true, claims, clocks, inserted, deletes, deletesAt }
}

function newUnits(block: Block, known: number): number {
  let units = 0
  for (const struct of block.structs) {
    const end = struct.clock + struct.length
    if (struct.units > 0 && end > known) units += end - Math.max(known, struct.clock)
  }
  return units
}

/**
 * True if every struct can be put in place: its neighbours are in the document, or come earlier in this update in some order.
 * Takes the blocks in turns as far as each goes, as Yjs does; two that wait for each other never end and are refused.
 */
function placesKnown(blocks: readonly Block[], known: KnownClocks): boolean {
  const reached = new Map<number, number>()
  const stands = (place: Place | null, block: Block, struct: Struct) =>
    place === null ||
    (place.client === block.client
      ? place.clock < struct.clock
      : place.clock < Math.max(known.clockOf(place.client), reached.get(place.client) ?? 0))
  let open = blocks.map(block => ({ block, at: 0 }))
  for (let moved = true; moved && open.length > 0; ) {
    moved = false
    for (const turn of open) {
      const { block } = turn
      for (let struct = block.structs[turn.at]; struct; struct = block.structs[turn.at]) {
        if (!stands(struct.left, block, struct) || !stands(struct.right, block, struct)) break
        turn.at++
        reached.set(block.client, struct.clock + struct.length)
        moved = true
      }
    }
    open = open.filter(({ block, at }) => at < block.structs.length)
  }
  return open.length === 0
}

function deletesKnown(
  deletes: readonly DeleteRange[],
  blocks: readonly Block[],
  known: KnownClocks,
): boolean {
  const ends = new Map(blocks.map(block => [block.client, block.end]))
  return deletes.every(
    ({ client, clock, length }) => clock + length <= Math.max(known.clockOf(client), ends.get(client) ?? 0),
  )
}
