import { DOCUMENT_BYTES, TEXT_BYTES } from '#shared/limits.ts'
import type { Accepted } from './guard.ts'
import type { DeleteRange } from './parseUpdate.ts'
import type { TextState } from './TextState.ts'

/** Bytes since the last exact measure after which the document is measured again rather than refused. */
const LOOSE_BYTES = 64 * 1024

/** What was accepted and is not durable yet. */
export type Open = { units: number; bytes: number; deletes(): DeleteRange[] }

/**
 * Rule T9: true if the text stays within 16 k and the document within 2 MB once this is added to what is durable and what is
 * on its way. Text is counted in UTF-16 units, which Yjs keeps count of; what the messages delete is taken off, once.
 */
export function fits(checked: Accepted, bytes: number, state: TextState, open: Open): boolean {
  return textFits(checked, state, open) && documentFits(bytes, state, open.bytes)
}

function textFits(checked: Accepted, state: TextState, open: Open): boolean {
  const units = state.units + open.units + checked.inserted
  if (units <= TEXT_BYTES || checked.inserted === 0) return true
  return units - covered(state.undeleted([...open.deletes(), ...checked.deletes])) <= TEXT_BYTES
}

/** Units in these ranges, those in several of them counted once. */
function covered(ranges: readonly DeleteRange[]): number {
  let sum = 0
  let client = -1
  let end = 0
  for (const range of ranges.toSorted((a, b) => a.client - b.client || a.clock - b.clock)) {
    const start = range.client === client ? Math.max(range.clock, end) : range.clock
    const stop = range.clock + range.length
    if (stop > start) sum += stop - start
    end = range.client === client ? Math.max(end, stop) : stop
    client = range.client
  }
  return sum
}

function documentFits(bytes: number, state: TextState, open: number): boolean {
  const fitsNow = () => state.documentBytes + open + bytes <= DOCUMENT_BYTES
  if (fitsNow()) return true
  if (state.looseBytes < LOOSE_BYTES) return false
  state.fullUpdate()
  return fitsNow()
}
