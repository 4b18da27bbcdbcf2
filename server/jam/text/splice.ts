import * as Y from 'yjs'
import { PROMPT_ROOT } from '#shared/protocol/collab.ts'

/** What becomes of `[from, to)` of a text, UTF-16 units. */
export type Splice = { from: number; to: number; into: string }

/**
 * A change of a document as the update of one clientID that has written nothing in it yet. Words that stay the same at its ends are left
 * alone, and with them their authors; it always inserts something.
 */
export function spliceUpdate(document: Uint8Array, client: number, splice: Splice): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, document)
  doc.clientID = client
  const before = Y.encodeStateVector(doc)
  const text = doc.getText(PROMPT_ROOT)
  const { from, to, into } = trimmed(text.toString(), splice)
  doc.transact(() => {
    text.delete(from, to - from)
    text.insert(from, into)
  })
  const update = Y.encodeStateAsUpdate(doc, before)
  doc.destroy()
  return update
}

/** Words whole, everything else by the character, so that no word gets two authors. */
const partsOf = (text: string) => text.match(/[\p{L}\p{N}\p{M}’'-]+|./gsu) ?? []

function trimmed(text: string, { from, to, into }: Splice): Splice {
  const old = partsOf(text.slice(from, to))
  const now = partsOf(into)
  const most = Math.min(old.length, now.length - 1)
  let head = 0
  while (head < most && old[head] === now[head]) head++
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  return {
    from: from + old.slice(0, head).join('').length,
    to: to - old.slice(old.length - tail).join('').length,
    into: now.slice(head, now.length - tail).join(''),
  }
}
