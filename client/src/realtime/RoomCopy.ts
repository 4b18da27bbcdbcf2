import type { JamId } from '#shared/ids.ts'
import type { Stamped } from '#shared/jam/entries.ts'
import { variantGrowth } from '#shared/jam/growth.ts'
import { mayWrite } from '#shared/jam/people.ts'
import type { JamState } from '#shared/jam/state.ts'
import type { Doorstep, EngineOffer, Growing, Hello, Me, Presence, Welcome } from '#shared/protocol/events.ts'
import type { JamView } from '#shared/protocol/http.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { foldEntries, Gap } from './fold.ts'
import { type Growths, grown } from './growing.ts'
import { forgetLastSeen, keepLastSeen, lastSeen } from './lastSeen.ts'
import type { Status } from './status.ts'
import { type Readable, writable } from './store.ts'
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
  /** What asking the muse costs; null for nothing. */
  musePrice: Welcome['musePrice']
  text: JamText | null
  /** The words as a page without sockets was told them; null where the line brings them. */
  words: JamView['words'] | null
  /** An order has had no answer for longer than people expect. */
  slow: boolean
  /** The server speaks a newer version and still takes this page. */
  newer: boolean
}

const EMPTY: Room = {
  status: { name: 'connecting' },
  me: null,
  state: null,
  watching: 0,
  line: null,
  ballot: null,
  engines: [],
  musePrice: null,
  text: null,
  words: null,
  slow: false,
  newer: false,
}

/** The page's copy of a room: the state folded from its entries, and what the line tells beside it. It knows no socket. */
export class RoomCopy {
  readonly #jam: JamId
  readonly #base: string
  readonly #room = writable(EMPTY)
  readonly #growing = writable<Growths>(new Map())
  #epoch: string | null = null
  #closed = false

  constructor(jam: JamId, base: string) {
    this.#jam = jam
    this.#base = base
  }

  get room(): Readable<Room> {
    return this.#room
  }

  /** What is being written this moment, between two entries. */
  get growing(): Readable<Growths> {
    return this.#growing
  }

  get now(): Room {
    return this.#room.get()
  }

  /** From where the server may go on, if it still has the same log. */
  get have(): Hello['have'] {
    const { state } = this.now
    return this.#epoch && state ? { epoch: this.#epoch, seq: state.seq } : undefined
  }

  change(change: Partial<Room>): void {
    if (!this.#closed) this.#room.set({ ...this.now, ...change })
  }

  /** The line is open. False where its entries do not follow on this copy: the next welcome brings the whole. */
  welcomed(welcome: Welcome): boolean {
    const state = this.#stateOf(welcome)
    this.#epoch = state && welcome.epoch
    if (!state) return false
    const { me, watching, ballot, engines, clientId, version = 0 } = welcome
    this.change({
      status: { name: 'live' },
      state,
      me,
      watching,
      ballot,
      engines,
      // A server from before says nothing of it.
      musePrice: welcome.musePrice ?? null,
      text: this.#textFor(me, clientId),
      words: null,
      newer: version > PROTOCOL_VERSION,
    })
    return true
  }

  #stateOf(welcome: Welcome): JamState | null {
    if ('state' in welcome) return welcome.state
    const before = this.now.state
    try {
      return before && foldEntries(before, welcome.entries)
    } catch {
      return null
    }
  }

  /** False where these entries cannot be folded: a hole is answered with what is missing, an entry this page cannot fold with the whole state. */
  fold(entries: readonly Stamped[]): boolean {
    const { state, ballot } = this.now
    if (!state) return true
    try {
      const next = foldEntries(state, entries)
      const turned = next.phase.name !== state.phase.name
      if (turned || next.round !== state.round) this.#growing.set(new Map())
      this.change({ state: next, ballot: turned && isVote(next.phase.name) ? null : ballot })
      return true
    } catch (error) {
      if (!(error instanceof Gap)) this.#epoch = null
      return false
    }
  }

  grow(news: readonly Growing[]): void {
    this.#growing.set(grown(this.#growing.get(), news, of => this.#known(of)))
  }

  /** What the log has of a growing text. */
  #known(of: string): string {
    const { state } = this.now
    if (state?.phase.name !== 'generating') return ''
    const place = state.phase.variants.findIndex((_, index) => variantGrowth(state.round, index) === of)
    const variant = state.phase.variants[place]
    return variant?.state === 'running' ? (variant.text ?? '') : ''
  }

  /** Outside a private jam: nothing of it stays here. */
  shutOut({ me, asking, againAt, locked }: Doorstep): void {
    this.#epoch = null
    this.now.text?.close()
    forgetLastSeen(this.#jam)
    this.change({
      status: { name: 'atDoor', asking, againAt, locked },
      me,
      state: null,
      text: null,
      ballot: null,
      watching: 0,
    })
  }

  /** Shows what was asked for without a line, where it is newer. */
  looked({ state, ...view }: Omit<JamView, 'now'>): void {
    const before = this.now.state
    this.change({ ...view, state: before && before.seq > state.seq ? before : state })
  }

  /** The room as this device last saw it, where nothing is known yet: people go on writing, and it merges on return. */
  fromDevice(): void {
    const kept = this.now.state ? null : lastSeen(this.#jam)
    if (kept) this.change({ ...kept, text: this.#newText(kept.me, null) })
  }

  /** Keeps the room on this device for a visit without a line. */
  keep(): void {
    const { me, state, engines } = this.now
    if (me && state) keepLastSeen(this.#jam, { me, state, engines })
  }

  /** The text of this person: another session on the same device never shares a document. */
  #textFor(me: Me, client: number): JamText {
    const { text, me: before } = this.now
    if (text && before?.id === me.id) return text
    text?.close()
    return this.#newText(me, client)
  }

  #newText(me: Me, client: number | null): JamText {
    const mayWriteNow = () => {
      const { state } = this.now
      return state !== null && mayWrite(state, me.id)
    }
    return new JamText({ jam: this.#jam, me: me.id, client, base: this.#base, mayWrite: mayWriteNow })
  }

  close(): void {
    this.#closed = true
    this.now.text?.close()
  }
}

function isVote(name: JamState['phase']['name']): boolean {
  return name === 'voting' || name === 'runoff'
}
