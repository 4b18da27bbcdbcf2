import { useSyncExternalStore } from 'react'

const query = matchMedia('(max-width: 40em)')

/** True on a window as narrow as a phone's. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    changed => {
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => query.matches,
  )
}
