import type { en } from './en.ts'

export const feed: typeof en.feed = {
  heading: 'Frisch aus den Räumen',
  hot: 'Beliebt',
  new: 'Neu',
  order: 'Reihenfolge',
  loading: 'Bilder werden geladen',
  more: 'Mehr zeigen',
  loadingMore: 'Mehr wird geladen',
  end: 'Das ist alles bis jetzt. Das nächste könnte von euch sein.',
  emptyTitle: 'Die Wand ist noch leer',
  emptyText: 'Das erste Bild, das ein Jam veröffentlicht, hängt hier, mit allen Namen daran.',
  failed: 'Die Bilder kamen nicht an.',
  moreFailed: 'Die nächsten Bilder kamen nicht an.',
  noWords: 'Alle im Raum',
}
