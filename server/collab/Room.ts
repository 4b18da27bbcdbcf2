import type { UserId } from '#shared/ids.ts'
import type { Authors } from '#shared/protocol/collab.ts'
import type { LiveEntry } from '../jam/text/LiveText.ts'
import type { Bus } from '../ports/bus.ts'
import type { Clock } from '../ports/clock.ts'
import type { Connection } from './Connection.ts'
import { cursorTopic, decodeFarCursors, encodeFarCursors, type FarCursors } from './farCursors.ts'
import { authorsFrame, type Presence, updateFrame } from './frames.ts'
import { JoinFrames } from './JoinFrames.ts'
import type { JamDoor } from './jamDoor.ts'
import { type Entry, Presences } from './Presences.ts'

/** How long presence waits for company, ms: one frame a tick for all (rule P2). */
const TICK = 33
/** A renewal that changes nothing waits longer; pages forget a presence after 30 s only. */
const QUIET_TICK = 2_000
/** A cursor of another node that was not renewed for this long is gone, ms. Pages renew theirs every 15 s. */
const FAR_KEPT = 30_000
/** Stands for all other nodes where a connection would. */
const FAR = {}

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
  readonly #bus: Bus | undefined
  readonly #topic: string
  /** When a cursor of another node was last heard of. */
  readonly #farHeard = new Map<number, number>()
  readonly #undo: (() => void)[]
  #tick: { at: number; cancel: () => void } | null = null

  constructor(door: JamDoor, clock: Clock, bus?: Bus) {
    this.door = door
    this.#clock = clock
    this.#bus = bus
    this.#topic = cursorTopic(door.text.jam)
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
    if (!bus) return
    this.#undo.push(bus.subscribe(this.#topic, bytes => this.#hearFar(decodeFarCursors(bytes))))
    this.#ringFar({ ask: true, presences: [], shown: [] })
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
    this.#forgetFar()
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
    this.#showOwner(presence.client, who)
    this.#arm(news === 'quiet' ? QUIET_TICK : TICK)
  }

  /** Lets go of the jam. */
  close(): void {
    for (const undo of this.#undo) undo()
    this.#tick?.cancel()
    this.door.release()
  }

  #showOwner(client: number, who: UserId): void {
    if (this.#shown.has(client) || this.door.text.claimed(client)) return
    this.#shown.set(client, who)
    this.#broadcast(authorsFrame({ claims: [[client, who]], moved: [] } satisfies Authors))
  }

  /** Cursors at another node (rule B5): shown like our own, but never over one that a connection here holds. */
  #hearFar({ ask, presences, shown }: FarCursors): void {
    for (const [client, who] of shown) if (!this.#holders.has(client)) this.#showOwner(client, who)
    for (const presence of presences) {
      if (this.#holders.has(presence.client)) continue
      if (this.#presences.set(presence, FAR) === 'dropped') continue
      this.#farHeard.set(presence.client, this.#clock.now())
      this.#arm(TICK)
    }
    if (ask) this.#tellFar(this.#presences.others(FAR))
  }

  /** Tells the other nodes of cursors at this one. */
  #tellFar(entries: readonly Entry[]): void {
    const own = entries.filter(({ source }) => source !== FAR)
    if (own.length === 0 || !this.#bus) return
    const shown = own.flatMap(({ client }) => {
      const who = this.#shown.get(client)
      return who ? [[client, who] as const] : []
    })
    this.#ringFar({ ask: false, presences: own, shown })
  }

  #ringFar(cursors: FarCursors): void {
    this.#bus?.ring(this.#topic, encodeFarCursors(cursors))
  }

  /** A node that died takes nothing back: its cursors go when nobody renews them. */
  #forgetFar(): void {
    const since = this.#clock.now() - FAR_KEPT
    for (const [client, at] of this.#farHeard) {
      if (at >= since) continue
      this.#farHeard.delete(client)
      if (!this.#holders.has(client)) this.#presences.forget(client)
    }
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
      const tick = this.#presences.tick()
      if (!tick) return
      for (const connection of this.#connections) connection.outbox.offer(tick.frame)
      this.#tellFar(tick.changed)
    })
    this.#tick = { at, cancel }
  }
}
