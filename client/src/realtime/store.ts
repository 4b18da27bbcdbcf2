/** A value that changes over time, readable by `useSyncExternalStore`. Every subscribe returns its undo. */
export type Readable<Value> = { get: () => Value; subscribe: (listener: () => void) => () => void }
export type Writable<Value> = Readable<Value> & { set: (value: Value) => void }

/** A store that tells its listeners when it holds another value than before (by identity). */
export function writable<Value>(first: Value): Writable<Value> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: next => {
      if (Object.is(value, next)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
  }
}
