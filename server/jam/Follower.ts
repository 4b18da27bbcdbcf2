import type { Batch } from '../ports/log.ts'

/** Batches kept while an append is in flight; beyond it the store is asked afterwards. */
const LATER_MAX = 64
/** Batches of one read; a full one is followed by another. */
const PAGE = 500

/** One stream, as its follower needs it. */
export type Followed = {
  /** Sequence number of the newest folded entry. */
  head(): number
  /** Whole batches after `after`, oldest first. */
  read(after: number, limit: number): Promise<Batch[]>
  /** Takes a batch that begins at head + 1 (rule L1). */
  advance(batch: Batch): void
  warn(message: string, fault: unknown): void
}

/**
 * Keeps one stream level with what other nodes write (rules B1, B2). A batch that follows the head is taken at once; one beyond a gap
 * makes it read the tail. While an append of ours is in flight, what others wrote waits for its answer.
 */
export class Follower {
  readonly #stream: Followed
  #held = false
  #later: Batch[] = []
  #reading: Promise<void> | null = null
  #next: Promise<void> | null = null

  constructor(stream: Followed) {
    this.#stream = stream
  }

  /** A batch came by doorbell or poll: once, twice, late or out of order. */
  offer(batch: Batch): void {
    if (!this.#held) this.#take(batch)
    else if (this.#later.length < LATER_MAX) this.#later.push(batch)
  }

  /** An append of ours leaves. */
  hold(): void {
    this.#held = true
  }

  /** Its answer is here and folded. */
  letGo(): void {
    this.#held = false
    for (const batch of this.#later.splice(0)) this.#take(batch)
  }

  /**
   * Reads what the store has beyond the head; rejects when the store is away. The read begins after the call, so that nothing which was
   * durable by then is missed; those who ask during a read share the next one.
   */
  refresh(): Promise<void> {
    if (!this.#reading) return this.#begin()
    this.#next ??= this.#reading.then(
      () => this.#begin(),
      () => this.#begin(),
    )
    return this.#next
  }

  #begin(): Promise<void> {
    this.#next = null
    const reading = this.#read().finally(() => {
      if (this.#reading === reading) this.#reading = null
    })
    this.#reading = reading
    return reading
  }

  #take(batch: Batch): void {
    const next = this.#stream.head() + 1
    if (batch.first === next) this.#stream.advance(batch)
    else if (batch.first > next)
      this.refresh().catch(fault => this.#stream.warn('what another node wrote could not be read yet', fault))
  }

  async #read(): Promise<void> {
    for (;;) {
      const head = this.#stream.head()
      const batches = await this.#stream.read(head, PAGE)
      for (const batch of batches) {
        if (this.#held) this.offer(batch)
        else if (batch.first === this.#stream.head() + 1) this.#stream.advance(batch)
      }
      // A stream that takes nothing any more is not asked for ever.
      if (batches.length < PAGE || this.#held || this.#stream.head() === head) return
    }
  }
}
