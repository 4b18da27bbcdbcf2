import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import type { JamId, UserId, VisitId } from '#shared/ids.ts'
import { REASONS, type Reason } from '#shared/reasons.ts'
import type { Clock } from '../ports/clock.ts'
import { HEARTBEAT, PING, type Presence, step1Frame, step2Frame } from './frames.ts'
import { Outbox } from './Outbox.ts'
import { Pace } from './Pace.ts'
import type { Room } from './Room.ts'
import { readMessage } from './readMessage.ts'
import { Writing } from './Writing.ts'

/** clientIDs whose presence one connection may show: its page's, and those that Yjs changed to. */
const IDS_MAX = 16
/** Signs of life sent without a byte coming back before the other side counts as gone: a minute. */
const SILENT_BEATS = 5
const SIGN_OF_LIFE = Buffer.concat([HEARTBEAT, PING])

/** Who sits at a connection, and where. */
export type Seat = { user: UserId; jam: JamId; visit: VisitId | null; client: number | null }

/** What a connection tells the house. */
export type House = {
  clock: Clock
  saved(seat: Seat, count: number): void
  refused(seat: Seat, why: string): void
}

/** One open connection to one jam: what it may do, what it sent, what it is told. */
export class Connection {
  readonly outbox: Outbox
  readonly #ws: WebSocket
  readonly #socket: Socket
  readonly #room: Room
  readonly #seat: Seat
  readonly #house: House
  readonly #pace = new Pace()
  readonly #writing: Writing
  readonly #releases = new Map<number, () => void>()
  #asked = false
  #live = false
  #heard = -1
  #silent = 0
  #closed = false

  constructor(ws: WebSocket, socket: Socket, room: Room, seat: Seat, house: House) {
    this.outbox = new Outbox(ws, socket)
    this.#ws = ws
    this.#socket = socket
    this.#room = room
    this.#seat = seat
    this.#house = house
    const { clock } = house
    this.#writing = new Writing(room.door, seat.user, {
      clock,
      send: frame => this.outbox.send(frame),
      close: reason => this.close(reason),
      ask: () => this.#live && this.#ask(),
      good: () => this.#pace.good(),
      refuse: why => this.#refuse(why),
      bad: why => this.#bad(why),
      note: why => house.refused(seat, why),
      saved: count => house.saved(seat, count),
    })
  }

  get user(): UserId {
    return this.#seat.user
  }

  /** How many of this connection's first text messages are durable. */
  get saved(): number {
    return this.#writing.saved
  }

  /** True once the page has the words so far, so that what comes next fits. */
  get live(): boolean {
    return this.#live
  }

  /** Takes the seat: closes with a reason, or tells the page who wrote what and who is here. */
  enter(): void {
    const { user, client } = this.#seat
    const refusal = this.#room.door.refusal(user)
    if (refusal) {
      this.close(refusal)
      return
    }
    if (client !== null && !this.#take(client)) {
      this.close('STALE')
      return
    }
    this.#room.add(this)
    this.outbox.cork(() => {
      this.outbox.send(this.#room.authors())
      this.#sendPresences()
    })
  }

  /** Lets go of everything. Called once, when the socket has closed. */
  leave(): void {
    this.#closed = true
    this.#room.remove(this)
    for (const release of this.#releases.values()) release()
  }

  /** Reads one message of the page. */
  receive(data: Buffer, binary: boolean): void {
    if (this.#closed) return
    const message = binary ? readMessage(data) : null
    if (!message) {
      this.#refuse('unreadable message')
      return
    }
    const now = this.#house.clock.now()
    switch (message.kind) {
      case 'step1':
        this.#pause(this.#pace.ask(now))
        this.#answer(message.vector)
        return
      case 'step2':
      case 'update':
        this.#pause(this.#pace.text(now))
        this.#writing.take(message.kind, message.update, this)
        return
      case 'awareness':
        if (this.#pace.presence(now)) for (const presence of message.presences) this.#show(presence)
        return
      case 'queryAwareness':
        if (this.#pace.presence(now)) this.#sendPresences()
    }
  }

  /** Passes durable updates on, but to their sender. */
  relay(frames: readonly { frame: Buffer; source: object | null }[], vector: () => Uint8Array): void {
    if (frames.length > 1) this.outbox.cork(() => this.#relay(frames, vector))
    else this.#relay(frames, vector)
  }

  /** Looks again at what this person may do. */
  roleChanged(): void {
    const { user } = this.#seat
    const refusal = this.#room.door.refusal(user)
    if (refusal) {
      this.close(refusal)
      return
    }
    this.#writing.roleChanged()
  }

  /** Once a second: sends a slow reader what it missed once it has drained, ends one that holds too much. */
  look(now: number): void {
    const since = this.outbox.behind
    if (since && this.outbox.caughtUp()) this.#catchUp(since)
    if (this.outbox.mustClose(now)) this.#ws.terminate()
  }

  /** A sign of life; ends the connection when nothing came back for long. */
  beat(): void {
    if (this.#socket.bytesRead !== this.#heard) this.#silent = 0
    else if (++this.#silent > SILENT_BEATS) {
      this.#ws.terminate()
      return
    }
    this.#heard = this.#socket.bytesRead
    this.outbox.offer(SIGN_OF_LIFE)
  }

  /** Closes with the reason's code: 44xx is final, others come back. */
  close(reason: Reason): void {
    this.#closed = true
    this.#ws.close(REASONS[reason].close, reason)
  }

  #relay(frames: readonly { frame: Buffer; source: object | null }[], vector: () => Uint8Array): void {
    for (const { frame, source } of frames) if (source !== this) this.outbox.relay(frame, vector)
  }

  /** Answers a state vector with what the page lacks, then asks a writer for what we lack (T3). */
  #answer(vector: Uint8Array): void {
    const { text } = this.#room.door
    let frames: readonly Buffer[]
    try {
      const empty = vector.byteLength === 1 && vector[0] === 0
      frames = empty ? this.#room.joinFrames() : [step2Frame(text.updateSince(vector))]
    } catch {
      this.#bad('a state vector')
      return
    }
    this.#live = true
    if (this.#writing.restarted()) this.#asked = false
    this.outbox.cork(() => {
      for (const frame of frames) this.outbox.send(frame)
      if (this.#writing.allowed && !this.#asked) this.#ask()
    })
  }

  #ask(): void {
    this.#asked = true
    this.#writing.asked()
    this.outbox.send(step1Frame(this.#room.door.text.stateVector()))
  }

  /** A message that no page of ours sends, but that harms nothing. */
  #refuse(why: string): void {
    const { pause, end } = this.#pace.refused()
    if (end) this.#bad(why)
    else this.#pause(pause)
  }

  /** What no honest page sends: the end of this connection, and one line in the log. */
  #bad(why: string): void {
    this.#house.refused(this.#seat, why)
    this.close('BAD_INPUT')
  }

  #pause(ms: number): void {
    if (ms === 0 || this.#ws.isPaused) return
    this.#ws.pause()
    const { clock } = this.#house
    clock.at(clock.now() + ms, () => this.#ws.resume())
  }

  #show(presence: Presence): void {
    // Watchers have no cursor; and a stock page repeats everybody's: those are dropped unread (rule P1).
    if (this.#writing.allowed && this.#owns(presence.client)) this.#room.show(presence, this, this.#seat.user)
  }

  /** True for a clientID that is this connection's: taken at the start, first shown here, or this person's and nobody shows it. */
  #owns(client: number): boolean {
    const holder = this.#room.holderOf(client)
    if (holder) return holder === this
    const mine = this.#room.door.text.ownerOf(client) === this.#seat.user
    return (mine || this.#releases.size === 0) && this.#take(client)
  }

  #take(client: number): boolean {
    if (this.#releases.size >= IDS_MAX) return false
    const release = this.#room.door.text.reserve(client, this.#seat.user)
    if (!release) return false
    this.#releases.get(client)?.()
    this.#releases.set(client, release)
    this.#room.hold(client, this)
    return true
  }

  #sendPresences(): void {
    const frame = this.#room.presences(this)
    if (frame) this.outbox.offer(frame)
  }

  #catchUp(since: Uint8Array): void {
    this.outbox.cork(() => {
      this.outbox.send(step2Frame(this.#room.door.text.updateSince(since)))
      this.outbox.send(this.#room.authors())
      this.#sendPresences()
    })
  }
}
