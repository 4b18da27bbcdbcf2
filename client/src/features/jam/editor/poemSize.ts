import type { Extension } from '@codemirror/state'
import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'

/** Parts of the full size, largest first; below the last one the prompt scrolls. */
const STEPS = [1, 0.84, 0.7, 0.6, 0.52, 0.46]
const LINES_MAX = 8
/** Never smaller than this, px: on a phone, words that are read by all stay larger than the buttons. */
const SMALLEST = 18
const LINE_HEIGHT = 1.34

/** The poem's size: full up to eight lines, then smaller step by step, so that it stays on the stage. */
export function poemSize(): Extension {
  return ViewPlugin.fromClass(
    class {
      #observer: ResizeObserver
      #width = 0
      #units = -1
      constructor(view: EditorView) {
        this.#observer = new ResizeObserver(() => this.#fit(view, false))
        if (view.dom.parentElement) this.#observer.observe(view.dom.parentElement)
        this.#observer.observe(view.scrollDOM)
      }
      update(update: ViewUpdate) {
        if (update.docChanged) requestAnimationFrame(() => this.#fit(update.view, true))
      }
      destroy() {
        this.#observer.disconnect()
      }
      #fit(view: EditorView, changed: boolean) {
        const width = view.scrollDOM.clientWidth
        if (width === 0 || (!changed && width === this.#width && this.#units === view.state.doc.length))
          return
        this.#width = width
        this.#units = view.state.doc.length
        const { style } = view.dom
        const before = style.getPropertyValue('--poem')
        let full = 0
        for (const step of STEPS) {
          if (full * step < SMALLEST && full > 0) break
          style.setProperty('--poem', String(step))
          const size = Number.parseFloat(getComputedStyle(view.contentDOM).fontSize)
          full ||= size / step
          if (view.contentDOM.offsetHeight <= size * LINE_HEIGHT * (LINES_MAX + 0.5)) break
        }
        if (style.getPropertyValue('--poem') !== before) view.requestMeasure()
      }
    },
  )
}
