import type { en } from './en.ts'

export const search: typeof en.search = {
  label: 'Bilder suchen',
  placeholder: 'Suchen',
  heading: (words: string) => `Bilder mit „${words}“`,
  emptyTitle: (words: string) => `Noch kein Bild mit „${words}“`,
  emptyText:
    'Gesucht werden ganze Wörter in Titeln, Beschreibungen und Prompts. Versuch es mit weniger, oder schreibt dieses Bild selbst.',
  all: 'Alle Bilder',
  end: 'Das sind alle Bilder mit diesen Wörtern.',
}
