import { useSyncExternalStore } from 'react'

/** From here on the talk stands beside the stage; below it is a drawer, and on a phone a sheet. The same width as in Talk.module.css. */
const WIDE = matchMedia('(min-width: 68.75em)')

function subscribe(listener: () => void): () => void {
  WIDE.addEventListener('change', listener)
  return () => WIDE.removeEventListener('change', listener)
}

/** Whether there is room for the talk beside the stage. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => WIDE.matches)
}
