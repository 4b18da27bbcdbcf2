import { type Text, type Transaction, UndoManager } from 'yjs'

type Step = UndoManager['undoStack'][number]
/** Changes of the muse that this page accepted at once: the clientIDs that are still to come, and the undo step that they are. */
type Taking = { coming: Set<number>; step: Step | null }
type Undo = { manager: UndoManager; takings: Set<Taking> }

/** Where a step remembers of which acceptance it is. */
const ACCEPTED = 'accepted'
const undos = new WeakMap<Text, Undo>()

/** The undo of a text, the same for every editor that shows it: a round later, own words can still be taken back. */
export function undoOf(text: Text): UndoManager {
  return known(text).manager
}

/** What was accepted, to take it back. */
export type Accepted = {
  /** Takes it out of the text again, whatever was typed since; nothing where that was done already. */
  takeBack(): void
  /** Somebody else was first, or it was refused: it is not this person's to take back. */
  giveUp(): void
}

/**
 * Makes what the muse will write under these clientIDs one undo step of this page, apart from what is typed around it. To be called before
 * the change is accepted: its words may come sooner than the answer.
 */
export function undoable(text: Text, clients: readonly number[]): Accepted {
  const { manager, takings } = known(text)
  const taking: Taking = { coming: new Set(clients), step: null }
  takings.add(taking)
  const others = () => manager.undoStack.filter(step => step !== taking.step)
  return {
    takeBack() {
      if (!taking.step || !manager.undoStack.includes(taking.step)) return
      // Steps stand for themselves: as the newest one it is undone alone.
      manager.undoStack = [...others(), taking.step]
      manager.undo()
    },
    giveUp() {
      takings.delete(taking)
      manager.undoStack = others()
    },
  }
}

function known(text: Text): Undo {
  const before = undos.get(text)
  if (before) return before
  const made = create(text)
  undos.set(text, made)
  return made
}

function create(text: Text): Undo {
  const takings = new Set<Taking>()
  let current: Taking | null = null
  const manager = new UndoManager(text, {
    captureTransaction: transaction => {
      current = transaction.local ? null : takingOf(transaction, takings)
      if (!current) return transaction.local
      manager.addTrackedOrigin(transaction.origin)
      // The parts of one acceptance are one step; what was typed just before is another one.
      manager.lastChange = manager.undoStack.at(-1) === current.step ? Date.now() : 0
      return true
    },
  })
  const captured = ({ stackItem }: { stackItem: Step }) => {
    // Undone and done again, it is another step of the same acceptance.
    const taking: Taking | null = current ?? manager.currStackItem?.meta.get(ACCEPTED) ?? null
    if (!taking) return
    taking.step = stackItem
    stackItem.meta.set(ACCEPTED, taking)
    if (taking.coming.size === 0) takings.delete(taking)
    if (current) manager.stopCapturing()
  }
  manager.on('stack-item-added', captured)
  manager.on('stack-item-updated', captured)
  return { manager, takings }
}

/** The acceptance that this transaction from the line carries out, and nothing else; the server sends each change by itself. */
function takingOf({ beforeState, afterState }: Transaction, takings: ReadonlySet<Taking>): Taking | null {
  if (takings.size === 0) return null
  const grown = [...afterState].filter(([client, clock]) => clock > (beforeState.get(client) ?? 0))
  const [only] = grown
  if (!only || grown.length > 1) return null
  for (const taking of takings) if (taking.coming.delete(only[0])) return taking
  return null
}
