import * as Y from 'yjs'
import { type Piece, piecesOf } from './items.ts'
import type { Vector } from './ledger.ts'

/** Words that the server does not have, with a place to type them in again that survives a change of document. */
export type Unsaved = { text: string; from: number; place: unknown }

/** What stands in the text beyond the saved vector, neighbours joined, in order. */
export function unsavedRuns(text: Y.Text, saved: Vector): Unsaved[] {
  const whole = text.toString()
  const joined: { from: number; to: number }[] = []
  for (const piece of piecesOf(text)) {
    const from = piece.from + savedPart(piece, saved)
    const to = piece.from + piece.length
    if (from === to) continue
    const last = joined.at(-1)
    if (last?.to === from) last.to = to
    else joined.push({ from, to })
  }
  return joined.map(({ from, to }) => ({
    text: whole.slice(from, to),
    from,
    place: Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, from, -1)),
  }))
}

function savedPart({ client, clock, length }: Piece, saved: Vector): number {
  return Math.min(length, Math.max(0, (saved.get(client) ?? 0) - clock))
}

/** How many words those runs hold; a run inside a word counts as one. */
export function countWords(runs: readonly Unsaved[]): number {
  return runs.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
}

/** Types unsaved words into another document, each behind the character that it stood behind, else near where it stood. */
export function typeAgain(text: Y.Text, runs: readonly Unsaved[], origin: unknown): void {
  const { doc } = text
  if (!doc || runs.length === 0) return
  doc.transact(() => {
    // From the last to the first, so that what is typed moves no place that is still to come.
    for (const run of [...runs].reverse()) {
      const place = Y.createAbsolutePositionFromRelativePosition(
        Y.createRelativePositionFromJSON(run.place),
        doc,
      )
      text.insert(place?.type === text ? place.index : Math.min(run.from, text.length), run.text)
    }
  }, origin)
}
