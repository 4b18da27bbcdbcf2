import { awarenessFrame, type Presence } from './frames.ts'

/** A larger state is no cursor (rule P1). */
const STATE_BYTES = 2_048
/** A clock further on than this since the last one heard is made up: it would silence the page that counts honestly. */
const CLOCK_LEAP = 1_000_000
/** A page whose clock ran past this cannot be followed by stock clients' 32-bit neighbours. */
const CLOCK_MAX = 2 ** 31
const GONE = new TextEncoder().encode('null')

/** A presence and who showed it. */
export type Entry = Presence & { source: object }

/** Who is where in one jam: the newest presence of each clientID, and which of them changed since the last tick. Presence may be lost. */
export class Presences {
  readonly #entries = new Map<number, Entry>()
  readonly #changed = new Map<number, Entry>()

  /** Takes the presence of a connection's own clientID; false if it was dropped. `quiet` ones repeat what is known. */
  set(presence: Presence, source: object): 'changed' | 'quiet' | 'dropped' {
    const { client, clock, state } = presence
    const known = this.#entries.get(client)
    const from = known?.clock ?? 0
    if (clock > CLOCK_MAX || clock < from || (known && clock > from + CLOCK_LEAP)) return 'dropped'
    if (known && clock === from && known.source === source) return 'dropped'
    const gone = isGone(state)
    if (!gone && !isState(state)) return 'dropped'
    // The message's buffer may be much larger than this view of it.
    const entry = { client, clock, state: state.slice(), source }
    if (gone) this.#entries.delete(client)
    else this.#entries.set(client, entry)
    this.#changed.set(client, entry)
    return known && !gone && Buffer.compare(known.state, state) === 0 ? 'quiet' : 'changed'
  }

  /** Forgets what a connection showed; true if anybody has to be told. */
  leave(source: object): boolean {
    let left = false
    for (const entry of this.#entries.values()) {
      if (entry.source !== source) continue
      this.#entries.delete(entry.client)
      this.#changed.set(entry.client, { client: entry.client, clock: entry.clock, state: GONE, source })
      left = true
    }
    return left
  }

  /** Forgets one presence without telling. */
  forget(client: number): void {
    this.#entries.delete(client)
  }

  /** Everybody but this connection, as one frame; null if there is nobody. */
  all(but: object): Buffer | null {
    const others = this.others(but)
    return others.length > 0 ? awarenessFrame(others) : null
  }

  /** Everything that others than this one showed. */
  others(source: object): Entry[] {
    return [...this.#entries.values()].filter(entry => entry.source !== source)
  }

  /** What changed since the last call, also as one frame for all; null if nothing did. Pages ignore their own echo by its clock. */
  tick(): { frame: Buffer; changed: Entry[] } | null {
    if (this.#changed.size === 0) return null
    const changed = [...this.#changed.values()]
    this.#changed.clear()
    return { frame: awarenessFrame(changed), changed }
  }
}

function isGone(state: Uint8Array): boolean {
  return state.byteLength === GONE.byteLength && Buffer.compare(state, GONE) === 0
}

/** True for a plain JSON object. Broken JSON would throw in every page that shares the frame, so it is read once here. */
function isState(state: Uint8Array): boolean {
  if (state.byteLength > STATE_BYTES) return false
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(state))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
