import type { UserId } from '#shared/ids.ts'
import type { Authors } from '#shared/protocol/collab.ts'
import type { LiveEntry } from '../jam/text/LiveText.ts'
import type { Clock } from '../ports/clock.ts'
import type { Connection } from './Connection.ts'
import { authorsFrame, type Presence, updateFrame } from './frames.ts'
import { JoinFrames } from './JoinFrames.ts'
import type { JamDoor } from './jamDoor.ts'
import { Presences } from './Presences.ts'

/** How long presence waits for company, ms: one frame a tick for all (rule P2). */
const TICK = 33
/** A renewal that changes nothing waits longer; pages forget a presence after 30 s only. */
const QUIET_TICK = 2_000

/** The connections of one jam on this node: what is durable goes to all of them, each frame built once. */
export class Room {
  readonly door: JamDoor
  readonly #clock: Clock
  readonly #connections = new Set<Connection>()
  readonly #presences = new Presences()
  /** Whose presence a clientID is, by connection. */
  readonly #holders = new Map<number, Connection>()
  /** People whose presence is shown under a clientID that has not written yet. */
  readonly #shown = new Map<number, UserId>()
  readonly #join: JoinFrames
  readonly #undo: (() => void)[]
  #tick: { at: number; cancel: () => void } | null = null

  constructor(door: JamDoor, clock: Clock) {
    this.door = door
    this.#clock = clock
    this.#join = new JoinFrames(door.text)
    this.#undo = [
      door.text.subscribe({
        relay: entries => this.#relay(entries),
        authors: added => this.#broadcast(authorsFrame(added)),
      }),
      door.onChange(() => {
        for (const connection of this.#connections) connection.roleChanged()
      }),
    ]
  }

  add(connection: Connection): void {
    this.#connections.add(connection)
  }

  /** Forgets a connection and takes its presence back. */
  remove(connection: Connection): void {
    this.#connections.delete(connection)
    for (const [client, holder] of this.#holders) {
      if (holder !== connection) continue
      this.#holders.delete(client)
      this.#shown.delete(client)
    }
    if (this.#presences.leave(connection)) this.#arm(TICK)
  }

  /** Frames for a page without any words. */
  joinFrames(): readonly Buffer[] {
    return this.#join.frames()
  }

  /** Everything about who wrote what, and who holds which cursor. */
  authors(): Buffer {
    const { claims, moved } = this.door.text.authors()
    return authorsFrame({ claims: [...claims, ...this.#shown], moved })
  }

  /** Everybody else's presence, or null if nobody is there. */
  presences(but: Connection): Buffer | null {
    return this.#presences.all(but)
  }

  /** The connection that shows this clientID's presence. */
  holderOf(client: number): Connection | undefined {
    return this.#holders.get(client)
  }

  /** This clientID's presence is this connection's from now on, also if an older connection of the same person still has it. */
  hold(client: number, connection: Connection): void {
    this.#holders.set(client, connection)
  }

  /** Takes the presence of a connection's own clientID. */
  show(presence: Presence, connection: Connection, who: UserId): void {
    const news = this.#presences.set(presence, connection)
    if (news === 'dropped') return
    if (!this.#shown.has(presence.client) && !this.door.text.claimed(presence.client)) {
      this.#shown.set(presence.client, who)
      this.#broadcast(authorsFrame({ claims: [[presence.client, who]], moved: [] } satisfies Authors))
    }
    this.#arm(news === 'quiet' ? QUIET_TICK : TICK)
  }

  /** Lets go of the jam. */
  close(): void {
    for (const undo of this.#undo) undo()
    this.#tick?.cancel()
    this.door.release()
  }

  #relay(entries: readonly LiveEntry[]): void {
    const frames = entries.map(entry => {
      const frame = updateFrame(entry.update)
      this.#join.push(frame)
      return { frame, source: entry.source }
    })
    let kept: Uint8Array | null = null
    const vector = () => {
      kept ??= this.door.text.stateVector()
      return kept
    }
    for (const connection of this.#connections) {
      if (connection.live) connection.relay(frames, vector)
    }
  }

  #broadcast(frame: Buffer): void {
    for (const connection of this.#connections) if (!connection.outbox.behind) connection.outbox.send(frame)
  }

  #arm(wait: number): void {
    const at = this.#clock.now() + wait
    if (this.#tick && this.#tick.at <= at) return
    this.#tick?.cancel()
    const cancel = this.#clock.at(at, () => {
      this.#tick = null
      const frame = this.#presences.tick()
      if (frame) for (const connection of this.#connections) connection.outbox.offer(frame)
    })
    this.#tick = { at, cancel }
  }
}
