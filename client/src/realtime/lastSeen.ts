import type { JamId } from '#shared/ids.ts'
import { FOLD_VERSION } from '#shared/jam/evolve.ts'
import type { JamState } from '#shared/jam/state.ts'
import type { EngineOffer, Me } from '#shared/protocol/events.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'

/** The room as it was when the line was last there, so that a reload without a line still shows it. */
export type LastSeen = { me: Me; state: JamState; engines: EngineOffer[] }

const keyOf = (jam: JamId) => `riff.room.${PROTOCOL_VERSION}.${jam}`

/** Keeps the room for a reload without a line. A full or forbidden storage loses nothing but that. */
export function keepLastSeen(jam: JamId, room: LastSeen): void {
  try {
    localStorage.setItem(keyOf(jam), JSON.stringify({ ...room, state: { ...room.state, visits: {} } }))
  } catch {
    // Private windows and full storages refuse; the room then needs its line.
  }
}

/** Forgets a room that this device may not show any more. */
export function forgetLastSeen(jam: JamId): void {
  try {
    localStorage.removeItem(keyOf(jam))
  } catch {
    // Where nothing can be kept, nothing is.
  }
}

/** The room as last seen on this device, or null. */
export function lastSeen(jam: JamId): LastSeen | null {
  try {
    const kept = localStorage.getItem(keyOf(jam))
    const room = kept ? (JSON.parse(kept) as LastSeen) : null
    // What another fold made has another shape.
    return room?.state.fold === FOLD_VERSION ? room : null
  } catch {
    return null
  }
}
