import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { PROMPT_UNITS } from '#shared/limits.ts'

type Span = { from: number; to: number }

/** Marks the words that cannot be made; null takes the mark away. */
export const setBlocked = StateEffect.define<Span | null>()

const BLOCKED = Decoration.mark({ class: 'cm-blocked' })
const SURPLUS = Decoration.mark({ class: 'cm-surplus' })

const blocked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, transaction) {
    let marks = before.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (!effect.is(setBlocked)) continue
      const { length } = transaction.newDoc
      const from = Math.min(effect.value?.from ?? 0, length)
      const to = Math.min(effect.value?.to ?? 0, length)
      marks = from < to ? Decoration.set(BLOCKED.range(from, to)) : Decoration.none
    }
    return marks
  },
  provide: field => EditorView.decorations.from(field),
})

const surplus = EditorView.decorations.compute(['doc'], ({ doc }) =>
  doc.length > PROMPT_UNITS ? Decoration.set(SURPLUS.range(PROMPT_UNITS, doc.length)) : Decoration.none,
)

/** Marks in the text: what was blocked, and what is over the limit. */
export function spanMarks(): Extension {
  return [blocked, surplus]
}
