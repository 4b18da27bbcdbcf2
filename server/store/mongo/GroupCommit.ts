import { randomBytes } from 'node:crypto'
import { mongo } from 'mongoose'
import type { Causality } from './Causality.ts'
import { isDuplicate, within } from './guard.ts'
import type { BatchDoc, LogCollections } from './models.ts'

/** Groups on their way at once: enough to fill the time that a write to the majority takes, few enough to leave connections to reads. */
const GROUPS_AT_ONCE = 4
/** More in one group would let its first wait for its last. */
const GROUP_BATCHES = 500
/** Below the 48 MB of one message, which the driver would split, so that a group stays one round trip. */
const GROUP_BYTES = 8 * 1024 * 1024

/** `taken`: another batch has this key. */
export type Written = 'written' | 'taken'

type Waiting = {
  stream: string
  doc: BatchDoc
  size: number
  /** The one who asked has stopped waiting: nothing need be tried any more. */
  gone: () => boolean
  resolve(written: Written): void
  reject(fault: unknown): void
}

/**
 * Writes batches in groups: what arrives while groups are on their way goes out together as soon as one returns, and streams of
 * one group are all different. A batch whose key is taken fails alone; after any other fault, the fate of the group is unknown.
 */
export class GroupCommit {
  readonly #collections: LogCollections
  readonly #causality: Causality
  readonly #limit: number
  #waiting: Waiting[] = []
  readonly #streams = new Set<string>()
  #groups = 0
  #scheduled = false
  #idle: () => void = () => {}

  /** After `limit` ms a group is given up: its streams and its place are free, its fate is unknown. */
  constructor(collections: LogCollections, causality: Causality, limit: number) {
    this.#limit = limit
    this.#collections = collections
    this.#causality = causality
  }

  /** Writes one batch; the caller has made sure that the one before it is durable. */
  write(stream: string, doc: BatchDoc, gone: () => boolean): Promise<Written> {
    const size = doc.bodies.reduce((sum, body) => sum + body.byteLength, 0)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ stream, doc, size, gone, resolve, reject })
      this.#schedule()
    })
  }

  /** Resolves when nothing is waiting or on its way. */
  async drained(): Promise<void> {
    while (this.#waiting.length > 0 || this.#groups > 0)
      await new Promise<void>(resolve => {
        this.#idle = resolve
      })
  }

  /** Waits for the end of this turn of the event loop: what arrives together goes together. */
  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      while (this.#groups < GROUPS_AT_ONCE) {
        const group = this.#take()
        if (group.length === 0) break
        void this.#send(group)
      }
      this.#idle()
    })
  }

  #take(): Waiting[] {
    const group: Waiting[] = []
    const rest: Waiting[] = []
    let bytes = 0
    for (const one of this.#waiting) {
      if (one.gone()) one.reject(new Error('given up before it was tried'))
      else if (group.length === GROUP_BATCHES || bytes > GROUP_BYTES || this.#streams.has(one.stream))
        rest.push(one)
      else {
        group.push(one)
        bytes += one.size
        this.#streams.add(one.stream)
      }
    }
    this.#waiting = rest
    return group
  }

  async #send(group: Waiting[]): Promise<void> {
    this.#groups++
    try {
      const taken = await within(this.#limit, this.#insert(group.map(({ doc }) => doc)))
      for (const [index, { resolve }] of group.entries()) resolve(taken.has(index) ? 'taken' : 'written')
    } catch (fault) {
      for (const { reject } of group) reject(fault)
    }
    for (const { stream } of group) this.#streams.delete(stream)
    this.#groups--
    this.#schedule()
  }

  /** Inserts what is free; the places in the group whose keys are taken. */
  #insert(docs: BatchDoc[]): Promise<Set<number>> {
    return this.#causality.run(async session => {
      const starts = docs.filter(({ first }) => first === 1)
      if (starts.length > 0)
        await this.#collections.jams.bulkWrite(
          starts.map(({ jam }) => ({
            updateOne: {
              filter: { _id: jam },
              update: { $setOnInsert: { epoch: randomBytes(8).toString('hex') } },
              upsert: true,
            },
          })),
          { ordered: false, session },
        )
      try {
        await this.#collections.batches.insertMany(docs, { ordered: false, session })
        return new Set()
      } catch (fault) {
        return takenPlaces(fault)
      }
    })
  }
}

/** Which documents of a group found their key taken. Throws the fault again where it says anything else besides. */
function takenPlaces(fault: unknown): Set<number> {
  if (!(fault instanceof mongo.MongoBulkWriteError)) throw fault
  const errors = [fault.writeErrors].flat()
  if (errors.length === 0 || fault.result.getWriteConcernError() || !errors.every(isDuplicate)) throw fault
  return new Set(errors.map(({ index }) => index))
}
