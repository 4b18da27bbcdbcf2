import type { JamId } from '#shared/ids.ts'
import { REACTIONS, type Reaction, type ReactionCounts } from '#shared/protocol/events.ts'
import type { Bus } from '../ports/bus.ts'

/** Reactions of this long leave as one message with counts, ms: a hundred cheering people cost what one does. */
const TICK = 150
/** More of one kind in one message than this is a broken neighbour. */
const COUNT_MOST = 10_000

const topicOf = (jam: JamId) => `reactions:${jam}`

/** A jam's floating reactions on this node, counted and told once a tick, here and on the other nodes (rule J65). They may be lost. */
export class Reactions {
  readonly #jam: JamId
  readonly #bus: Bus | undefined
  readonly #tell: (counts: ReactionCounts) => void
  readonly #undo: () => void
  /** What is to be told here, and the part of it that began here. */
  #counts: ReactionCounts = {}
  #own: ReactionCounts = {}
  #timer: NodeJS.Timeout | undefined

  constructor(jam: JamId, tell: (counts: ReactionCounts) => void, bus?: Bus) {
    this.#jam = jam
    this.#tell = tell
    this.#bus = bus
    this.#undo = bus?.subscribe(topicOf(jam), bytes => this.#add(countsIn(bytes))) ?? (() => {})
  }

  add(reaction: Reaction): void {
    this.#own = sum(this.#own, { [reaction]: 1 })
    this.#add({ [reaction]: 1 })
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#undo()
  }

  #add(counts: ReactionCounts): void {
    this.#counts = sum(this.#counts, counts)
    if (Object.keys(this.#counts).length > 0) this.#timer ??= setTimeout(() => this.#flush(), TICK)
  }

  #flush(): void {
    this.#timer = undefined
    this.#tell(this.#counts)
    if (Object.keys(this.#own).length > 0)
      this.#bus?.ring(topicOf(this.#jam), Buffer.from(JSON.stringify(this.#own)))
    this.#counts = {}
    this.#own = {}
  }
}

function sum(one: ReactionCounts, other: ReactionCounts): ReactionCounts {
  const all = { ...one }
  for (const reaction of REACTIONS) {
    const count = (one[reaction] ?? 0) + (other[reaction] ?? 0)
    if (count > 0) all[reaction] = count
  }
  return all
}

/** What another node told; anything that is no count is none. */
function countsIn(bytes: Uint8Array): ReactionCounts {
  const counts: ReactionCounts = {}
  try {
    const told = JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, unknown>
    for (const reaction of REACTIONS) {
      const count = told[reaction]
      if (typeof count === 'number' && Number.isInteger(count) && count > 0)
        counts[reaction] = Math.min(count, COUNT_MOST)
    }
  } catch {
    // A neighbour of another version: nothing was said.
  }
  return counts
}
