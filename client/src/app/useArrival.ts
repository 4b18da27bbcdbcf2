import { useLayoutEffect, useRef } from 'react'

const kept = new Map<string, number>()
let wentBack = false

/** Where a page was left, so that Back finds the same place; the browser's own try comes before the page is there. */
export function keepPlaces(): void {
  history.scrollRestoration = 'manual'
  addEventListener('popstate', () => {
    wentBack = true
  })
  addEventListener('scroll', () => kept.set(location.pathname, scrollY), { passive: true })
}

/** On a change of page: the focus goes to its start, the view to its top, or to where Back left it. */
export function useArrival(path: string): void {
  const before = useRef(path)
  useLayoutEffect(() => {
    if (before.current === path) return
    before.current = path
    document.getElementById('main')?.focus({ preventScroll: true })
    scrollTo(0, wentBack ? (kept.get(path) ?? 0) : 0)
    wentBack = false
  }, [path])
}
