import type { VisitId } from '#shared/ids.ts'
import type { Command, Order } from '#shared/jam/commands.ts'
import type { Answer, PhaseName } from '#shared/jam/state.ts'

/** The round and phase that the sender saw (rule J13). */
export type Seen = { round: number; phase: PhaseName }

type Waiting = { n: number; seen: Seen; command: Command; answer: (answer: Answer) => void }

/** Sends one order and calls back with the server's answer; on a broken line it never calls back. */
export type Send = (order: Order, answer: (answer: Answer) => void) => void

/**
 * The commands of one visit, one at a time and in order, each with the visit's next number. After a reconnect the first
 * unanswered one goes out again under the same number, so that it happens once whatever the line did (rules L7, J14).
 */
export class OrderQueue {
  #waiting: Waiting[] = []
  #n = 0
  #line: { visit: VisitId; send: Send; inFlight: number | null } | null = null
  readonly #sent: () => number | undefined

  /** `sent` tells how many text messages have left the page, for the commands that must follow them (rule L8). */
  constructor(sent: () => number | undefined) {
    this.#sent = sent
  }

  /** Queues a command; resolves with its answer, however often the line breaks before. */
  push(command: Command, seen: Seen): Promise<Answer> {
    return new Promise(answer => {
      this.#waiting.push({ n: ++this.#n, seen, command, answer })
      this.#next()
    })
  }

  /** A line is there: what is unanswered goes out again. */
  online(visit: VisitId, send: Send): void {
    this.#line = { visit, send, inFlight: null }
    this.#next()
  }

  offline(): void {
    this.#line = null
  }

  /** How many commands have no answer yet. */
  get waiting(): number {
    return this.#waiting.length
  }

  #next(): void {
    const line = this.#line
    const first = this.#waiting[0]
    if (!line || !first || line.inFlight !== null) return
    line.inFlight = first.n
    line.send(this.#order(line.visit, first), answer => {
      // An answer of a line that has broken meanwhile is as good as any: the number is the same.
      if (this.#waiting[0]?.n !== first.n) return
      this.#waiting.shift()
      if (this.#line) this.#line.inFlight = null
      first.answer(answer)
      this.#next()
    })
  }

  #order(visit: VisitId, { n, seen, command }: Waiting): Order {
    const order: Order = { visit, n, round: seen.round, phase: seen.phase, command }
    const sent = command.kind === 'generate' || command.kind === 'publish' ? this.#sent() : undefined
    return sent === undefined ? order : { ...order, sent }
  }
}
