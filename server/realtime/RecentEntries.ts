import type { Stamped } from '#shared/jam/entries.ts'
import type { LiveRoom } from '../jam/LiveRoom.ts'
import { present, type Viewer } from '../jam/present.ts'

/** Entries kept for pages that come back after a short break; more than a blip's worth would cost memory in every open jam. */
const KEPT = 256

/** The newest entries of an open jam. */
export class RecentEntries {
  readonly #room: LiveRoom
  readonly #undo: () => void
  #entries: Stamped[] = []

  constructor(room: LiveRoom) {
    this.#room = room
    this.#undo = room.onEntries(entries => {
      for (const entry of entries) this.#take(entry)
      if (this.#entries.length > 2 * KEPT) this.#entries = this.#entries.slice(-KEPT)
    })
  }

  /** What follows `seq`, as this viewer may see it, or null if some of it is no longer kept. */
  since(seq: number, viewer: Viewer): Stamped[] | null {
    if (seq === this.#room.state.seq) return []
    const first = this.#entries[0]
    if (!first || seq < first.seq - 1 || seq > this.#room.state.seq) return null
    return this.#entries.filter(entry => entry.seq > seq).map(entry => present(entry, viewer))
  }

  #take(stamped: Stamped): void {
    const { entry } = stamped
    // Words that were taken back do not go out again (rule J63).
    if (entry.kind === 'lineEdited' || entry.kind === 'lineRemoved')
      this.#entries = this.#entries.map(kept =>
        kept.seq === entry.empties ? { ...kept, entry: { kind: 'redacted' } } : kept,
      )
    this.#entries.push(stamped)
  }

  close(): void {
    this.#undo()
  }
}
