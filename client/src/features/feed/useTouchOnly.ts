import { useSyncExternalStore } from 'react'

const query = () => matchMedia('(hover: none)')

function subscribe(listener: () => void): () => void {
  const media = query()
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** True where nothing can hover: titles then stand under the pictures. */
export function useTouchOnly(): boolean {
  return useSyncExternalStore(subscribe, () => query().matches)
}
