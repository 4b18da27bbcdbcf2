import * as decoding from 'lib0/decoding'
import { PROMPT_ROOT } from '#shared/protocol/collab.ts'

/** A place in the document: the `clock`-th unit that `client` ever inserted. */
export type Place = { client: number; clock: number }

/** One inserted run. `units` is its visible length: 0 where the words were deleted before they were sent. */
export type Struct = {
  clock: number
  length: number
  units: number
  left: Place | null
  right: Place | null
}

/** All structs of one client in an update, in order and without gaps. */
export type Block = { client: number; clock: number; end: number; structs: Struct[] }

export type DeleteRange = { client: number; clock: number; length: number }

export type ParsedUpdate = {
  blocks: Block[]
  deletes: DeleteRange[]
  /** Offset of the delete set in the update. */
  deletesAt: number
}

/** What an update may not be: not readable at all, or readable but not plain text under the one root. */
export class UpdateFault extends Error {
  readonly reason: 'malformed' | 'schema'

  constructor(reason: 'malformed' | 'schema') {
    super(`update is ${reason}`)
    this.reason = reason
  }
}

/** The struct header, yjs/src/utils/updates.js: five bits name the content, three say which fields follow. */
const KIND = 0b0001_1111
const HAS_LEFT = 0b1000_0000
const HAS_RIGHT = 0b0100_0000
const HAS_KEY = 0b0010_0000
const KIND_SKIP = 10
const KIND_DELETED = 1
const KIND_STRING = 4
/** clientIDs are 32-bit random numbers; a larger one is made up. */
const CLIENT_MAX = 0xffffffff

/**
 * Reads a Yjs V1 update without building anything of it, strictly: every byte used, each client once, delete ranges in order
 * and apart, nothing but strings and deleted strings under the one root. Yjs itself is laxer: of a client named twice it
 * applies the last list only, and unordered ranges cost it quadratic time. Throws `UpdateFault`.
 */
export function parseUpdate(update: Uint8Array): ParsedUpdate {
  try {
    const decoder = decoding.createDecoder(update)
    const blocks = readBlocks(decoder)
    const deletesAt = decoder.pos
    const deletes = readDeletes(decoder)
    if (decoding.hasContent(decoder)) throw new UpdateFault('malformed')
    return { blocks, deletes, deletesAt }
  } catch (fault) {
    throw fault instanceof UpdateFault ? fault : new UpdateFault('malformed')
  }
}

function readBlocks(decoder: decoding.Decoder): Block[] {
  const blocks: Block[] = []
  const seen = new Set<number>()
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const count = decoding.readVarUint(decoder)
    const client = readClient(decoder, seen)
    let clock = decoding.readVarUint(decoder)
    const block: Block = { client, clock, end: clock, structs: [] }
    for (let i = 0; i < count; i++) {
      const struct = readStruct(decoder, clock)
      block.structs.push(struct)
      clock += struct.length
    }
    if (count === 0) throw new UpdateFault('malformed')
    block.end = clock
    blocks.push(block)
  }
  return blocks
}

function readStruct(decoder: decoding.Decoder, clock: number): Struct {
  const info = decoding.readUint8(decoder)
  const kind = info & KIND
  if (kind === KIND_SKIP || kind === 0) throw new UpdateFault('schema')
  const left = info & HAS_LEFT ? readPlace(decoder) : null
  const right = info & HAS_RIGHT ? readPlace(decoder) : null
  if (info & HAS_KEY) throw new UpdateFault('schema')
  if (!left && !right) readRoot(decoder)
  if (kind === KIND_DELETED) {
    const length = decoding.readVarUint(decoder)
    if (length === 0) throw new UpdateFault('malformed')
    return { clock, length, units: 0, left, right }
  }
  if (kind !== KIND_STRING) throw new UpdateFault('schema')
  const length = decoding.readVarString(decoder).length
  if (length === 0) throw new UpdateFault('malformed')
  return { clock, length, units: length, left, right }
}

function readRoot(decoder: decoding.Decoder): void {
  const named = decoding.readVarUint(decoder)
  if (named > 1) throw new UpdateFault('malformed')
  if (named === 0 || decoding.readVarString(decoder) !== PROMPT_ROOT) throw new UpdateFault('schema')
}

function readPlace(decoder: decoding.Decoder): Place {
  const client = decoding.readVarUint(decoder)
  return { client, clock: decoding.readVarUint(decoder) }
}

function readDeletes(decoder: decoding.Decoder): DeleteRange[] {
  const ranges: DeleteRange[] = []
  const seen = new Set<number>()
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = readClient(decoder, seen)
    let end = 0
    for (let count = decoding.readVarUint(decoder); count > 0; count--) {
      const clock = decoding.readVarUint(decoder)
      const length = decoding.readVarUint(decoder)
      if (clock < end || length === 0) throw new UpdateFault('malformed')
      end = clock + length
      ranges.push({ client, clock, length })
    }
  }
  return ranges
}

function readClient(decoder: decoding.Decoder, seen: Set<number>): number {
  const client = decoding.readVarUint(decoder)
  if (client > CLIENT_MAX || seen.has(client)) throw new UpdateFault('malformed')
  seen.add(client)
  return client
}
