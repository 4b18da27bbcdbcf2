import * as Y from 'yjs'
import { PROMPT_ROOT } from '../../shared/protocol/collab.ts'

/** How long the text may become; the rest is deleted again, as in a prompt that was rewritten for hours. */
const KEPT = 12_000
/** Single keystrokes a message, so that the whole history goes out within what one connection may send at once. */
const BURST = 250

/**
 * A prompt with this many single insertions, each at some place of the text, by one author: the updates as they were sent, and the
 * whole document as the last of them. The same every time.
 */
export function longDocument(
  inserts: number,
  client: number,
): { updates: Uint8Array[]; whole: Uint8Array; text: string } {
  const doc = new Y.Doc()
  doc.clientID = client
  const text = doc.getText(PROMPT_ROOT)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  let random = 1
  const below = (limit: number) => {
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0
    return random % limit
  }
  for (let done = 0; done < inserts; done += BURST) {
    doc.transact(() => {
      let at = below(text.length + 1)
      for (let index = 0; index < BURST; index++) {
        // A third of the keystrokes lands elsewhere, so that the document does not fold into a few runs.
        if (below(3) === 0) at = below(text.length + 1)
        text.insert(at, String.fromCharCode(97 + below(26)))
        at++
      }
      if (text.length > KEPT) text.delete(below(KEPT - 2 * BURST), BURST)
    })
  }
  return { updates, whole: Y.encodeStateAsUpdate(doc), text: text.toString() }
}
