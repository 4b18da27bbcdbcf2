import type { EditorView } from '@codemirror/view'
import { WISH_UNITS } from '#shared/limits.ts'

/** "…, @muse moodier": the call and the wish, at the end of the line. */
const CALL = /(?:^|\s+)@muse\b[\s:,]*(.*)$/iu

/** Enter after "@muse" and a wish asks the muse; the call is taken out of the prompt. True if there was one. */
export function askedMuse(view: EditorView, ask: (wish: string) => void): boolean {
  const { main } = view.state.selection
  const line = view.state.doc.lineAt(main.head)
  const before = line.text.slice(0, main.head - line.from)
  const call = main.empty && line.text.slice(before.length).trim() === '' ? CALL.exec(before) : null
  if (!call || view.state.readOnly) return false
  view.dispatch({ changes: { from: line.from + call.index, to: line.to }, userEvent: 'delete' })
  ask((call[1] ?? '').trim().slice(0, WISH_UNITS))
  return true
}
