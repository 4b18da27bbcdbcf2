import { EditorView } from '@codemirror/view'
import {
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromJSON,
  createRelativePositionFromTypeIndex,
  relativePositionToJSON,
} from 'yjs'
import type { UserId } from '#shared/ids.ts'
import type { AwarenessState } from '#shared/protocol/collab.ts'
import { type Binding, type JamText, TYPING_FOR } from '../../../realtime/text/JamText.ts'
import { t } from '../../../text/inside.ts'
import type { Look } from './authorMarks.ts'
import { type Caret, setCarets } from './remoteCarets.ts'

/** Own cursors leave at most this often, ms: faster than that nobody sees. */
const POINT_EVERY = 50
/** How long a flag stays open after somebody asked whose cursor it is, and the muse's where it begins to point, ms. */
const SHOWN_FOR = 4_000

/** No page writes under this number. */
const MUSE = -1

/**
 * Keeps the others' carets in the editor as awareness and typing say. Names and colours come from the room by clientID; what awareness
 * says of them is ignored (rule P1). Returns its undo.
 */
export function followCarets(
  view: EditorView,
  { doc, text, awareness }: Binding,
  jamText: JamText,
  lookOfClient: (client: number) => Look | null,
  museAt: () => { from: number; to: number } | null,
): { draw: () => void; show: (who: UserId) => void; stop: () => void } {
  /** Whose flag stands open because somebody asked where they are. */
  const shown = new Map<number, number>()
  let fold: ReturnType<typeof setTimeout> | undefined
  /** Until when the muse's flag stands open; null while it points at nothing. */
  let museFolds: number | null = null
  const indexOf = (position: unknown): number | null => {
    try {
      const found = createAbsolutePositionFromRelativePosition(createRelativePositionFromJSON(position), doc)
      return found?.type === text ? found.index : null
    } catch {
      return null
    }
  }
  const draw = () => {
    const now = Date.now()
    const typing = jamText.typing.get()
    const carets: Caret[] = []
    let next = Number.POSITIVE_INFINITY
    for (const [client, state] of awareness.getStates()) {
      const cursor = (state as Partial<AwarenessState>).cursor
      const look = client === doc.clientID ? null : lookOfClient(client)
      if (!cursor || !look || look.colour === 'lineage') continue
      const anchor = indexOf(cursor.anchor)
      const head = indexOf(cursor.head)
      if (anchor === null || head === null) continue
      const folds = Math.max((typing.get(client) ?? 0) + TYPING_FOR, shown.get(client) ?? 0)
      if (folds > now) next = Math.min(next, folds)
      carets.push({ client, name: look.name, colour: look.colour, anchor, head, open: folds > now })
    }
    const muse = museAt()
    if (!muse) museFolds = null
    else {
      museFolds ??= now + SHOWN_FOR
      if (museFolds > now) next = Math.min(next, museFolds)
      carets.push({
        client: MUSE,
        name: t.muse.name,
        colour: 'muse',
        anchor: muse.from,
        head: muse.to,
        open: museFolds > now,
      })
    }
    view.dispatch({ effects: setCarets.of(carets) })
    clearTimeout(fold)
    if (next < Number.POSITIVE_INFINITY) fold = setTimeout(draw, next - now + 20)
  }
  // A change of the text is dispatched to the editor while Yjs still tells its listeners: draw after that.
  const soon = () => queueMicrotask(draw)
  awareness.on('change', soon)
  text.observe(soon)
  const quiet = jamText.typing.subscribe(soon)
  const show = (who: UserId) => {
    const { claims } = jamText.credits.get()
    for (const [client, state] of awareness.getStates()) {
      const cursor = (state as Partial<AwarenessState>).cursor
      const head = cursor && claims.get(client) === who ? indexOf(cursor.head) : null
      if (head === null) continue
      shown.set(client, Date.now() + SHOWN_FOR)
      view.dispatch({ effects: EditorView.scrollIntoView(head, { y: 'center', yMargin: 80 }) })
    }
    draw()
  }
  return {
    draw,
    show,
    stop: () => {
      clearTimeout(fold)
      awareness.off('change', soon)
      text.unobserve(soon)
      quiet()
    },
  }
}

/** Tells the others where the own cursor stands: nothing while the editor has no focus. */
export function pointer(jamText: JamText): { moved: (view: EditorView) => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = (view: EditorView) => {
    timer = undefined
    const text = jamText.binding.get()?.text
    const { anchor, head } = view.state.selection.main
    if (!text || !view.hasFocus || text.length < Math.max(anchor, head)) return jamText.point(null)
    const place = (at: number) => relativePositionToJSON(createRelativePositionFromTypeIndex(text, at))
    jamText.point({ anchor: place(anchor), head: place(head) })
  }
  return {
    moved: view => {
      timer ??= setTimeout(() => tell(view), POINT_EVERY)
    },
    stop: () => {
      clearTimeout(timer)
      jamText.point(null)
    },
  }
}
