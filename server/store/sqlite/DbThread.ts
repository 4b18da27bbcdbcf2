import type { Worker } from 'node:worker_threads'
import { Refusal } from '#shared/reasons.ts'
import type { Call, FromThread, ToThread } from './messages.ts'
import type { Procedures } from './runGroup.ts'

/** More calls than this in one transaction would let the first of them wait too long for its answer. */
const GROUP_CALLS = 512
/** A thread that died is started again after this, doubled up to the longest while it keeps dying, ms. */
const RESTART_FIRST = 50
const RESTART_LONGEST = 5_000
/** Buffers from this size on are handed over instead of copied; below it, copying is cheaper. */
const TRANSFER_BYTES = 16_384

/**
 * When commits follow each other faster than this on average over the last few, each waits until so long after the one before, so
 * that more share an fsync (decision 0005). A commit after a rest starts at once; ms.
 */
const COMMIT_APART = 10
const COMMITS_SEEN = 8

type Rest<Args extends unknown[]> = Args extends [unknown, ...infer Tail] ? Tail : never
type Waiting = {
  call: Call
  buffer: ArrayBuffer | null
  resolve(value: unknown): void
  reject(fault: Error): void
}
type State = 'starting' | 'ready' | 'down'

/**
 * The event loop's end of a database thread. Calls made while a group is being worked on form the next group (group commit), so
 * there is one message and one fsync a group however many ask. A call rejects with `Refusal('UNAVAILABLE')` if the disk or the
 * thread failed: then it may or may not have happened.
 */
export class DbThread<Calls extends Procedures> {
  readonly #spawn: () => Worker
  readonly #warn: (message: string) => void
  readonly #isPaced: boolean
  /** When the last groups were posted, oldest first. */
  readonly #posted: number[] = []
  #pause: NodeJS.Timeout | undefined
  #worker: Worker | null = null
  #state: State = 'down'
  #waiting: Waiting[] = []
  #inFlight: Waiting[] | null = null
  #restartIn = RESTART_FIRST
  #restart: NodeJS.Timeout | undefined
  #settled: () => void = () => {}
  /** Was ready once: from then on it is started again when it dies. */
  #opened = false
  #closing: Promise<void> | null = null

  /** `isPaced`: busy times share commits; for the thread that writes. */
  constructor(spawn: () => Worker, warn: (message: string) => void, isPaced = false) {
    this.#spawn = spawn
    this.#warn = warn
    this.#isPaced = isPaced
  }

  /** Starts the thread; rejects with the reason if it cannot open the data. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const worker = this.#spawn()
      let why = 'the database thread ended'
      this.#worker = worker
      this.#state = 'starting'
      worker.on('message', (message: FromThread) => {
        if (message.kind === 'done') this.#done(message.outcomes)
        else if (message.kind === 'failed') why = message.message
        else {
          this.#state = 'ready'
          this.#opened = true
          this.#restartIn = RESTART_FIRST
          resolve()
          this.#post()
        }
      })
      worker.on('error', fault => {
        why = fault.message
      })
      worker.once('exit', () => {
        this.#ended(why)
        reject(new Error(why))
      })
    })
  }

  /** Runs one call in the thread, in the order of asking. `bytes`, if large, are handed over and must not be used again. */
  call<Name extends keyof Calls & string>(
    name: Name,
    args: Rest<Parameters<Calls[Name]>>,
    bytes?: Uint8Array<ArrayBuffer>,
  ): Promise<ReturnType<Calls[Name]>> {
    if (this.#state === 'down' || this.#closing) return Promise.reject(new Refusal('UNAVAILABLE'))
    return new Promise((resolve, reject) => {
      const buffer = bytes && bytes.byteLength >= TRANSFER_BYTES ? bytes.buffer : null
      this.#waiting.push({
        call: { name, args },
        buffer,
        resolve: value => resolve(value as ReturnType<Calls[Name]>),
        reject,
      })
      this.#post()
    })
  }

  /** Finishes what was asked for before, then ends the thread. */
  close(): Promise<void> {
    this.#closing ??= this.#finish()
    return this.#closing
  }

  async #finish(): Promise<void> {
    clearTimeout(this.#restart)
    clearTimeout(this.#pause)
    this.#pause = undefined
    this.#post()
    while (this.#worker && (this.#inFlight || this.#waiting.length > 0))
      await new Promise<void>(resolve => {
        this.#settled = resolve
      })
    const worker = this.#worker
    if (!worker) return
    const ended = new Promise(resolve => worker.once('exit', resolve))
    worker.postMessage({ kind: 'close' } satisfies ToThread)
    await ended
  }

  #post(): void {
    if (this.#state !== 'ready' || this.#inFlight || this.#waiting.length === 0 || !this.#worker) return
    if (this.#pause) return
    const wait = this.#closing ? 0 : this.#breath()
    if (wait > 0) {
      this.#pause = setTimeout(() => {
        this.#pause = undefined
        this.#post()
      }, wait)
      return
    }
    const group = this.#waiting.splice(0, GROUP_CALLS)
    this.#inFlight = group
    const transfer = group.flatMap(({ buffer }) => buffer ?? [])
    const message: ToThread = { kind: 'group', calls: group.map(({ call }) => call) }
    try {
      this.#worker.postMessage(message, transfer)
    } catch {
      this.#inFlight = null
      this.#waiting.unshift(...group.filter(isSendable))
      this.#post()
    }
  }

  /** How long the next group waits for company, ms; and notes it when it does not. */
  #breath(): number {
    if (!this.#isPaced) return 0
    const now = performance.now()
    const [first] = this.#posted
    const isBusy = this.#posted.length === COMMITS_SEEN && now - (first ?? 0) < COMMITS_SEEN * COMMIT_APART
    const wait = isBusy ? (this.#posted.at(-1) ?? 0) + COMMIT_APART - now : 0
    // Timers count whole milliseconds; less than one is not worth a turn of the loop.
    if (wait >= 1) return Math.ceil(wait)
    this.#posted.push(now)
    if (this.#posted.length > COMMITS_SEEN) this.#posted.shift()
    return 0
  }

  #done(outcomes: Extract<FromThread, { kind: 'done' }>['outcomes']): void {
    const group = this.#inFlight ?? []
    this.#inFlight = null
    this.#post()
    for (const [index, { resolve, reject }] of group.entries()) {
      const outcome = outcomes[index]
      if (outcome?.ok) resolve(outcome.value)
      else {
        this.#warn(`a call failed: ${group[index]?.call.name}: ${outcome?.message}`)
        reject(new Refusal('UNAVAILABLE'))
      }
    }
    this.#settled()
  }

  #ended(why: string): void {
    const lost = [...(this.#inFlight ?? []), ...this.#waiting]
    this.#inFlight = null
    this.#waiting = []
    this.#worker = null
    const opened = this.#opened
    this.#state = 'down'
    for (const { reject } of lost) reject(new Refusal('UNAVAILABLE'))
    this.#settled()
    if (this.#closing || !opened) return
    this.#warn(`${why}; starting it again in ${this.#restartIn} ms`)
    this.#restart = setTimeout(() => void this.start().catch(() => {}), this.#restartIn)
    this.#restartIn = Math.min(this.#restartIn * 2, RESTART_LONGEST)
  }
}

/** False for a call with something that cannot cross to a thread, such as a function: it alone is rejected. */
function isSendable({ call, reject }: Waiting): boolean {
  try {
    structuredClone(call)
    return true
  } catch (fault) {
    reject(fault as Error)
    return false
  }
}
