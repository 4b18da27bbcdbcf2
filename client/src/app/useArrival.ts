import { useLayoutEffect, useRef } from 'react'

/** How long a page may take to be as tall as it was when it was left. */
const GROWS = 1_000

const kept = new Map<string, number>()
let shown = location.pathname
let wentBack = false

/** Where a page was left, so that Back finds the same place; the browser's own try comes before the page is there. */
export function keepPlaces(): void {
  history.scrollRestoration = 'manual'
  addEventListener('popstate', () => {
    wentBack = true
  })
  addEventListener('scroll', () => kept.set(shown, scrollY), { passive: true })
}

/** Scrolls to a place that may not be there yet: tried each frame until it is, or somebody scrolls themselves. */
function returnTo(place: number): () => void {
  const until = performance.now() + GROWS
  const stop = new AbortController()
  const attempt = () => {
    if (stop.signal.aborted) return
    scrollTo(0, place)
    if (Math.abs(scrollY - place) > 1 && performance.now() < until) requestAnimationFrame(attempt)
  }
  for (const kind of ['wheel', 'touchstart', 'keydown'])
    addEventListener(kind, () => stop.abort(), { once: true, passive: true, signal: stop.signal })
  attempt()
  return () => stop.abort()
}

/** On a change of page: the focus goes to its start, the view to its top, or to where Back left it. */
export function useArrival(path: string): void {
  const before = useRef(path)
  useLayoutEffect(() => {
    if (before.current === path) return
    before.current = path
    shown = path
    document.getElementById('main')?.focus({ preventScroll: true })
    const place = wentBack ? (kept.get(path) ?? 0) : 0
    wentBack = false
    return returnTo(place)
  }, [path])
}
