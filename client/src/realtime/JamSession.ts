import { io, type Socket } from 'socket.io-client'
import type { JamId, VisitId } from '#shared/ids.ts'
import type { Command } from '#shared/jam/commands.ts'
import type { Stamped } from '#shared/jam/entries.ts'
import { variantGrowth } from '#shared/jam/growth.ts'
import { mayWrite } from '#shared/jam/people.ts'
import type { Answer, JamState } from '#shared/jam/state.ts'
import type {
  ClientEvents,
  Doorstep,
  EngineOffer,
  Hello,
  Me,
  Presence,
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
import { foldEntries, Gap } from './fold.ts'
import { type Growths, grown } from './growing.ts'
import { LineWatch } from './LineWatch.ts'
import { forgetLastSeen, keepLastSeen, lastSeen } from './lastSeen.ts'
import { OrderQueue } from './OrderQueue.ts'
import { isFinal, reasonOf, type Status, statusFor } from './status.ts'
import { type Readable, type Writable, writable } from './store.ts'
import { JamText } from './text/JamText.ts'

/** Everything that the page knows of its jam. Replaced whole at each change. */
export type Room = {
  status: Status
  me: Me | null
  state: JamState | null
  watching: number
  /** Which turn at the engine is this round's, while all its pictures wait. */
  line: NonNullable<Presence['line']> | null
  /** Your own choice in the present vote. */
  ballot: number | null
  /** Empty before the server could be asked. */
  engines: EngineOffer[]
  text: JamText | null
  /** The words as a page without sockets was told them; null where the line brings them. */
  words: JamView['words'] | null
  /** An order has had no answer for longer than people expect. */
  slow: boolean
  /** The server speaks a newer version and still takes this page. */
  newer: boolean
}

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
  readonly #room: Writable<Room>
  readonly #growing = writable<Growths>(new Map())
  readonly #orders: OrderQueue
  readonly #watch: LineWatch
  readonly #cheers = new Set<(counts: ReactionCounts) => void>()
  #socket: Socket<ServerEvents, ClientEvents> | null = null
  #visit: VisitId | null = null
  #epoch: string | null = null
  #failures = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #clock: ReturnType<typeof setInterval> | undefined
  #renewed = false
  #behind: number | null = null
  #closed = false

  constructor(options: Options) {
    this.#options = options
    this.#room = writable<Room>({
      status: { name: 'connecting' },
      me: null,
      state: null,
      watching: 0,
      line: null,
      ballot: null,
      engines: [],
      text: null,
      words: null,
      slow: false,
      newer: false,
    })
    this.#watch = new LineWatch({
      look: () => this.#look(),
      connect: () => {
        clearTimeout(this.#retry)
        this.#drop()
        this.#tryAgain()
      },
      blocked: () => this.#change({ status: { name: 'blocked' } }),
    })
    this.#orders = new OrderQueue(() => this.#room.get().text?.sent)
    addEventListener('online', this.#backOnline)
    addEventListener('offline', this.#wentOffline)
    addEventListener('pagehide', this.#keep)
    this.#watch.lost()
    void this.#begin()
  }

  /** What is being written this moment, between two entries. */
  get growing(): Readable<Growths> {
    return this.#growing
  }

  get room(): Readable<Room> {
    return this.#room
  }

  /** Asks something of the jam, as seen now. Resolves with the answer; while the line is down it waits. */
  readonly ask = (command: Command): Promise<Answer> => {
    const { state, status } = this.#room.get()
    if (!state || status.name === 'blocked') return Promise.resolve({ ok: false, reason: 'UNAVAILABLE' })
    const answer = this.#orders.push(command, { round: state.round, phase: state.phase.name })
    const late = setTimeout(() => this.#change({ slow: true }), SLOW)
    void answer.then(() => {
      clearTimeout(late)
      if (this.#orders.waiting === 0 && this.#room.get().slow) this.#change({ slow: false })
    })
    if (command.kind === 'rename') void answer.then(({ ok }) => ok && this.#renamed(command))
    return answer
  }

  /** At the door of a private jam: asks to be let in, or not any more. */
  readonly knock = (asks: boolean): Promise<Answer> =>
    this.#orders.push({ kind: asks ? 'sit' : 'stand' }, { round: 0, phase: 'writing' })

  /** A watcher's name stands in no entry: the page keeps it itself. */
  #renamed({ name, colour }: { name: string; colour: number }): void {
    const { me } = this.#room.get()
    if (me) this.#change({ me: { ...me, name, colour } })
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
    this.#room.get().text?.close()
  }

  /** A visit needs a session's cookie before its first line. */
  async #begin(): Promise<void> {
    try {
      const me = await this.#options.openSession()
      if (this.#closed) return
      this.#change({ me })
      this.#connect()
    } catch (error) {
      if (this.#closed) return
      const reason = reasonOf(error)
      const status = reason && statusFor(reason, Date.now())
      if (status && isFinal(status)) {
        this.#change({ status })
        return
      }
      this.#fromDevice()
      this.#lost(false)
    }
  }

  /** Without a line, the room as this device last saw it: people go on writing, and it merges on return. */
  #fromDevice(): void {
    const kept = this.#room.get().state ? null : lastSeen(this.#options.jam)
    if (!kept) return
    const { jam, base } = this.#options
    const { me, state, engines } = kept
    const text = new JamText({ jam, me: me.id, client: null, base, mayWrite: () => this.#mayWrite(me.id) })
    this.#change({ me, state, engines, text })
  }

  #connect(): void {
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
    socket.on('entries', entries => this.#folded(entries))
    socket.on('growing', news => this.#growing.set(grown(this.#growing.get(), news, of => this.#known(of))))
    socket.on('reactions', counts => {
      for (const listener of this.#cheers) listener(counts)
    })
    socket.on('mine', ({ place }) => this.#change({ ballot: place }))
    socket.on('presence', ({ watching, seq, now, line }) => {
      learnServerTime(now, 2_000)
      this.#change({ watching, line: line ?? null })
      // The head moved and its entries did not come within a tick of presence: ask for them.
      const have = this.#room.get().state?.seq ?? 0
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
    const { state } = this.#room.get()
    const hello: Hello = { version: PROTOCOL_VERSION, jam: this.#options.jam }
    if (this.#visit) hello.visit = this.#visit
    if (this.#epoch && state) hello.have = { epoch: this.#epoch, seq: state.seq }
    return hello
  }

  #welcomed(socket: Socket<ServerEvents, ClientEvents>, welcome: Welcome): void {
    const before = this.#room.get()
    learnServerTime(welcome.now, 2_000)
    let state: JamState | null
    try {
      state = 'state' in welcome ? welcome.state : before.state && foldEntries(before.state, welcome.entries)
    } catch {
      state = null
    }
    if (!state) {
      this.#epoch = null
      this.#again()
      return
    }
    this.#failures = 0
    this.#watch.over()
    this.#visit = welcome.visit
    this.#epoch = welcome.epoch
    const { me, watching, ballot, engines, clientId } = welcome
    this.#change({
      status: { name: 'live' },
      state,
      me,
      watching,
      ballot,
      engines,
      text: this.#textFor(me, clientId),
      words: null,
      newer: (welcome.version ?? 0) > PROTOCOL_VERSION,
    })
    this.#room.get().text?.connect(welcome.visit)
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
        if (!is.ok && is.reason === 'EXPIRED') this.#change({ status: { name: 'oldVersion' } })
        answer(is)
      })
    })
  }

  /** A private jam: nothing of it is here any more, and the line only hears how asking stands. */
  #stood(socket: Socket<ServerEvents, ClientEvents>, { open, ...door }: Doorstep): void {
    learnServerTime(door.now, 2_000)
    const { me, visit, asking, againAt, locked } = door
    this.#failures = 0
    this.#watch.over()
    this.#visit = visit
    if (open) {
      this.#again()
      return
    }
    this.#epoch = null
    this.#room.get().text?.close()
    forgetLastSeen(this.#options.jam)
    this.#change({
      status: { name: 'atDoor', asking, againAt, locked },
      me,
      state: null,
      text: null,
      ballot: null,
      watching: 0,
    })
    this.#takeOrders(socket, visit)
  }

  /** The text of this person: another session on the same device never shares a document. */
  #textFor(me: Me, client: number): JamText {
    const { text, me: before } = this.#room.get()
    if (text && before?.id === me.id) return text
    text?.close()
    const { jam, base } = this.#options
    return new JamText({ jam, me: me.id, client, base, mayWrite: () => this.#mayWrite(me.id) })
  }

  #mayWrite(who: Me['id']): boolean {
    const { state } = this.#room.get()
    return state !== null && mayWrite(state, who)
  }

  #folded(entries: Stamped[]): void {
    const { state, ballot } = this.#room.get()
    if (!state) return
    try {
      const next = foldEntries(state, entries)
      if (next.phase.name !== state.phase.name || next.round !== state.round) this.#growing.set(new Map())
      const newVote = next.phase.name !== state.phase.name && isVote(next.phase.name)
      this.#change({ state: next, ballot: newVote ? null : ballot })
    } catch (error) {
      // An entry this page cannot fold is answered with the whole state; a hole with what is missing.
      if (!(error instanceof Gap)) this.#epoch = null
      this.#again()
    }
  }

  /** What the log has of a growing text. */
  #known(of: string): string {
    const { state } = this.#room.get()
    if (state?.phase.name !== 'generating') return ''
    const place = state.phase.variants.findIndex((_, index) => variantGrowth(state.round, index) === of)
    const variant = state.phase.variants[place]
    return variant?.state === 'running' ? (variant.text ?? '') : ''
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
      this.#change({ status })
    } else this.#lost(known === 'RESTARTING')
  }

  /** The jam without a socket; what it shows is kept where the page has nothing newer. */
  async #look(): Promise<boolean> {
    if (!navigator.onLine || this.#closed) return false
    try {
      const { now, state, ...view } = await this.#options.look()
      if (this.#closed || this.#socket?.connected) return false
      learnServerTime(now, SLOW)
      const before = this.#room.get().state
      this.#change({ ...view, state: before && before.seq > state.seq ? before : state })
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
    const { status } = this.#room.get()
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
      this.#change({
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
    if (this.#socket || isFinal(this.#room.get().status)) return
    clearTimeout(this.#retry)
    this.#failures = 0
    this.#tryAgain()
  }

  readonly #wentOffline = () => {
    const { status } = this.#room.get()
    if (isFinal(status) || status.name === 'offline') return
    this.#drop()
    this.#keep()
    this.#room.get().text?.disconnect()
    this.#change({ status: { name: 'offline', since: Date.now() } })
    this.#lost(false)
  }

  readonly #keep = () => {
    const { me, state, engines } = this.#room.get()
    if (me && state) keepLastSeen(this.#options.jam, { me, state, engines })
  }

  #change(change: Partial<Room>): void {
    if (!this.#closed) this.#room.set({ ...this.#room.get(), ...change })
  }
}

function isVote(name: JamState['phase']['name']): boolean {
  return name === 'voting' || name === 'runoff'
}
