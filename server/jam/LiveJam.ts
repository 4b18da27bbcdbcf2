import type { JamId, NodeId } from '#shared/ids.ts'
import type { Order } from '#shared/jam/commands.ts'
import type { Answer, FinalMedia, JamState } from '#shared/jam/state.ts'
import type { Line } from '#shared/protocol/events.ts'
import type { Clock } from '../ports/clock.ts'
import type { Muse } from '../ports/muse.ts'
import type { Here } from '../ports/store.ts'
import type { Asker, Context, ServerCommand } from './decide/context.ts'
import { decide, decideForServer, decideUpload } from './decide/decide.ts'
import { dueAt, lookAt } from './decide/due.ts'
import type { Elsewhere } from './Elsewhere.ts'
import { Growth } from './Growth.ts'
import type { LiveRoom } from './LiveRoom.ts'
import { MuseWork } from './MuseWork.ts'
import { carryOut } from './order.ts'
import { People, type PeopleDeps } from './People.ts'
import { RoundWork, type WorkDeps } from './RoundWork.ts'
import type { LiveText } from './text/LiveText.ts'

/** A tick that came too early is armed again no sooner than this, ms (rule L11). */
const TICK_APART = 25
/** An erasure that failed is tried again after this, ms. */
const ERASE_AGAIN = 3_000
/** The longest that somebody who comes waits for what other nodes wrote, ms. */
const REFRESH_MOST = 1_000

export type LiveDeps = Omit<WorkDeps, 'tell' | 'growth'> & {
  muse: Muse

  clock: Clock
  node: NodeId
  dice(): number
  elsewhere?: NonNullable<PeopleDeps['elsewhere']> & Pick<Elsewhere, 'line'>
}

/** One jam on this node: its two streams, who is here, its timers and its work. */
export class LiveJam {
  readonly jam: JamId
  readonly room: LiveRoom
  readonly text: LiveText
  readonly people: People
  /** What is being written in it this moment. */
  readonly growth = new Growth()
  readonly #deps: LiveDeps
  readonly #work: RoundWork
  readonly #muse: MuseWork
  #disarm: () => void = () => {}
  readonly #closing: (() => void)[] = []
  #closed = false
  #erasing = false

  constructor(deps: LiveDeps, room: LiveRoom, text: LiveText) {
    this.jam = room.jam
    this.room = room
    this.text = text
    this.#deps = deps
    const tell = (command: ServerCommand) => this.tell(command)
    const { clock, elsewhere } = deps
    this.people = new People({ clock, tell, ...(elsewhere ? { elsewhere } : {}) }, () => room.state)
    this.#work = new RoundWork(room.jam, { ...deps, tell, growth: this.growth }, () => room.state)
    this.#muse = new MuseWork({ ...deps, tell, growth: this.growth, text }, () => room.state)
    room.onEntries(entries => {
      if (entries.some(({ entry }) => entry.kind === 'left')) this.people.correct()
      this.#follow()
    })
    text.onBroken(fault => room.giveUp(fault))
    this.people.expect()
    this.#follow()
  }

  get state(): JamState {
    return this.room.state
  }

  /** True once something in its log could not be read by this version: it is of no use here any more (rule L16). */
  get isBroken(): boolean {
    return this.room.isBroken
  }

  /** Which turn at its engine is this round's, while all its pictures wait, here or at the node that makes them. */
  get line(): Line | null {
    const { phase } = this.state
    if (phase.name !== 'generating' || !phase.variants.every(({ state }) => state === 'waiting')) return null
    return this.lineHere ?? this.#deps.elsewhere?.line(this.jam, phase.node) ?? null
  }

  /** The same, where its pictures wait at this node. */
  get lineHere(): Line | null {
    return this.#work.line
  }

  /** Who is at this node, and whose turn the round is that waits here, for the others. */
  here(): Here {
    const line = this.lineHere
    return { ...this.people.here(), ...(line ? { line } : {}) }
  }

  /** When a node must look at this jam, ms; null: never. */
  get lookAt(): number | null {
    return lookAt(this.state)
  }

  /** True if nothing here would be lost or delayed by unloading. */
  get idle(): boolean {
    return (
      this.people.empty &&
      this.room.idle &&
      this.text.idle &&
      !this.#work.busy &&
      !this.#muse.busy &&
      !this.#erasing
    )
  }

  /** Carries out a person's order exactly once. Never rejects. */
  order(order: Order, asker: Asker): Promise<Answer> {
    return carryOut(this.room, order, asker, () => this.#context())
  }

  /** What somebody's uploaded picture, stored already, comes to: what the round starts from, or a refusal. Never rejects. */
  bring(picture: FinalMedia, by: Asker): Promise<Answer> {
    return this.room.submit(state => decideUpload(state, by, picture, this.#context()), by.id)
  }

  /** Seats somebody who did not have to ask: the person who opens the jam. */
  async seat(who: Asker): Promise<void> {
    await this.room.submit(state => {
      const { round, phase } = state
      return decide(
        state,
        { command: { kind: 'sit' }, asker: who },
        { round, phase: phase.name },
        this.#context(),
      )
    }, who.id)
  }

  /** Makes a server's command durable; false if it was refused. */
  async tell(command: ServerCommand): Promise<boolean> {
    const answer = await this.room.submit(state => decideForServer(state, command, this.#context()))
    return answer.ok
  }

  /** Runs when the jam is unloaded. */
  onClose(what: () => void): void {
    this.#closing.push(what)
  }

  /** Looks again at what the phase asks for and who is here: a node may have died (rules L12, L15). */
  look(): void {
    this.people.expect()
    this.#follow()
  }

  /** Reads what other nodes wrote; where the store does not answer soon, what is known stands. */
  async refresh(): Promise<void> {
    const { clock } = this.#deps
    const late = new Promise<void>(done => clock.at(clock.now() + REFRESH_MOST, done))
    await Promise.race([Promise.allSettled([this.room.refresh(), this.text.refresh()]), late])
  }

  /** Lets go of timers and work; both streams finish what is in flight. */
  async close(): Promise<void> {
    this.#closed = true
    for (const what of this.#closing) what()
    this.people.close()
    this.growth.close()
    this.#rest()
    this.room.close()
    await this.text.close()
  }

  #context(): Context {
    const { clock, node, dice, engines } = this.#deps
    const offers = engines.offered.map(engine => engine.describe())
    return { now: clock.now(), node, dice, offers, words: () => this.text.words() }
  }

  #follow(): void {
    if (this.#closed) return
    if (this.isBroken) {
      this.#rest()
      return
    }
    this.#work.look()
    this.#muse.look()
    void this.#erase()
    this.#arm(0)
  }

  /** Nothing is begun from here on. */
  #rest(): void {
    this.#disarm()
    this.#work.close()
    this.#muse.close()
  }

  /** Words that were taken back leave the store; the log keeps what is left to do. */
  async #erase(): Promise<void> {
    const seqs = this.state.erasing
    if (this.#erasing || seqs.length === 0) return
    this.#erasing = true
    const { clock, warn } = this.#deps
    try {
      await this.room.erase(seqs)
      if (!(await this.tell({ kind: 'erased', seqs }))) throw new Error('the log does not say so yet')
    } catch (fault) {
      warn('words that were taken back are still in the store', fault)
      clock.at(clock.now() + ERASE_AGAIN, () => this.#follow())
    } finally {
      this.#erasing = false
    }
    if (this.state.erasing !== seqs) this.#follow()
  }

  #arm(apart: number): void {
    this.#disarm()
    const due = dueAt(this.state)
    if (due === null || this.#closed || this.isBroken) return
    const time = Math.max(due, this.#deps.clock.now() + apart)
    this.#disarm = this.#deps.clock.at(time, () => void this.#tick())
  }

  async #tick(): Promise<void> {
    const before = this.state.seq
    await this.tell({ kind: 'tick' })
    if (this.state.seq === before) this.#arm(TICK_APART)
  }
}
