import type { JamId, NodeId } from '#shared/ids.ts'
import type { Entry } from '#shared/jam/entries.ts'
import type { Line } from '#shared/protocol/events.ts'
import type { Bus } from '../ports/bus.ts'
import type { Clock } from '../ports/clock.ts'
import type { Batch, KnownHead, Log, Stream } from '../ports/log.ts'
import type { Here, NodeCard } from '../ports/store.ts'
import { decodeRing, encodeRing, type Ring, type StreamLink, topicOf } from './bell.ts'
import type { Elsewhere } from './Elsewhere.ts'
import type { LiveJam } from './LiveJam.ts'

/** How often the store is asked for what no doorbell told, ms. A lost ring, even the last one, costs this at most (rule B2). */
const POLL_EVERY = 1_000
/** How often a node says again who is with it, ms, in case a ring was lost. */
const HERE_EVERY = 4_000
/** Changes of who is here wait this long for company, ms. */
const HERE_SOON = 100

/** Entries after which other people are watchers, or known by name. */
const COUNTED: ReadonlySet<string> = new Set<Entry['kind']>([
  'seated',
  'stood',
  'asked',
  'removed',
  'admitted',
  'visibility',
])

export type NeighboursDeps = {
  node: NodeId
  bus: Bus
  journal: Log
  clock: Clock
  elsewhere: Elsewhere
  warn(message: string, fault: unknown): void
}

/** `line`: what was said last of whose turn it is here. */
type Joined = { live: LiveJam; leave: () => void; soon: (() => void) | null; line: string }

/**
 * Keeps the jams of this node level with the same jams on other nodes: rings what became durable here, takes what others ring, and
 * once a second asks the store for the next batch of every stream, whatever the bell said.
 */
export class Neighbours {
  readonly #deps: NeighboursDeps
  readonly #jams = new Map<JamId, Joined>()
  #stops: (() => void)[] = []
  #closed = false

  constructor(deps: NeighboursDeps) {
    this.#deps = deps
  }

  /** What one stream of a jam says to its like. */
  link(jam: JamId, stream: Stream): StreamLink {
    return {
      ring: batch => this.#ring(jam, { kind: 'batch', batch }),
      yield: () => this.#ring(jam, { kind: 'yield', stream }),
    }
  }

  /** Follows a loaded jam until the undo is called. */
  join(live: LiveJam): () => void {
    const { bus } = this.#deps
    const { jam } = live
    const undos = [
      bus.subscribe(topicOf(jam), bytes => this.#hear(live, decodeRing(bytes))),
      live.growth.onGrowing((grown, far) => {
        if (!far) this.#ring(jam, { kind: 'grown', grown })
      }),
      live.people.onChange(() => this.#sayHereSoon(jam)),
      live.room.onEntries(entries => {
        if (entries.some(({ entry }) => COUNTED.has(entry.kind))) this.#sayHereSoon(jam)
        else this.#sayLine(live)
      }),
    ]
    const leave = () => {
      for (const undo of undos) undo()
    }
    this.#jams.set(jam, { live, leave, soon: null, line: '' })
    this.#ring(jam, { kind: 'ask' })
    return () => {
      leave()
      this.#jams.get(jam)?.soon?.()
      this.#jams.delete(jam)
      this.#sayHere(jam, null)
    }
  }

  /** The jams in use here, for this node's card. */
  here(): NodeCard['here'] {
    return [...this.#jams.values()].filter(({ live }) => !live.idle).map(({ live }) => live.here())
  }

  /** Begins to ask the store and to say who is here. */
  start(): void {
    this.#again(POLL_EVERY, () => this.#poll())
    this.#again(HERE_EVERY, async () => {
      for (const { live } of this.#jams.values()) if (!live.idle) this.#sayHere(live.jam, live.here())
    })
  }

  close(): void {
    this.#closed = true
    for (const stop of this.#stops) stop()
    for (const { leave, soon } of this.#jams.values()) {
      leave()
      soon?.()
    }
  }

  #hear(live: LiveJam, ring: Ring): void {
    switch (ring.kind) {
      case 'batch':
        streamOf(live, ring.batch.stream).take(ring.batch)
        return
      case 'yield':
        streamOf(live, ring.stream).giveWay()
        return
      case 'here':
        if (ring.here) this.#deps.elsewhere.hear(ring.node, ring.at, ring.here)
        else this.#deps.elsewhere.letGo(ring.node, live.jam)
        return
      case 'grown':
        live.growth.hear(ring.grown)
        return
      case 'ask':
        if (!live.idle) this.#sayHereSoon(live.jam)
    }
  }

  #ring(jam: JamId, ring: Ring): void {
    this.#deps.bus.ring(topicOf(jam), encodeRing(ring))
  }

  #sayHereSoon(jam: JamId): void {
    const joined = this.#jams.get(jam)
    if (!joined || joined.soon) return
    const { clock } = this.#deps
    joined.soon = clock.at(clock.now() + HERE_SOON, () => {
      joined.soon = null
      const here = joined.live.here()
      joined.line = wordsOf(here.line)
      this.#sayHere(jam, here)
    })
  }

  /** Turns pass while nothing happens in the jam itself. */
  #sayLine(live: LiveJam): void {
    const joined = this.#jams.get(live.jam)
    if (joined && joined.line !== wordsOf(live.lineHere)) this.#sayHereSoon(live.jam)
  }

  #sayHere(jam: JamId, here: Here | null): void {
    const { node, clock } = this.#deps
    this.#ring(jam, { kind: 'here', node, at: clock.now(), here })
  }

  async #poll(): Promise<void> {
    for (const { live } of this.#jams.values()) this.#sayLine(live)
    const known = [...this.#jams.values()].flatMap(({ live }): KnownHead[] => [
      { jam: live.jam, stream: 'room', after: live.state.seq },
      { jam: live.jam, stream: 'text', after: live.text.textSeq },
    ])
    if (known.length === 0) return
    const found = await this.#deps.journal.next(known)
    await Promise.all(found.map(batch => this.#takeMissed(batch)))
  }

  async #takeMissed(batch: Batch): Promise<void> {
    const live = this.#jams.get(batch.jam)?.live
    if (!live) return
    const stream = streamOf(live, batch.stream)
    stream.take(batch)
    // Where one ring was lost, more may be.
    await stream.refresh()
  }

  #again(every: number, what: () => Promise<void>): void {
    const { clock, warn } = this.#deps
    const index = this.#stops.length
    const run = async () => {
      const next = clock.now() + every
      await what().catch(fault => warn('the store could not be asked for news', fault))
      if (!this.#closed) this.#stops[index] = clock.at(next, () => void run())
    }
    this.#stops[index] = clock.at(clock.now() + every, () => void run())
  }
}

const wordsOf = (line: Line | null | undefined) => (line ? `${line.turn} ${line.seconds}` : '')
const streamOf = (live: LiveJam, stream: Stream) => (stream === 'room' ? live.room : live.text)
