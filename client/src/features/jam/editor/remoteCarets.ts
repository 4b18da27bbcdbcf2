import { EditorSelection, type Extension, StateEffect, StateField } from '@codemirror/state'
import { type EditorView, type LayerMarker, layer, RectangleMarker } from '@codemirror/view'

/** Somebody else's cursor. `open`: its flag shows the name; otherwise a dot. */
export type Caret = {
  client: number
  name: string
  colour: number | 'muse'
  anchor: number
  head: number
  open: boolean
}

/** The widest flag: twelve characters of 12 px and its padding. */
const FLAG_ROOM = 104

/** Replaces the carets shown. */
export const setCarets = StateEffect.define<readonly Caret[]>()

const carets = StateField.define<readonly Caret[]>({
  create: () => [],
  update(before, transaction) {
    let shown = before
    if (transaction.docChanged) {
      shown = shown.map(caret => ({
        ...caret,
        anchor: transaction.changes.mapPos(caret.anchor, -1),
        head: transaction.changes.mapPos(caret.head, -1),
      }))
    }
    for (const effect of transaction.effects) if (effect.is(setCarets)) shown = effect.value
    return shown
  },
})

/** A caret with its flag, drawn above the text so that the text itself (and an IME at work in it) is never touched. */
class CaretMarker implements LayerMarker {
  readonly caret: Caret
  readonly left: number
  readonly top: number
  readonly height: number
  /** The flag hangs to the left of a caret near the end of the line, where it would be cut off. */
  readonly flips: boolean

  constructor(caret: Caret, at: { left: number; top: number; height: number }, width: number) {
    this.caret = caret
    this.flips = at.left > width - FLAG_ROOM
    this.left = at.left
    this.top = at.top
    this.height = at.height
  }

  eq(other: CaretMarker): boolean {
    return (
      other.caret.client === this.caret.client &&
      other.caret.name === this.caret.name &&
      other.caret.colour === this.caret.colour &&
      other.caret.open === this.caret.open &&
      other.flips === this.flips &&
      other.left === this.left &&
      other.top === this.top &&
      other.height === this.height
    )
  }

  draw(): HTMLElement {
    const element = document.createElement('div')
    element.className = 'cm-caret'
    const flag = document.createElement('span')
    flag.className = 'cm-flag'
    element.append(flag)
    this.#show(element, flag)
    return element
  }

  update(element: HTMLElement, before: CaretMarker): boolean {
    const flag = element.firstElementChild
    if (before.caret.client !== this.caret.client || !(flag instanceof HTMLElement)) return false
    this.#show(element, flag)
    return true
  }

  #show(element: HTMLElement, flag: HTMLElement): void {
    element.dataset.person = String(this.caret.colour)
    element.toggleAttribute('data-open', this.caret.open)
    element.toggleAttribute('data-flips', this.flips)
    element.style.left = `${this.left}px`
    element.style.top = `${this.top}px`
    element.style.height = `${this.height}px`
    flag.textContent = this.caret.name
  }
}

function caretMarkers(view: EditorView): LayerMarker[] {
  const width = view.contentDOM.clientWidth
  return view.state.field(carets).flatMap(caret => {
    const [box] = RectangleMarker.forRange(view, '', EditorSelection.cursor(clamp(view, caret.head)))
    return box ? [new CaretMarker(caret, box, width)] : []
  })
}

function selectionMarkers(view: EditorView): LayerMarker[] {
  return view.state.field(carets).flatMap(({ anchor, head, colour }) => {
    const range = EditorSelection.range(clamp(view, anchor), clamp(view, head))
    return range.empty ? [] : RectangleMarker.forRange(view, `cm-held cm-held-${colour}`, range)
  })
}

function clamp(view: EditorView, at: number): number {
  return Math.max(0, Math.min(view.state.doc.length, at))
}

/** Everyone else's cursors and selections. */
export function remoteCarets(): Extension {
  const changed = (update: {
    docChanged: boolean
    startState: EditorView['state']
    state: EditorView['state']
  }) => update.docChanged || update.startState.field(carets) !== update.state.field(carets)
  return [
    carets,
    layer({ above: false, class: 'cm-heldLayer', markers: selectionMarkers, update: changed }),
    layer({ above: true, class: 'cm-caretLayer', markers: caretMarkers, update: changed }),
  ]
}
