import type { UserId } from '#shared/ids.ts'
import type { Reason } from '#shared/reasons.ts'
import type { LiveText } from '../jam/text/LiveText.ts'

/** What the collaboration socket needs of one loaded jam. Held once per jam while it has connections. */
export type JamDoor = {
  readonly text: LiveText
  /** Why this person may not be here at all (removed, the jam hidden or ended for good); null if they may at least watch. */
  refusal(who: UserId): Reason | null
  /** True if this person's words are taken. */
  mayWrite(who: UserId): boolean
  /** Calls back when `refusal` or `mayWrite` may answer otherwise than before; returns its undo. */
  onChange(tell: () => void): () => void
  /** Lets go of the jam: it may be unloaded when nobody else holds it. */
  release(): void
}
