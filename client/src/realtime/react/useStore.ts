import { useRef, useSyncExternalStore } from 'react'
import type { Readable } from '../store.ts'

/** The present value of a store; renders when it changes. */
export function useStore<Value>(store: Readable<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get)
}

/** A part of a store's value; renders when that part changes (by identity). */
export function useSelected<Value, Part>(store: Readable<Value>, select: (value: Value) => Part): Part {
  const latest = useRef(select)
  latest.current = select
  return useSyncExternalStore(store.subscribe, () => latest.current(store.get()))
}
