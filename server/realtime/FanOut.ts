import type { JamId, UserId } from '#shared/ids.ts'
import type { Stamped } from '#shared/jam/entries.ts'
import { isPlayer, mayWatch, personOf } from '#shared/jam/people.ts'
import type { JamState } from '#shared/jam/state.ts'
import type { Reaction } from '#shared/protocol/events.ts'
import type { LiveJam } from '../jam/LiveJam.ts'
import { present } from '../jam/present.ts'
import type { Bus } from '../ports/bus.ts'
import type { Broadcast } from './broadcast.ts'
import type { JamSocket } from './door.ts'
import { sayBye } from './on.ts'
import { Reactions } from './Reactions.ts'

/** How long entries wait for company before they leave, ms: players see a press at once, watchers four times a second. */
const TICKS = { players: 20, watchers: 250 } as const
type Audience = keyof typeof TICKS
const VIEWERS = { players: 'player', watchers: 'anybody' } as const
const AUDIENCES: readonly Audience[] = ['players', 'watchers']

/**
 * Sends a jam's durable entries to this node's sockets: encoded once for each audience, and what concerns one person only to that person.
 */
export class FanOut {
  readonly live: LiveJam
  readonly #broadcast: Broadcast
  readonly #sockets = new Map<JamSocket, Audience>()
  readonly #waiting: Record<Audience, Stamped[]> = { players: [], watchers: [] }
  readonly #timers: Partial<Record<Audience, NodeJS.Timeout>> = {}
  readonly #reactions: Reactions
  readonly #undo: () => void
  #told = ''

  constructor(live: LiveJam, broadcast: Broadcast, bus?: Bus) {
    this.live = live
    this.#broadcast = broadcast
    const rooms = AUDIENCES.map(audience => roomOf(live.jam, audience))
    this.#reactions = new Reactions(live.jam, counts => broadcast.to(rooms, 'reactions', counts), bus)
    const undos = [
      live.room.onEntries((entries, state) => this.#take(entries, state)),
      live.growth.onGrowing(grown => {
        for (const audience of AUDIENCES)
          if (grown[audience].length > 0)
            broadcast.to([roomOf(live.jam, audience)], 'growing', grown[audience])
      }),
    ]
    this.#undo = () => {
      for (const undo of undos) undo()
    }
  }

  get empty(): boolean {
    return this.#sockets.size === 0
  }

  add(socket: JamSocket): void {
    this.#place(socket, audienceOf(this.live.state, socket.data.user.id))
    // A page that just came knows nothing of whose turn it is.
    this.#told = ''
  }

  remove(socket: JamSocket): void {
    this.#sockets.delete(socket)
  }

  /** Tells who watches and where the log stands, if either changed (rule L1: clients learn the head with this). */
  tellPresence(now: number): void {
    const { seq } = this.live.state
    const { watching } = this.live.people
    const { line } = this.live
    const told = `${watching} ${seq} ${line?.turn} ${line?.seconds}`
    if (told === this.#told) return
    this.#told = told
    for (const audience of AUDIENCES) this.#flush(audience)
    this.#broadcast.to(this.#rooms(), 'presence', { watching, seq, now, ...(line ? { line } : {}) })
  }

  /** Shows everybody here a reaction; somebody muted throws none. */
  react(who: UserId, reaction: Reaction): void {
    if (!personOf(this.live.state, who)?.muted) this.#reactions.add(reaction)
  }

  close(): void {
    this.#undo()
    this.#reactions.close()
    for (const timer of Object.values(this.#timers)) clearTimeout(timer)
  }

  #rooms(): string[] {
    return AUDIENCES.map(audience => roomOf(this.live.jam, audience))
  }

  #take(entries: readonly Stamped[], state: JamState): void {
    if (this.live.isBroken) {
      for (const socket of [...this.#sockets.keys()]) this.#dismiss(socket, 'RESTARTING')
      return
    }
    if (entries.some(({ entry }) => entry.kind === 'visibility')) this.#closeDoor(state)
    for (const audience of AUDIENCES) {
      this.#waiting[audience].push(...entries.map(entry => present(entry, VIEWERS[audience])))
      this.#timers[audience] ??= setTimeout(() => this.#flush(audience), TICKS[audience])
    }
    for (const { entry } of entries) {
      if (entry.kind === 'ballot')
        this.#tell(entry.who, socket => socket.emit('mine', { place: entry.place }))
      if (entry.kind === 'removed') this.#tell(entry.who, socket => this.#dismiss(socket, 'REMOVED'))
      if (entry.kind === 'seated' || entry.kind === 'stood') this.#replace(entry.who, state)
      if (entry.kind === 'hidden' && entry.hidden)
        for (const socket of [...this.#sockets.keys()]) this.#dismiss(socket, 'JAM_HIDDEN')
    }
  }

  /** Rule J25: who may not stay is out before they hear any of what follows. */
  #closeDoor(state: JamState): void {
    for (const audience of AUDIENCES) this.#flush(audience)
    for (const socket of [...this.#sockets.keys()])
      if (!mayWatch(state, socket.data.user.id)) sayBye(socket, 'PRIVATE')
  }

  #dismiss(socket: JamSocket, reason: 'REMOVED' | 'JAM_HIDDEN' | 'RESTARTING'): void {
    for (const audience of AUDIENCES) this.#flush(audience)
    sayBye(socket, reason)
  }

  #flush(audience: Audience): void {
    clearTimeout(this.#timers[audience])
    delete this.#timers[audience]
    const entries = this.#waiting[audience]
    if (entries.length === 0) return
    this.#waiting[audience] = []
    this.#broadcast.to([roomOf(this.live.jam, audience)], 'entries', entries)
  }

  /** A person changed sides: both audiences are brought to the same entry first, so that nobody misses one. */
  #replace(who: UserId, state: JamState): void {
    for (const audience of AUDIENCES) this.#flush(audience)
    this.#tell(who, socket => this.#place(socket, audienceOf(state, who)))
  }

  #place(socket: JamSocket, audience: Audience): void {
    const before = this.#sockets.get(socket)
    if (before === audience) return
    if (before) void socket.leave(roomOf(this.live.jam, before))
    this.#sockets.set(socket, audience)
    void socket.join(roomOf(this.live.jam, audience))
  }

  #tell(who: UserId, what: (socket: JamSocket) => void): void {
    for (const socket of [...this.#sockets.keys()]) if (socket.data.user.id === who) what(socket)
  }
}

function audienceOf(state: JamState, who: UserId): Audience {
  return isPlayer(state, who) ? 'players' : 'watchers'
}

function roomOf(jam: JamId, audience: Audience): string {
  return `${audience}:${jam}`
}
