import { setTimeout as sleep } from 'node:timers/promises'
import type { JamId, VisitId } from '#shared/ids.ts'
import type { Command } from '#shared/jam/commands.ts'
import type { Stamped } from '#shared/jam/entries.ts'
import type { Answer, JamState } from '#shared/jam/state.ts'
import type { Hello, Welcome } from '#shared/protocol/events.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { REASONS, type Reason } from '#shared/reasons.ts'
import { backoff } from '../../client/src/realtime/backoff.ts'
import { foldEntries } from '../../client/src/realtime/fold.ts'
import { OrderQueue } from '../../client/src/realtime/OrderQueue.ts'
import { isFinal, statusFor } from '../../client/src/realtime/status.ts'
import type { Guest, RoomSocket } from '../lib/Guest.ts'
import type { Circle, Pen } from './Circle.ts'
import { Prompt } from './Prompt.ts'

/** How long a door may take to open, and an order to be answered, restarts of the server included. */
const PATIENCE = 30_000
/** An answer later than this means that the line only looks alive. */
const ANSWER_WAIT = 10_000
const POLL = 50

type Options = { guest: Guest; jam: JamId; friends: Circle; signal: AbortSignal }

/**
 * One friend in one jam: the line to the room with the state folded from its entries, orders in sequence, and the shared text. It
 * comes back by itself when the line breaks, and ends when the room refuses, on `close`, or with the signal.
 */
export class Visit {
  readonly #options: Options
  readonly #orders = new OrderQueue(() => this.#prompt?.sent)
  readonly #listeners = new Set<() => void>()
  #socket: RoomSocket | null = null
  #state: JamState | null = null
  #visit: VisitId | null = null
  #epoch = ''
  #prompt: Prompt | null = null
  #failures = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #closed = false

  private constructor(options: Options) {
    this.#options = options
    options.signal.addEventListener('abort', this.close, { once: true })
    this.#connect()
  }

  /** Opens the jam's link and reads what is there; throws when that does not come to anything. */
  static async open(options: Options): Promise<Visit> {
    const visit = new Visit(options)
    for (let waited = 0; waited < PATIENCE && !visit.#closed; waited += POLL) {
      if (visit.#prompt?.isSynced) return visit
      await sleep(POLL)
    }
    visit.close()
    throw new Error(`the jam ${options.jam} did not open`)
  }

  get guest(): Guest {
    return this.#options.guest
  }

  /** The turn to write at the end of this jam's text. */
  get pen(): Pen {
    return this.#options.friends.penOf(this.#options.jam)
  }

  get isClosed(): boolean {
    return this.#closed
  }

  /** The room as this friend sees it. */
  get state(): JamState {
    if (!this.#state) throw new Error('a visit has a state once it is open')
    return this.#state
  }

  get prompt(): Prompt {
    if (!this.#prompt) throw new Error('a visit has a prompt once it is open')
    return this.#prompt
  }

  /** Asks something of the jam as seen now, and sees what came of it. While the line is down it waits, but not for ever. */
  async ask(command: Command): Promise<Answer> {
    if (this.#closed) return { ok: false, reason: 'UNAVAILABLE' }
    const { round, phase } = this.state
    let answer: Answer | null = null
    void this.#orders.push(command, { round, phase: phase.name }).then(given => {
      answer = given
      this.#tell()
    })
    await this.until(state => answer !== null && (!answer.ok || state.seq >= answer.seq), PATIENCE)
    return answer ?? { ok: false, reason: 'UNAVAILABLE' }
  }

  /** Waits until the room is so; false when the visit or the time (ms) ended before. */
  until(is: (state: JamState) => boolean, limit: number): Promise<boolean> {
    return new Promise(resolve => {
      const finish = (result: boolean) => {
        clearTimeout(timer)
        this.#listeners.delete(look)
        resolve(result)
      }
      const look = () => {
        if (is(this.state)) finish(true)
        else if (this.#closed) finish(false)
      }
      const timer = setTimeout(() => finish(false), limit)
      this.#listeners.add(look)
      look()
    })
  }

  readonly close = (): void => {
    if (this.#closed) return
    this.#closed = true
    clearTimeout(this.#retry)
    this.#options.signal.removeEventListener('abort', this.close)
    this.#drop()
    this.#prompt?.close()
    this.#tell()
  }

  #connect(): void {
    const hello: Hello & { jam: JamId } = { version: PROTOCOL_VERSION, jam: this.#options.jam }
    if (this.#visit) hello.visit = this.#visit
    if (this.#epoch && this.#state) hello.have = { epoch: this.#epoch, seq: this.#state.seq }
    const socket = this.#options.guest.room(hello)
    this.#socket = socket
    socket.on('welcome', welcome => this.#welcomed(socket, welcome))
    socket.on('entries', entries => this.#folded(entries))
    socket.on('bye', ({ reason }) => this.#lost(reason))
    socket.on('connect_error', (error: Error & { data?: { reason?: string; code?: string } }) =>
      this.#lost(error.data?.reason ?? error.data?.code ?? error.message),
    )
    socket.on('disconnect', () => this.#lost('UNAVAILABLE'))
  }

  #welcomed(socket: RoomSocket, welcome: Welcome): void {
    const { guest, jam, friends } = this.#options
    this.#failures = 0
    this.#visit = welcome.visit
    this.#epoch = welcome.epoch
    if ('state' in welcome) this.#state = welcome.state
    else this.#folded(welcome.entries)
    if (this.#socket !== socket) return
    this.#prompt ??= new Prompt({ guest, jam, friends, visit: welcome.visit, client: welcome.clientId })
    this.#orders.online(welcome.visit, (order, answer) => {
      socket.timeout(ANSWER_WAIT).emit('order', order, (late: Error | null, is: Answer) => {
        if (!late) answer(is)
        else if (this.#socket === socket) this.#lost('UNAVAILABLE')
      })
    })
    this.#tell()
  }

  #folded(entries: Stamped[]): void {
    try {
      if (this.#state) this.#state = foldEntries(this.#state, entries)
      this.#tell()
    } catch {
      // A hole, or an entry that cannot be folded: the whole state is asked for.
      this.#epoch = ''
      this.#lost('UNAVAILABLE')
    }
  }

  /** The line broke: another one after a while, unless the room's reason is its last word. */
  #lost(reason: string): void {
    if (this.#closed) return
    this.#drop()
    const known: Reason = reason in REASONS ? (reason as Reason) : 'UNAVAILABLE'
    clearTimeout(this.#retry)
    if (isFinal(statusFor(known, Date.now()))) this.close()
    else this.#retry = setTimeout(() => this.#connect(), backoff(this.#failures++))
  }

  #drop(): void {
    this.#orders.offline()
    const socket = this.#socket
    this.#socket = null
    socket?.off()
    socket?.disconnect()
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}
