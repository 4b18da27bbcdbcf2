import { type Text, UndoManager } from 'yjs'

const managers = new WeakMap<Text, UndoManager>()

/** The undo of a text, the same for every editor that shows it: a round later, own words can still be taken back. */
export function undoOf(text: Text): UndoManager {
  const known = managers.get(text)
  if (known) return known
  const manager = new UndoManager(text)
  managers.set(text, manager)
  return manager
}
