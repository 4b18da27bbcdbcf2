import type { UserId } from '#shared/ids.ts'
import type { MuseEdit, MuseFailure } from '#shared/jam/muse.ts'
import type { Kind } from '#shared/kinds.ts'
import type { Price, Usage } from './engine.ts'

/** What the muse is asked. All it may know: this jam's words, what they are for, and one wish. */
export type MuseJob = {
  text: string
  /** Empty: whatever it thinks best. */
  wish: string
  kind: Kind
  /** The style or form chosen, by its id. */
  style: string
  /** Another ask gets another answer; the same job by rules the same one. */
  seed: number
  /** Who asked. Changes nothing of the answer; no provider learns it as it stands. */
  asker?: UserId
}

/** What it says: the text as it would read, as far as it is written, and at the end its changes, or why there are none. */
export type MuseEvent =
  | { kind: 'growing'; text: string }
  | { kind: 'offer'; edits: MuseEdit[]; usage?: Usage }
  | { kind: 'failed'; reason: MuseFailure; message: string; usage?: Usage }

/** The AI co-writer. Proposes changes and makes none. */
export interface Muse {
  /** `label` says honestly what it is; `free` is false where asking costs money, and `price` says how much where that is known. */
  describe(): { id: string; label: string; free: boolean; price?: Price }
  /** Answers one ask; the iterable ends after its `offer` or `failed`, and never throws. Aborting ends it as `failed`. */
  offer(job: MuseJob, signal: AbortSignal): AsyncIterable<MuseEvent>
}
