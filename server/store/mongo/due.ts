import type { JamId } from '#shared/ids.ts'
import type { Causality } from './Causality.ts'
import { batchKey } from './keys.ts'
import type { LogCollections } from './models.ts'

/** The most candidates that are looked at together, and how many more than asked for, since some will be void. */
const PAGE_MOST = 100
const PAGE_MORE = 20
/** How often the batches that were overtaken are taken out of the index, ms. */
const SWEEP_EVERY = 1_000

type Candidate = { _id: string; jam: string; first: number }

/**
 * When jams are due. A room batch carries the time in its own document, so it is as durable as the batch (rule L12), and the newest
 * room batch that says anything counts: an older one is void from the moment the newer is there. Void ones stay in the index until
 * somebody takes them out, which may fail or be late at no harm: whoever asks checks.
 */
export class DueTimes {
  readonly #batches: LogCollections['batches']
  readonly #causality: Causality
  /** The newest own batch of each jam that said something, since the last sweep. */
  #overtook = new Map<string, number>()
  #timer: NodeJS.Timeout | undefined

  constructor({ batches }: LogCollections, causality: Causality) {
    this.#batches = batches
    this.#causality = causality
  }

  /** A room batch that says when its jam is due is durable: the older ones of the jam may leave the index. */
  overtake(jam: string, first: number): void {
    this.#overtook.set(jam, first)
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      // The next one tries again, and `overdue` never relies on it.
      void this.sweep().catch(() => {})
    }, SWEEP_EVERY).unref()
  }

  /** Takes out of the index what was overtaken since the last call. */
  async sweep(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const jams = [...this.#overtook]
    this.#overtook = new Map()
    if (jams.length === 0) return
    await this.#batches.bulkWrite(
      jams.map(([jam, first]) => ({
        updateMany: {
          filter: { jam, due: { $exists: true }, first: { $lt: first } },
          update: { $unset: { due: 1 } },
          hint: 'dueOfJam',
        },
      })),
      { ordered: false },
    )
  }

  /** Jams due after `since` and at or before `now`, most overdue first. */
  async overdue(now: number, limit: number, since: number): Promise<JamId[]> {
    const found: JamId[] = []
    const size = Math.min(PAGE_MOST, limit + PAGE_MORE)
    let after: { due: number; _id: string } | null = null
    while (found.length < limit) {
      const page: (Candidate & { due: number })[] = await this.#candidates({ now, since, after }, size)
      const valid = await Promise.all(page.map(one => this.#isNewest(one)))
      for (const [index, { jam }] of page.entries())
        if (valid[index] && found.length < limit) found.push(jam as JamId)
      const last = page.at(-1)
      if (!last || page.length < size) break
      after = { due: last.due, _id: last._id }
    }
    return found
  }

  /** Batches that say they are due, along the index. */
  #candidates(asked: DueAsked, size: number) {
    return this.#causality.run(session =>
      this.#batches
        .find<Candidate & { due: number }>(dueFilter(asked), {
          session,
          projection: { jam: 1, first: 1, due: 1 },
          sort: { due: 1, _id: 1 },
          hint: 'due',
          limit: size,
        })
        .toArray(),
    )
  }

  /** Whether no newer room batch of the jam says anything; one that was overtaken is remembered for the sweep. */
  async #isNewest({ jam, first }: Candidate): Promise<boolean> {
    const [newest] = await this.#causality.run(session =>
      this.#batches
        .find<Candidate>(
          { jam, due: { $exists: true } },
          { session, projection: { first: 1 }, sort: { first: -1 }, hint: 'dueOfJam', limit: 1 },
        )
        .toArray(),
    )
    if (newest && newest.first > first) this.overtake(jam, newest.first)
    return newest?._id === batchKey(jam, 'room', first)
  }
}

/** `after`: the last one seen. */
type DueAsked = { now: number; since: number; after: { due: number; _id: string } | null }

/** The numbers after `since` and at or before `now`, after the last one seen; null, "never", is no number and does not match. */
export const dueFilter = ({ now, since, after }: DueAsked) => ({
  due: { $exists: true, $lte: now, $gt: since, ...(after ? { $gte: after.due } : {}) },
  ...(after ? { $or: [{ due: { $gt: after.due } }, { _id: { $gt: after._id } }] } : {}),
})
