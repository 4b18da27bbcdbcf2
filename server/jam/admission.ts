import type { UserId } from '#shared/ids.ts'
import { mayWatch, personOf } from '#shared/jam/people.ts'
import type { JamState } from '#shared/jam/state.ts'
import type { Reason } from '#shared/reasons.ts'

/** Why this person may not even watch this jam, or null. The same for every door. */
export function admissionFault(state: JamState, who: UserId): Reason | null {
  if (state.round === 0) return 'NOT_FOUND'
  if (state.hidden) return 'JAM_HIDDEN'
  if (personOf(state, who)?.removed) return 'REMOVED'
  return mayWatch(state, who) ? null : 'PRIVATE'
}
