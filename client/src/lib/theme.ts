import { useSyncExternalStore } from 'react'

/** Dark or light by the system, or by choice. `public/theme.js` reads the same key before the first paint. */

export const THEMES = ['system', 'dark', 'light'] as const
export type Theme = (typeof THEMES)[number]

const KEY = 'riff.theme'
const BARS = { dark: '#0c0d13', light: '#f5f6f8' }
const listeners = new Set<() => void>()

function chosen(): Theme {
  const theme = document.documentElement.dataset.theme
  return theme === 'dark' || theme === 'light' ? theme : 'system'
}

/** Chooses a theme, at once and for the next visits. */
export function chooseTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // A browser that keeps nothing keeps it for this page.
  }
  paintBars()
  for (const listener of listeners) listener()
}

/** Gives the browser's own bars the colour of the page. */
export function paintBars(): void {
  const theme = chosen()
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('light') ? 'light' : 'dark'
    meta.content = BARS[theme === 'system' ? own : theme]
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The chosen theme. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, chosen)
}
