/** A queue between one who says and one who listens: `push` never waits, the listener gets everything in order. */
export type EventStream<T> = AsyncIterableIterator<T> & { push(value: T): void; end(): void }

/** An open stream. `onLeave` is called if the listener stops before the end. */
export function eventStream<T>(onLeave: () => void): EventStream<T> {
  const waiting: T[] = []
  let ended = false
  let wake: (() => void) | undefined
  const stir = (): void => {
    wake?.()
    wake = undefined
  }
  return {
    push: value => {
      if (ended) return
      waiting.push(value)
      stir()
    },
    end: () => {
      ended = true
      stir()
    },
    async next() {
      while (waiting.length === 0 && !ended) {
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
      return waiting.length > 0
        ? { done: false, value: waiting.shift() as T }
        : { done: true, value: undefined }
    },
    async return() {
      if (!ended) onLeave()
      ended = true
      waiting.length = 0
      stir()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
