import { EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { ySyncAnnotation } from 'y-codemirror.next'
import { isPlainText } from '#shared/text.ts'

/** Beyond this the editor takes nothing more: the socket closes at 16 kB of text, and a unit is at most three bytes. */
const UNITS_MAX = 5_000

/** What may be typed and pasted: no control or bidi-override characters, and never so much that the server closes the line. */
export function limits(): Extension {
  return [
    EditorView.clipboardInputFilter.of((text, state) =>
      [...text.replace(/\r\n?/g, '\n').toWellFormed()]
        .filter(isPlainText)
        .join('')
        .slice(0, Math.max(0, UNITS_MAX - state.doc.length))
        .toWellFormed(),
    ),
    EditorState.changeFilter.of(transaction => {
      const theirs = transaction.annotation(ySyncAnnotation) !== undefined
      const grows = transaction.newDoc.length > transaction.startState.doc.length
      return theirs || !grows || transaction.newDoc.length <= UNITS_MAX
    }),
  ]
}

/** Whether this person writes or reads along. Reading, the text can still be reached and read by keyboard. */
export function mayEdit(canWrite: boolean, label: string): Extension {
  return [
    EditorState.readOnly.of(!canWrite),
    EditorView.editable.of(canWrite),
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-readonly': String(!canWrite),
      spellcheck: 'true',
      autocapitalize: 'sentences',
      autocorrect: 'on',
      dir: 'auto',
      ...(!canWrite && { tabindex: '0' }),
    }),
  ]
}
