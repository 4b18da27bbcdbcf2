import * as Y from 'yjs'
import { PROMPT_ROOT } from '#shared/protocol/collab.ts'

/** What becomes of `[from, to)` of a text, UTF-16 units. */
export type Splice = { from: number; to: number; into: string }

/** A change of a document as the update of one clientID that has written nothing in it yet. What stays the same at its ends is left alone. */
export function spliceUpdate(document: Uint8Array, client: number, { from, to, into }: Splice): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, document)
  doc.clientID = client
  const before = Y.encodeStateVector(doc)
  const text = doc.getText(PROMPT_ROOT)
  doc.transact(() => {
    text.delete(from, to - from)
    text.insert(from, into)
  })
  const update = Y.encodeStateAsUpdate(doc, before)
  doc.destroy()
  return update
}
