import { EditorView } from '@codemirror/view'

const people = Object.fromEntries(
  Array.from({ length: 10 }, (_, index) => [
    `.cm-held-${index}`,
    { backgroundColor: `color-mix(in oklab, var(--person-${index}) 30%, transparent)` },
  ]),
)

/** The poem's look: no box, the page's serif, everything in the page's own tokens. */
export const theme = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--serif)',
    fontSize: 'calc(var(--poem-full) * var(--poem, 1))',
    lineHeight: '1.34',
    overflow: 'visible',
  },
  '.cm-content': { padding: '0', caretColor: 'var(--me)', minHeight: '2.68em' },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--faint)' },
  '.cm-author': {
    textDecoration: 'underline solid color-mix(in oklab, var(--person) 76%, var(--background)) 3px',
    textUnderlineOffset: '0.26em',
    textDecorationSkipInk: 'none',
  },
  '.cm-blocked': {
    backgroundColor: 'color-mix(in oklab, var(--live) 26%, transparent)',
    borderRadius: '4px',
    boxShadow: '0 0 0 2px var(--live)',
  },
  '.cm-surplus': { backgroundColor: 'color-mix(in oklab, var(--live) 26%, transparent)' },
  '.cm-caret': { position: 'absolute', width: '3px', marginLeft: '-1px', backgroundColor: 'var(--person)' },
  '.cm-flag': {
    position: 'absolute',
    left: '0',
    bottom: '100%',
    maxWidth: '18ch',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    padding: '3px 7px',
    borderRadius: '6px 6px 6px 0',
    backgroundColor: 'var(--person)',
    color: 'var(--person-ink)',
    fontFamily: 'var(--sans)',
    fontSize: '12px',
    fontWeight: '700',
    lineHeight: '1.2',
    whiteSpace: 'nowrap',
    pointerEvents: 'auto',
    transition: 'opacity 160ms',
  },
  // Folded, the flag is a dot that covers no word; under a pointer it opens again.
  '.cm-caret[data-flips] .cm-flag': { left: 'auto', right: '0', borderRadius: '6px 6px 0 6px' },
  '.cm-caret:not([data-open]) .cm-flag:not(:hover)': {
    left: '-3px',
    right: 'auto',
    bottom: 'calc(100% - 2px)',
    width: '9px',
    height: '9px',
    maxWidth: 'none',
    padding: '0',
    borderRadius: '50%',
    fontSize: '0',
    // A dot of 9 px is hard to hit; this widens what the pointer finds.
    outline: '8px solid transparent',
  },
  ...people,
  '.cm-held-muse': { backgroundColor: 'color-mix(in oklab, var(--person-muse) 26%, transparent)' },
})
