import type { JamId, NodeId, PostId } from '#shared/ids.ts'
import type { Draft, JamState, PhaseOf } from '#shared/jam/state.ts'
import type { Line } from '#shared/protocol/events.ts'
import type { Checked } from '../moderation/screening.ts'
import type { Clock } from '../ports/clock.ts'
import type { Price } from '../ports/engine.ts'
import type { Making } from './Making.ts'
import { makeVariant, type RoundDeps } from './makeVariant.ts'
import { promptsBefore } from './promptsBefore.ts'
import type { Bill, Purse } from './purse.ts'

/** How long to leave a failed screening or publication before trying again, ms. */
const RETRY_AFTER = 3_000
/** How long a publication waits before the picture check is asked again, ms. */
const CHECK_AGAIN = 10_000

export type WorkDeps = RoundDeps & {
  clock: Clock
  node: NodeId
  /** The line in front of each engine of this node, by its id. */
  making: ReadonlyMap<string, Making>
  /** False for a node whose heartbeat stopped: its round may be taken over. */
  isAlive(node: NodeId): Promise<boolean>
  /** The span that may not be made, or null (UTF-16 units); `before` are the prompts before it (rule M1). */
  screen(text: string, before: readonly string[]): Promise<{ from: number; to: number } | null>
  purse: Purse
  /** Whether the post of this round may be shown to everybody. */
  checkPost(state: JamState, round: number): Promise<Checked>
  /** Stores the post of this round, whose card was confirmed; idempotent by jam and round (rules L14, F1). */
  publish(state: JamState, round: number): Promise<PostId>
}

type Running = { round: number; places: Map<number, Place>; draft: Draft; price: Price | undefined }
type Place = { controller: AbortController; started: boolean }

/**
 * The work that a jam's phase asks of this node: screening, making, publishing. Driven by the state alone, so that it goes on after
 * a restart with nobody there (rules L12, L14, G3); looking twice starts nothing twice.
 */
export class RoundWork {
  readonly #jam: JamId
  readonly #deps: WorkDeps
  readonly #stateNow: () => JamState
  readonly #doing = new Set<string>()
  readonly #resting = new Map<string, number>()
  #running: Running | null = null
  #closed = false

  constructor(jam: JamId, deps: WorkDeps, stateNow: () => JamState) {
    this.#jam = jam
    this.#deps = deps
    this.#stateNow = stateNow
  }

  /** True while something is being done that a restart would have to do again. */
  get busy(): boolean {
    return this.#doing.size > 0 || this.#running !== null
  }

  /** While all pictures of the round wait for their engine here: which turn is theirs, and about when, s. */
  get line(): Line | null {
    const { phase } = this.#stateNow()
    if (!this.#running || phase.name !== 'generating') return null
    if (!phase.variants.every(({ state }) => state === 'waiting')) return null
    const engine = this.#deps.engines.get(phase.engine ?? '')?.describe()
    const turn = engine && this.#deps.making.get(engine.id)?.turnOf(this.#jam)
    return turn ? { turn, seconds: Math.ceil((turn / engine.atOnce) * engine.usualSeconds) } : null
  }

  /** Starts what the present state asks for and stops what it no longer does. */
  look(): void {
    const state = this.#stateNow()
    const { phase, round } = state
    if (phase.name !== 'generating' || state.hidden) this.#stop()
    if (this.#closed || state.hidden) return
    if (phase.name === 'locked') this.#once(`screen ${round}`, () => this.#screen(state, phase))
    if (phase.name === 'reveal' && phase.publishing)
      this.#once(`publish ${round}`, () => this.#publish(state, round))
    for (const past of state.history)
      if (past.publishing) this.#once(`publish ${past.round}`, () => this.#publish(state, past.round))
    if (phase.name === 'generating') this.#make(state, phase)
  }

  /** Stops this node's part; the log keeps what is left to do. */
  close(): void {
    this.#closed = true
    this.#stop()
  }

  #make(state: JamState, phase: PhaseOf<'generating'>): void {
    if (phase.node !== this.#deps.node) {
      this.#once(`take over ${state.round}`, () => this.#takeOver(state, phase))
      return
    }
    if (this.#running?.round !== state.round) this.#stop()
    const price = this.#deps.engines.get(phase.engine ?? '')?.describe().price
    this.#running ??= { round: state.round, places: new Map(), draft: phase.draft, price }
    const running = this.#running
    for (const [place, variant] of phase.variants.entries()) {
      const begun = running.places.get(place)
      if (variant.state === 'waiting' && !begun) this.#start(place, running, phase.engine)
      // Timed out or skipped by "vote now": the log has spoken, the engine may stop.
      if (variant.state === 'failed') begun?.controller.abort()
    }
  }

  #start(place: number, running: Running, engine: string | null): void {
    const one: Place = { controller: new AbortController(), started: false }
    running.places.set(place, one)
    const work = async () => {
      one.started = true
      const bill = await makeVariant(this.#deps, this.#stateNow(), place, one.controller.signal)
      if (!this.#closed) await this.#settle(running, place, bill)
    }
    const line = this.#deps.making.get(engine ?? '')
    if (line) line.add(this.#jam, work)
    // Without that engine there is nothing to wait for (rule G32).
    else void work()
  }

  #stop(): void {
    if (!this.#running) return
    const running = this.#running
    this.#running = null
    for (const line of this.#deps.making.values()) line.drop(this.#jam)
    for (const [place, { controller, started }] of running.places) {
      controller.abort()
      // After a close another node may begin it.
      if (!started && !this.#closed) void this.#settle(running, place, 'nothing')
    }
  }

  async #screen(state: JamState, phase: PhaseOf<'locked'>): Promise<void> {
    const { draft } = phase
    const of = { round: state.round, lock: draft.lock }
    const span = await this.#deps.screen(draft.text, promptsBefore(state, phase))
    if (span) {
      await this.#deps.tell({ kind: 'block', ...of, span })
      return
    }
    const { id, price } = this.#deps.engines.chosen(draft.params).describe()
    const spent = await this.#deps.purse.reserve(state, draft, price)
    await this.#deps.tell(spent ? { kind: 'broke', ...of, ...spent } : { kind: 'begin', ...of, engine: id })
  }

  /** What cannot be settled now, the sweep settles (rule C3). */
  async #settle({ round, draft, price }: Running, place: number, bill: Bill): Promise<void> {
    if (!price) return
    await this.#deps.purse
      .settle(this.#jam, round, draft, place, bill, price)
      .catch(fault => this.#deps.warn('a variant was not settled', fault))
  }

  async #takeOver(state: JamState, phase: PhaseOf<'generating'>): Promise<void> {
    if (await this.#deps.isAlive(phase.node)) return
    // An engine that this node does not know may have been paid.
    const free = this.#deps.engines.get(phase.engine ?? '')?.describe().free ?? false
    const of = { round: state.round, lock: phase.draft.lock }
    await this.#deps.tell({ kind: 'takeOver', ...of, from: phase.node, free })
  }

  async #publish(state: JamState, round: number): Promise<void> {
    const found = await this.#deps.checkPost(state, round)
    if (found === 'clear') {
      const post = await this.#deps.publish(state, round)
      await this.#deps.tell({ kind: 'published', round, post })
    } else if (found === 'blocked') await this.#deps.tell({ kind: 'publishRefused', round })
    else {
      await this.#deps.tell({ kind: 'publishWaits', round })
      this.#rest(`publish ${round}`)
    }
  }

  /** Leaves a piece of work alone for a while. */
  #rest(name: string): void {
    const { clock } = this.#deps
    const until = clock.now() + CHECK_AGAIN
    this.#resting.set(name, until)
    clock.at(until, () => this.look())
  }

  /** Does one piece of work unless it is being done; a fault is tried again later if the state still asks for it. */
  #once(name: string, work: () => Promise<void>): void {
    if (this.#doing.has(name) || (this.#resting.get(name) ?? 0) > this.#deps.clock.now()) return
    this.#resting.delete(name)
    this.#doing.add(name)
    work()
      .catch(fault => {
        this.#deps.warn(`could not ${name}`, fault)
        this.#deps.clock.at(this.#deps.clock.now() + RETRY_AFTER, () => this.look())
      })
      .finally(() => this.#doing.delete(name))
  }
}
