import { type Extension, RangeSetBuilder, StateEffect } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
import { ySyncFacet } from 'y-codemirror.next'
import type { LiveRun } from '../../../realtime/text/authorship.ts'

/** How an author is shown under their words. */
export type Look = { name: string; colour: number | 'muse' | 'lineage' }

/** Asks for the underlines anew: credits, names or colours have changed. */
export const refreshAuthors = StateEffect.define<null>()

/**
 * Each author's words wear a 3 px underline in their colour. `runs` gives the authorship of the live text; it is asked after every change
 * but while a composition runs (an IME's text must not be wrapped anew under its hands).
 */
export function authorMarks(runs: () => LiveRun[], lookOf: (by: LiveRun['by']) => Look | null): Extension {
  const draw = (view: EditorView): DecorationSet => {
    const builder = new RangeSetBuilder<Decoration>()
    const text = view.state.doc.toString()
    // The editor may be a beat behind the document while a transaction is under way.
    if (view.state.facet(ySyncFacet).ytext.length !== text.length) return Decoration.none
    for (const run of runs()) {
      const look = lookOf(run.by)
      if (!look) continue
      const words = text.slice(run.from, run.to)
      const inner = words.trim()
      if (!inner) continue
      const from = run.from + words.indexOf(inner)
      builder.add(from, from + inner.length, markOf(look))
    }
    return builder.finish()
  }
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet
      constructor(view: EditorView) {
        this.decorations = draw(view)
      }
      update(update: ViewUpdate) {
        const asked = update.transactions.some(each => each.effects.some(effect => effect.is(refreshAuthors)))
        if (!update.docChanged && !asked) return
        if (update.view.composing) this.decorations = this.decorations.map(update.changes)
        else this.decorations = draw(update.view)
      }
    },
    {
      decorations: plugin => plugin.decorations,
      eventHandlers: {
        compositionend(_event, view) {
          // The composition's last change comes after this event.
          setTimeout(() => view.dispatch({ effects: refreshAuthors.of(null) }), 30)
        },
      },
    },
  )
}

function markOf({ name, colour }: Look): Decoration {
  return Decoration.mark({ class: 'cm-author', attributes: { 'data-person': String(colour), title: name } })
}
