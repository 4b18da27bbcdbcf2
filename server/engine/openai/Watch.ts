/** Why a request was ended from our side. */
export type EndedBy = 'aborted' | 'timeout'

/** One request's time: ends it when its caller goes, when it has taken too long, or when nothing came for too long. */
export class Watch {
  readonly #controller = new AbortController()
  readonly #caller: AbortSignal
  readonly #deadline: number
  readonly #timer: ReturnType<typeof setTimeout>
  #why: EndedBy | null = null

  /** `timeout`: ms for all of it, pauses included. */
  constructor(caller: AbortSignal, timeout: number) {
    this.#caller = caller
    this.#deadline = Date.now() + timeout
    this.#timer = setTimeout(() => this.end('timeout'), timeout)
    caller.addEventListener('abort', this.#gone, { once: true })
    if (caller.aborted) this.#gone()
  }

  get controller(): AbortController {
    return this.#controller
  }

  get why(): EndedBy | null {
    return this.#why
  }

  /** Milliseconds left. */
  get left(): number {
    return this.#deadline - Date.now()
  }

  end(why: EndedBy): void {
    this.#why ??= why
    this.#controller.abort()
  }

  /** Waits for something, at most `ms` long: then all ends. */
  async within<Value>(ms: number, what: Promise<Value>): Promise<Value> {
    const timer = setTimeout(() => this.end('timeout'), ms)
    try {
      return await what
    } finally {
      clearTimeout(timer)
    }
  }

  /** Resolves after `ms`, or at once when all ends. */
  pause(ms: number): Promise<void> {
    const { signal } = this.#controller
    return new Promise(resolve => {
      const done = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      signal.addEventListener('abort', done)
      if (signal.aborted) done()
    })
  }

  /** Lets go of everything; a request still running is ended. */
  close(): void {
    clearTimeout(this.#timer)
    this.#caller.removeEventListener('abort', this.#gone)
    this.#controller.abort()
  }

  readonly #gone = () => this.end('aborted')
}
