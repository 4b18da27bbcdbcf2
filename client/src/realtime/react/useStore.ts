import { useSyncExternalStore } from 'react'
import type { Readable } from '../store.ts'

/** The present value of a store; renders when it changes. */
export function useStore<Value>(store: Readable<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get)
}
