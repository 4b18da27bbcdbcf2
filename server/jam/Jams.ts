import type { JamId } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import type { Clock } from '../ports/clock.ts'
import type { LiveJam } from './LiveJam.ts'

/** A jam that nobody uses is kept this long: a reload within it costs nothing, ms. */
const IDLE_KEPT = 30_000
/** More loaded jams than this would not fit the memory of a small machine; the least recently used idle ones go first. */
const LOADED_MAX = 2_000
/** How often the store is asked for overdue jams, and how many are taken at once (rule L12). */
const SWEEP_EVERY = 2_000
const SWEEP_AT_ONCE = 100
/** The same where other nodes share the store: jams in use there are in the list too. */
const SWEEP_SHARED = 1_000
/**
 * A quiet jam with people in it is overdue by nature, so that somebody looks when its node dies. It is read once and remembered: between
 * two whole scans only what became due meanwhile is asked for, and what was written late or by another clock within the overlap, ms.
 */
const SCAN_EVERY = 20_000
const OVERLAP = 6_000
/** More of them than this are forgotten, and found again by the next scan. */
const REMEMBERED_MAX = 20_000

export type JamsDeps = {
  clock: Clock
  load(jam: JamId): Promise<LiveJam>
  overdue(now: number, limit: number, since?: number): Promise<JamId[]>
  /** False for a jam that another node looks after; absent where there is none. */
  isMine?(jam: JamId): boolean
  warn(message: string, fault: unknown): void
}

/** A use of a loaded jam; it stays loaded until `release` is called. */
export type Lease = { live: LiveJam; release(): void }

type Loaded = { live: Promise<LiveJam>; leases: number; idleSince: number }

/** The jams of this node: each loaded once, however many ask, and unloaded when idle (rule L20). */
export class Jams {
  readonly #deps: JamsDeps
  readonly #loaded = new Map<JamId, Loaded>()
  readonly #unloading = new Map<JamId, Promise<void>>()
  /** Jams that were found overdue, and were not found settled since: in use here or elsewhere, or another node's to look after. */
  readonly #overdue = new Set<JamId>()
  #scannedAt = Number.NEGATIVE_INFINITY
  #askedAt = 0
  #stopSweep: () => void = () => {}
  #closed = false

  constructor(deps: JamsDeps) {
    this.#deps = deps
  }

  /** Jams in memory. */
  get size(): number {
    return this.#loaded.size
  }

  /** The jam, loaded; rejects with `NOT_FOUND`, `UNAVAILABLE` or `RESTARTING`. A join cancels an unload that has not begun. */
  async open(jam: JamId): Promise<Lease> {
    if (this.#closed) throw new Refusal('RESTARTING')
    while (this.#unloading.has(jam)) await this.#unloading.get(jam)
    const entry = this.#loaded.get(jam) ?? this.#begin(jam)
    entry.leases++
    let held = true
    const release = () => {
      if (!held) return
      held = false
      entry.leases--
      entry.idleSince = this.#deps.clock.now()
      // The least recently used stands first.
      if (this.#loaded.delete(jam)) this.#loaded.set(jam, entry)
    }
    try {
      const live = await entry.live
      // It is unloaded once nobody holds it, and read again by whoever comes then.
      if (live.isBroken) throw new Refusal('RESTARTING')
      return { live, release }
    } catch (fault) {
      release()
      throw fault
    }
  }

  /** Every loaded jam. */
  async *all(): AsyncIterable<LiveJam> {
    for (const entry of this.#loaded.values()) {
      const live = await entry.live.catch(() => null)
      if (live) yield live
    }
  }

  /** Begins to look after overdue jams: at once, then every two seconds. */
  start(): void {
    const again = async () => {
      await this.#sweep().catch(fault => this.#deps.warn('the sweep failed', fault))
      if (!this.#closed)
        this.#stopSweep = this.#deps.clock.at(this.#deps.clock.now() + SWEEP_EVERY, () => void again())
    }
    void again()
  }

  /** Unloads everything; what was asked for before still becomes durable. */
  async close(): Promise<void> {
    this.#closed = true
    this.#stopSweep()
    await Promise.all(
      [...this.#loaded.values()].map(async entry => (await entry.live.catch(() => null))?.close()),
    )
    this.#loaded.clear()
  }

  #begin(jam: JamId): Loaded {
    const live = this.#deps.load(jam)
    const entry: Loaded = { live, leases: 0, idleSince: this.#deps.clock.now() }
    this.#loaded.set(jam, entry)
    // A failed load is forgotten, so that the next one asks the store again.
    live.catch(() => this.#loaded.get(jam) === entry && this.#loaded.delete(jam))
    return entry
  }

  async #sweep(): Promise<void> {
    await this.#unloadIdle()
    await this.#findOverdue().catch(fault => this.#deps.warn('overdue jams could not be read', fault))
    for (const jam of this.#overdue) {
      if (this.#closed) return
      if (!this.#loaded.has(jam) && this.#deps.isMine?.(jam) === false) continue
      try {
        const { live, release } = await this.open(jam)
        live.look()
        release()
        if ((live.lookAt ?? Number.POSITIVE_INFINITY) > this.#deps.clock.now()) this.#overdue.delete(jam)
      } catch (fault) {
        this.#deps.warn('an overdue jam could not be loaded', fault)
      }
    }
  }

  async #findOverdue(): Promise<void> {
    const { clock, isMine, overdue } = this.#deps
    const now = clock.now()
    const whole = now - this.#scannedAt >= SCAN_EVERY
    if (this.#overdue.size > REMEMBERED_MAX) this.#overdue.clear()
    const limit = isMine ? SWEEP_SHARED : SWEEP_AT_ONCE
    const found = await overdue(now, limit, whole ? undefined : this.#askedAt - OVERLAP)
    for (const jam of found) this.#overdue.add(jam)
    // A full answer may have left some out: asked again from where this began.
    if (whole) this.#scannedAt = now
    if (found.length < limit) this.#askedAt = now
  }

  async #unloadIdle(): Promise<void> {
    const before = this.#deps.clock.now() - (this.#loaded.size > LOADED_MAX ? 0 : IDLE_KEPT)
    for (const [jam, entry] of this.#loaded) {
      if (entry.leases > 0 || entry.idleSince > before) continue
      const live = await entry.live.catch(() => null)
      if (!live || entry.leases > 0 || !live.idle) continue
      this.#loaded.delete(jam)
      const done = live.close().finally(() => this.#unloading.delete(jam))
      this.#unloading.set(jam, done)
      await done
    }
  }
}
