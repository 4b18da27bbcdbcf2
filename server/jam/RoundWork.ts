import type { JamId, NodeId, PostId } from '#shared/ids.ts'
import type { JamState, PhaseOf } from '#shared/jam/state.ts'
import type { Clock } from '../ports/clock.ts'
import type { Making } from './Making.ts'
import { makeVariant, type RoundDeps } from './makeVariant.ts'

/** How long to leave a failed screening or publication before trying again, ms. */
const RETRY_AFTER = 3_000

export type WorkDeps = RoundDeps & {
  clock: Clock
  node: NodeId
  /** The line in front of each engine of this node, by its id. */
  making: ReadonlyMap<string, Making>
  /** False for a node whose heartbeat stopped: its round may be taken over. */
  isAlive(node: NodeId): Promise<boolean>
  /** The span that may not be made into a picture, or null (UTF-16 units). */
  screen(text: string): Promise<{ from: number; to: number } | null>
  /** Stores the post of this round, whose card was confirmed; idempotent by jam and round (rules L14, F1). */
  publish(state: JamState, round: number): Promise<PostId>
}

type Running = { round: number; places: Map<number, AbortController> }

/**
 * The work that a jam's phase asks of this node: screening, making, publishing. Driven by the state alone, so that it goes on after
 * a restart with nobody there (rules L12, L14, G3); looking twice starts nothing twice.
 */
export class RoundWork {
  readonly #jam: JamId
  readonly #deps: WorkDeps
  readonly #stateNow: () => JamState
  readonly #doing = new Set<string>()
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
    this.#running ??= { round: state.round, places: new Map() }
    const { places } = this.#running
    for (const [place, variant] of phase.variants.entries()) {
      const controller = places.get(place)
      if (variant.state === 'waiting' && !controller) this.#start(place, places, phase.engine)
      // Timed out or skipped by "vote now": the log has spoken, the engine may stop.
      if (variant.state === 'failed') controller?.abort()
    }
  }

  #start(place: number, places: Running['places'], engine: string | null): void {
    const controller = new AbortController()
    places.set(place, controller)
    const work = () => makeVariant(this.#deps, this.#stateNow(), place, controller.signal)
    const line = this.#deps.making.get(engine ?? '')
    if (line) line.add(this.#jam, work)
    // Without that engine there is nothing to wait for (rule G32).
    else void work()
  }

  #stop(): void {
    if (!this.#running) return
    for (const controller of this.#running.places.values()) controller.abort()
    for (const line of this.#deps.making.values()) line.drop(this.#jam)
    this.#running = null
  }

  async #screen(state: JamState, phase: PhaseOf<'locked'>): Promise<void> {
    const span = await this.#deps.screen(phase.draft.text)
    const { round } = state
    await this.#deps.tell(
      span
        ? { kind: 'block', round, span }
        : { kind: 'begin', round, engine: this.#deps.engines.chosen(phase.draft.params).describe().id },
    )
  }

  async #takeOver(state: JamState, phase: PhaseOf<'generating'>): Promise<void> {
    if (await this.#deps.isAlive(phase.node)) return
    // An engine that this node does not know may have been paid.
    const free = this.#deps.engines.get(phase.engine ?? '')?.describe().free ?? false
    await this.#deps.tell({ kind: 'takeOver', round: state.round, from: phase.node, free })
  }

  async #publish(state: JamState, round: number): Promise<void> {
    const post = await this.#deps.publish(state, round)
    await this.#deps.tell({ kind: 'published', round, post })
  }

  /** Does one piece of work unless it is being done; a fault is tried again later if the state still asks for it. */
  #once(name: string, work: () => Promise<void>): void {
    if (this.#doing.has(name)) return
    this.#doing.add(name)
    work()
      .catch(fault => {
        this.#deps.warn(`could not ${name}`, fault)
        this.#deps.clock.at(this.#deps.clock.now() + RETRY_AFTER, () => this.look())
      })
      .finally(() => this.#doing.delete(name))
  }
}
