import { DOCUMENT_BYTES, TEXT_BYTES } from '#shared/limits.ts'
import type { Accepted } from './guard.ts'
import type { TextState } from './TextState.ts'

/** Bytes since the last exact measure after which the document is measured again rather than refused. */
const LOOSE_BYTES = 64 * 1024

/**
 * Rule T9: true if the text stays within 16 k and the document within 2 MB once this is added to what is durable and what waits.
 * Text is counted in UTF-16 units, which Yjs keeps count of; deletions of the same message count for it.
 */
export function fits(
  checked: Accepted,
  bytes: number,
  state: TextState,
  waiting: { units: number; bytes: number },
): boolean {
  return textFits(checked, state, waiting.units) && documentFits(bytes, state, waiting.bytes)
}

function textFits(checked: Accepted, state: TextState, waiting: number): boolean {
  const units = state.units + waiting + checked.inserted
  if (units <= TEXT_BYTES || checked.inserted === 0) return true
  const freed = state.undeleted(checked.deletes).reduce((sum, range) => sum + range.length, 0)
  return units - freed <= TEXT_BYTES
}

function documentFits(bytes: number, state: TextState, waiting: number): boolean {
  const fitsNow = () => state.documentBytes + waiting + bytes <= DOCUMENT_BYTES
  if (fitsNow()) return true
  if (state.looseBytes < LOOSE_BYTES) return false
  state.fullUpdate()
  return fitsNow()
}
