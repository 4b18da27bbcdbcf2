import { io, type Socket } from 'socket.io-client'
import type { JamId, VisitId } from '#shared/ids.ts'
import type { Command } from '#shared/jam/commands.ts'
import type { Answer } from '#shared/jam/state.ts'
import type {
  ClientEvents,
  Doorstep,
  Hello,
  Me,
  Reaction,
  ReactionCounts,
  ServerEvents,
  Welcome,
} from '#shared/protocol/events.ts'
import type { JamView } from '#shared/protocol/http.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { REASONS, type Reason } from '#shared/reasons.ts'
import { learnServerTime } from '../lib/serverTime.ts'
import { backoff } from './backoff.ts'
import type { Growths } from './growing.ts'
import { LineWatch } from './LineWatch.ts'
import { OrderQueue } from './OrderQueue.ts'
import { type Room, RoomCopy } from './RoomCopy.ts'
import { isFinal, reasonOf, statusFor } from './status.ts'
import type { Readable } from './store.ts'

/** What a visit may ask, besides the line itself. `look`: the jam without a socket. */
type Options = {
  jam: JamId
  base: string
  openSession: () => Promise<Me>
  look: () => Promise<JamView>
}

/** An answer later than this means that the line only looks alive. */
const ANSWER_WAIT = 10_000
/** A socket that does not open within this is tried anew, ms. */
const OPEN_WAIT = 8_000
/** From here on a missing answer is worth a sentence, ms. */
const SLOW = 2_500
/** How often the clock is compared, so that a countdown stays within a blink of the server's. */
const CLOCK_EVERY = 60_000

/**
 * One visit of one jam: the line to the room, the state folded from its entries, commands in order, and the shared text. It comes back
 * by itself, with nothing lost and nothing doubled.
 */
export class JamSession {
  readonly #options: Options
  readonly #copy: RoomCopy
  readonly #orders: OrderQueue
  readonly #watch: LineWatch
  readonly #cheers = new Set<(counts: ReactionCounts) => void>()
  #socket: Socket<ServerEvents, ClientEvents> | null = null
  #visit: VisitId | null = null
  #failures = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #clock: ReturnType<typeof setInterval> | undefined
  #renewed = false
  #behind: number | null = null
  #closed = false

  constructor(options: Options) {
    this.#options = options
    this.#copy = new RoomCopy(options.jam, options.base)
    this.#watch = new LineWatch({
      look: () => this.#look(),
      connect: () => {
        clearTimeout(this.#retry)
        this.#drop()
        this.#tryAgain()
      },
      blocked: () => this.#copy.change({ status: { name: 'blocked' } }),
    })
    this.#orders = new OrderQueue(() => this.#copy.now.text?.sent)
    addEventListener('online', this.#backOnline)
    addEventListener('offline', this.#wentOffline)
    addEventListener('pagehide', this.#keep)
    this.#watch.lost()
    void this.#begin()
  }

  /** What is being written this moment, between two entries. */
  get growing(): Readable<Growths> {
    return this.#copy.growing
  }

  get room(): Readable<Room> {
    return this.#copy.room
  }

  /** Asks something of the jam, as seen now. Resolves with the answer; while the line is down it waits. */
  readonly ask = (command: Command): Promise<Answer> => {
    const { state, status } = this.#copy.now
    if (!state || status.name === 'blocked') return Promise.resolve({ ok: false, reason: 'UNAVAILABLE' })
    const answer = this.#orders.push(command, { round: state.round, phase: state.phase.name })
    const late = setTimeout(() => this.#copy.change({ slow: true }), SLOW)
    void answer.then(() => {
      clearTimeout(late)
      if (this.#orders.waiting === 0 && this.#copy.now.slow) this.#copy.change({ slow: false })
    })
    if (command.kind === 'rename') void answer.then(({ ok }) => ok && this.#renamed(command))
    return answer
  }

  /** At the door of a private jam: asks to be let in, or not any more. */
  readonly knock = (asks: boolean): Promise<Answer> =>
    this.#orders.push({ kind: asks ? 'sit' : 'stand' }, { round: 0, phase: 'writing' })

  /** A watcher's name stands in no entry: the page keeps it itself. */
  #renamed({ name, colour }: { name: string; colour: number }): void {
    const { me } = this.#copy.now
    if (me) this.#copy.change({ me: { ...me, name, colour } })
  }

  /** Throws a reaction over the stage; without a line it is not worth waiting for one. */
  readonly react = (reaction: Reaction): void => {
    this.#socket?.volatile.emit('react', reaction)
  }

  /** Calls back with the reactions of everyone, counted; returns its undo. */
  readonly onReactions = (listener: (counts: ReactionCounts) => void): (() => void) => {
    this.#cheers.add(listener)
    return () => this.#cheers.delete(listener)
  }

  close(): void {
    this.#closed = true
    this.#watch.over()
    this.#keep()
    clearTimeout(this.#retry)
    clearInterval(this.#clock)
    removeEventListener('online', this.#backOnline)
    removeEventListener('offline', this.#wentOffline)
    removeEventListener('pagehide', this.#keep)
    this.#socket?.disconnect()
    this.#copy.close()
  }

  /** A visit needs a session's cookie before its first line. */
  async #begin(): Promise<void> {
    try {
      const me = await this.#options.openSession()
      if (this.#closed) return
      this.#copy.change({ me })
      this.#connect()
    } catch (error) {
      if (this.#closed) return
      const reason = reasonOf(error)
      const status = reason && statusFor(reason, Date.now())
      if (status && isFinal(status)) {
        this.#copy.change({ status })
        return
      }
      this.#copy.fromDevice()
      this.#lost(false)
    }
  }

  #connect(): void {
    // Told to begin again while the session was on its way: the first to come back has opened the line.
    if (this.#socket) return
    const { jam, base } = this.#options
    const socket: Socket<ServerEvents, ClientEvents> = io(base, {
      transports: ['websocket'],
      query: { jam },
      auth: answer => answer(this.#hello()),
      reconnection: false,
      forceNew: true,
      timeout: OPEN_WAIT,
    })
    this.#socket = socket
    socket.on('welcome', welcome => this.#welcomed(socket, welcome))
    socket.on('door', door => this.#stood(socket, door))
    socket.on('entries', entries => {
      if (!this.#copy.fold(entries)) this.#again()
    })
    socket.on('growing', news => this.#copy.grow(news))
    socket.on('reactions', counts => {
      for (const listener of this.#cheers) listener(counts)
    })
    socket.on('mine', ({ place }) => this.#copy.change({ ballot: place }))
    socket.on('presence', ({ watching, seq, now, line }) => {
      learnServerTime(now, 2_000)
      this.#copy.change({ watching, line: line ?? null })
      // The head moved and its entries did not come within a tick of presence: ask for them.
      const have = this.#copy.now.state?.seq ?? 0
      if (seq > have && this.#behind === have) this.#again()
      this.#behind = seq > have ? have : null
    })
    socket.on('bye', ({ reason }) => this.#refused(reason))
    socket.on('connect_error', error => {
      const reason = reasonOf(error)
      if (reason) this.#refused(reason)
      else this.#lost(false)
    })
    socket.on('disconnect', () => this.#lost(false))
  }

  #hello(): Hello {
    const { have } = this.#copy
    return {
      version: PROTOCOL_VERSION,
      jam: this.#options.jam,
      ...(this.#visit ? { visit: this.#visit } : {}),
      ...(have ? { have } : {}),
    }
  }

  #welcomed(socket: Socket<ServerEvents, ClientEvents>, welcome: Welcome): void {
    learnServerTime(welcome.now, 2_000)
    if (!this.#copy.welcomed(welcome)) {
      this.#again()
      return
    }
    this.#failures = 0
    this.#watch.over()
    this.#visit = welcome.visit
    this.#copy.now.text?.connect(welcome.visit)
    this.#askTime(socket)
    clearInterval(this.#clock)
    this.#clock = setInterval(() => this.#askTime(socket), CLOCK_EVERY)
    this.#takeOrders(socket, welcome.visit)
  }

  #takeOrders(socket: Socket<ServerEvents, ClientEvents>, visit: VisitId): void {
    this.#orders.online(visit, (order, answer) => {
      socket.timeout(ANSWER_WAIT).emit('order', order, (late: Error | null, is: Answer) => {
        if (late) {
          if (this.#socket === socket && socket.connected) this.#again()
          return
        }
        if (!is.ok && is.reason === 'EXPIRED') this.#copy.change({ status: { name: 'oldVersion' } })
        answer(is)
      })
    })
  }

  /** At the door of a private jam, where the line only hears how asking stands. */
  #stood(socket: Socket<ServerEvents, ClientEvents>, door: Doorstep): void {
    learnServerTime(door.now, 2_000)
    this.#failures = 0
    this.#watch.over()
    this.#visit = door.visit
    if (door.open) {
      this.#again()
      return
    }
    this.#copy.shutOut(door)
    this.#takeOrders(socket, door.visit)
  }

  #askTime(socket: Socket<ServerEvents, ClientEvents>): void {
    const sentAt = Date.now()
    socket.emit('time', now => learnServerTime(now, Date.now() - sentAt))
  }

  #refused(reason: Reason | string): void {
    const known = reason in REASONS ? (reason as Reason) : 'INTERNAL'
    // The jam has just become private: come again, and stand at its door.
    if (known === 'PRIVATE') {
      this.#again()
      return
    }
    if (known === 'UNAUTHENTICATED' && !this.#renewed) {
      this.#renewed = true
      this.#drop()
      void this.#begin()
      return
    }
    const status = statusFor(known, Date.now())
    if (isFinal(status)) {
      this.#drop()
      this.#watch.over()
      this.#copy.change({ status })
    } else this.#lost(known === 'RESTARTING')
  }

  /** The jam without a socket; what it shows is kept where the page has nothing newer. */
  async #look(): Promise<boolean> {
    if (!navigator.onLine || this.#closed) return false
    try {
      const { now, ...view } = await this.#options.look()
      if (this.#closed || this.#socket?.connected) return false
      learnServerTime(now, SLOW)
      this.#copy.looked(view)
      return true
    } catch (error) {
      const reason = reasonOf(error)
      if (reason && isFinal(statusFor(reason, Date.now()))) this.#refused(reason)
      return false
    }
  }

  /** Leaves this line and takes another at once. */
  #again(): void {
    this.#drop()
    this.#lost(false)
  }

  #lost(restarting: boolean): void {
    const { status } = this.#copy.now
    if (this.#closed || isFinal(status)) return
    this.#drop()
    this.#watch.lost()
    // That a network keeps sockets out stays said until one opens.
    const saidWhy = status.name === 'blocked' && navigator.onLine
    const worthSaying =
      status.name === 'live' || status.name === 'reconnecting' || this.#failures > 0 || !navigator.onLine
    if (worthSaying && !saidWhy) {
      const since = 'since' in status ? status.since : Date.now()
      const comesBack = restarting || (status.name === 'reconnecting' && status.restarting)
      this.#copy.change({
        status: navigator.onLine
          ? { name: 'reconnecting', since, restarting: comesBack }
          : { name: 'offline', since },
      })
    }
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.#tryAgain(), backoff(this.#failures++))
  }

  #tryAgain(): void {
    if (this.#closed) return
    if (!this.#visit) void this.#begin()
    else this.#connect()
  }

  #drop(): void {
    this.#orders.offline()
    clearInterval(this.#clock)
    const socket = this.#socket
    this.#socket = null
    socket?.off()
    socket?.disconnect()
  }

  readonly #backOnline = () => {
    if (this.#socket || isFinal(this.#copy.now.status)) return
    clearTimeout(this.#retry)
    this.#failures = 0
    this.#tryAgain()
  }

  readonly #wentOffline = () => {
    const { status } = this.#copy.now
    if (isFinal(status) || status.name === 'offline') return
    this.#drop()
    this.#keep()
    this.#copy.now.text?.disconnect()
    this.#copy.change({ status: { name: 'offline', since: Date.now() } })
    this.#lost(false)
  }

  readonly #keep = () => this.#copy.keep()
}
