import * as Y from 'yjs'
import type { Author } from '#shared/jam/state.ts'
import { PROMPT_ROOT } from '#shared/protocol/collab.ts'
import type { TextEntry } from './textEntry.ts'

/** The clientID of words that no page wrote. The same for every jam: seeding twice gives the text once, not doubled. */
const SEED_CLIENT = 1

/** The first text entry of a jam that starts with words, such as a riff (rule T10: they are lineage's). */
export function textToEntry(text: string, author: Author, at: number): TextEntry {
  const doc = new Y.Doc()
  doc.clientID = SEED_CLIENT
  doc.getText(PROMPT_ROOT).insert(0, text)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return { by: author, claims: [SEED_CLIENT], at, update }
}
