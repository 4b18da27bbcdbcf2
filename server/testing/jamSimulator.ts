import type { JamId, NodeId, UserId, VisitId } from '#shared/ids.ts'
import type { Entry, Stamped } from '#shared/jam/entries.ts'
import { emptyJam, evolve } from '#shared/jam/evolve.ts'
import type { Answer, JamState, PhaseName } from '#shared/jam/state.ts'
import { DEFAULT_PARAMS } from '#shared/kinds.ts'
import type { Asker, Context, Decision, ServerCommand } from '../jam/decide/context.ts'
import { decide, decideForServer, decideUpload } from '../jam/decide/decide.ts'
import { dueAt } from '../jam/decide/due.ts'
import { OFFERS, PICTURE } from './jamDriver.ts'
import { PEOPLE, RandomOrders } from './randomOrders.ts'
import { seeded } from './seeded.ts'

/** One jam driven by random people, servers and time through the real `decide` and `evolve`, with its whole log kept. */
export class JamSimulator {
  readonly log: Stamped[] = []
  state: JamState = emptyJam('amber-fox-bcdfghjk' as JamId)
  now = 1_800_000_000_000
  readonly random: () => number
  readonly text = 'a fox'
  readonly #orders = new RandomOrders(this)
  readonly #counters = new Map<VisitId, number>()

  constructor(seed: number) {
    this.random = seeded(seed)
    this.server({ kind: 'create', lineage: null, params: DEFAULT_PARAMS, title: '' })
  }

  /** One random thing happens. Returns what was asked and whether it was taken. */
  step(): { asked: string; decision: Decision; before: JamState } {
    const before = this.state
    this.now += Math.floor(this.random() ** 10 * 40_000)
    const roll = this.random()
    if (roll < 0.08) return { asked: 'tick', decision: this.server({ kind: 'tick' }), before }
    if (roll < (this.#isMaking() ? 0.8 : 0.3)) {
      const command = this.#orders.serverCommand()
      return { asked: command.kind, decision: this.server(command), before }
    }
    const asker = this.#orders.pick(PEOPLE)
    if (roll > 0.99) {
      const decision = decideUpload(this.state, asker, PICTURE, this.context())
      this.write(decision, asker.id)
      return { asked: 'upload', decision, before }
    }
    const command = this.#orders.command()
    const honest = this.random() < 0.85
    const seen = honest
      ? { round: this.state.round, phase: this.state.phase.name }
      : {
          round: Math.floor(this.random() * 4),
          phase: this.#orders.pick<PhaseName>(['writing', 'voting', 'reveal', 'generating']),
        }
    const visit = `${(1_000_000_000_000 + asker.colour).toString(36)}.abcdefghijkl` as VisitId
    const n = (this.#counters.get(visit) ?? 0) + 1
    this.#counters.set(visit, n)
    const decision = decide(this.state, { command, asker }, seen, this.context())
    this.write(decision, asker.id, { visit, n })
    return { asked: command.kind, decision, before }
  }

  #isMaking(): boolean {
    return this.state.phase.name === 'locked' || this.state.phase.name === 'generating'
  }

  server(command: ServerCommand): Decision {
    const decision = decideForServer(this.state, command, this.context())
    this.write(decision)
    return decision
  }

  /** Turns the clock to the jam's next deadline and ticks; false if it has none. */
  letTimePass(): boolean {
    const due = dueAt(this.state)
    if (due === null) return false
    this.now = Math.max(this.now, due)
    this.server({ kind: 'tick' })
    return true
  }

  context(): Context {
    return {
      now: this.now,
      node: 'node-1' as NodeId,
      dice: () => Math.floor(this.random() * 2 ** 32),
      offers: OFFERS,
      words: () => ({
        text: this.text,
        textSeq: 1,
        runs: [{ by: (PEOPLE[0] as Asker).id, length: this.text.length }],
      }),
    }
  }

  write(decision: Decision, by?: UserId, op?: { visit: VisitId; n: number }): Answer {
    if ('refused' in decision) return { ok: false, reason: decision.refused }
    const first = this.state.seq + 1
    for (const entry of decision.entries) this.#add(entry, by, op)
    return { ok: true, seq: decision.entries.length > 0 ? first : 0 }
  }

  #add(entry: Entry, by?: UserId, op?: { visit: VisitId; n: number }): void {
    const stamped: Stamped = {
      seq: this.state.seq + 1,
      at: Math.max(this.state.at, this.now),
      textSeq: 1,
      ...(by ? { by } : {}),
      ...(op ? { op } : {}),
      entry: structuredClone(entry),
    }
    this.log.push(stamped)
    this.state = evolve(this.state, stamped)
  }
}
