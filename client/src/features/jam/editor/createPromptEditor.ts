import { insertNewline, standardKeymap } from '@codemirror/commands'
import { Compartment, EditorState } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { yCollab, yUndoManagerKeymap } from 'y-codemirror.next'
import type { UserId } from '#shared/ids.ts'
import type { Author } from '#shared/jam/state.ts'
import { liveRuns } from '../../../realtime/text/authorship.ts'
import type { Binding, JamText } from '../../../realtime/text/JamText.ts'
import { askedMuse } from './askedMuse.ts'
import { authorMarks, type Look, refreshAuthors } from './authorMarks.ts'
import { followCarets, pointer } from './followCarets.ts'
import { limits, mayEdit } from './mayEdit.ts'
import { poemSize } from './poemSize.ts'
import { remoteCarets } from './remoteCarets.ts'
import { setBlocked, spanMarks } from './spanMarks.ts'
import { theme } from './theme.ts'
import { undoOf } from './undo.ts'
import { wordChanges } from './wordChanges.ts'

/** What the editor needs to know of the room; given anew whenever it changes. */
export type EditorRoom = {
  me: UserId
  canWrite: boolean
  label: string
  placeholder: string
  looks: Readonly<Record<string, { name: string; colour: number | 'muse' }>>
  fromOriginal: string
  blocked: { from: number; to: number } | null
  /** Where the muse's cursor stands, and what it holds. */
  muse: { from: number; to: number } | null
}

export type PromptEditor = {
  update: (room: EditorRoom) => void
  focus: () => void
  /** Goes to where this person writes and opens their flag for a while. */
  show: (who: UserId) => void
  /** Puts these words in the prompt's place as the person's own edit: undo takes them out again. */
  replace: (words: string) => void
  /** Takes this person's last step back, or does it again; nothing while they may not write. */
  undo: (again: boolean) => void
  destroy: () => void
}

/** The page's policy takes style sheets made by script only with this; without them spaces typed at an end become hard ones. */
function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

/**
 * The shared prompt in CodeMirror: one view over the session's document, and another one after a reset. `on.generate` is Cmd or Ctrl with
 * Enter, `on.askMuse` a line that ends with "@muse" and a wish.
 */
export function createPromptEditor(
  parent: HTMLElement,
  jamText: JamText,
  first: EditorRoom,
  on: { generate: () => void; askMuse: (wish: string) => void },
): PromptEditor {
  let room = first
  let shown: { view: EditorView; draw: () => void; show: (who: UserId) => void; stop: () => void } | null =
    null
  const editing = new Compartment()
  const hint = new Compartment()
  const point = pointer(jamText)

  const generate = () => {
    on.generate()
    return true
  }

  const lookOf = (by: Author | null): Look | null => {
    if (by === null) return null
    if (by === 'lineage') return { name: room.fromOriginal, colour: 'lineage' }
    return room.looks[by] ?? null
  }

  const open = (binding: Binding) => {
    const own = binding.doc.clientID
    const view = new EditorView({
      parent,
      state: EditorState.create({
        doc: binding.text.toString(),
        extensions: [
          keymap.of([
            { key: 'Mod-Enter', run: generate, preventDefault: true },
            { key: 'Enter', run: view => askedMuse(view, on.askMuse) },
            { key: 'Enter', run: insertNewline, shift: insertNewline },
            ...yUndoManagerKeymap,
            ...standardKeymap,
          ]),
          EditorView.lineWrapping,
          EditorView.cspNonce.of(pageNonce()),
          editing.of(mayEdit(room.canWrite, room.label)),
          hint.of(placeholder(room.placeholder)),
          limits(),
          yCollab(binding.text, null, { undoManager: undoOf(binding.text) }),
          authorMarks(
            () => liveRuns(binding.text, jamText.credits.get(), { client: own, me: room.me }),
            lookOf,
          ),
          spanMarks(),
          remoteCarets(),
          poemSize(),
          theme,
          EditorView.updateListener.of(update => {
            if (update.selectionSet || update.focusChanged || update.docChanged) point.moved(update.view)
          }),
        ],
      }),
    })
    const carets = followCarets(
      view,
      binding,
      jamText,
      client => lookOf(jamText.credits.get().claims.get(client) ?? null),
      () => room.muse,
    )
    carets.draw()
    const credits = jamText.credits.subscribe(() => refresh())
    shown = {
      view,
      draw: carets.draw,
      show: carets.show,
      stop: () => {
        credits()
        carets.stop()
        view.destroy()
      },
    }
    mark()
  }

  const refresh = () => {
    shown?.view.dispatch({ effects: refreshAuthors.of(null) })
    shown?.draw()
  }
  const mark = () => shown?.view.dispatch({ effects: setBlocked.of(room.blocked) })

  const rebind = () => {
    const binding = jamText.binding.get()
    const before = shown?.view
    const focused = before?.hasFocus === true
    const head = before?.state.selection.main.head ?? 0
    shown?.stop()
    shown = null
    if (!binding) return
    open(binding)
    const after = (shown as { view: EditorView } | null)?.view
    if (!focused || !after) return
    after.focus()
    after.dispatch({ selection: { anchor: Math.min(head, after.state.doc.length) } })
  }
  const unbind = jamText.binding.subscribe(rebind)
  rebind()

  return {
    update: next => {
      const before = room
      room = next
      if (before.canWrite !== next.canWrite || before.label !== next.label)
        shown?.view.dispatch({ effects: editing.reconfigure(mayEdit(next.canWrite, next.label)) })
      if (before.placeholder !== next.placeholder)
        shown?.view.dispatch({ effects: hint.reconfigure(placeholder(next.placeholder)) })
      if (before.looks !== next.looks || before.me !== next.me) refresh()
      if (before.blocked !== next.blocked) mark()
      if (before.muse?.from !== next.muse?.from || before.muse?.to !== next.muse?.to) shown?.draw()
    },
    focus: () => shown?.view.focus(),
    show: who => shown?.show(who),
    replace: words => {
      const changes = shown ? wordChanges(shown.view.state.doc.toString(), words) : []
      if (changes.length > 0) shown?.view.dispatch({ changes, userEvent: words === '' ? 'delete' : 'input' })
    },
    undo: again => {
      const text = jamText.binding.get()?.text
      if (!text || !room.canWrite) return
      if (again) undoOf(text).redo()
      else undoOf(text).undo()
    },
    destroy: () => {
      unbind()
      point.stop()
      shown?.stop()
    },
  }
}
