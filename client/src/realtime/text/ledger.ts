/** A state vector: per client, the first clock that is not covered. */
export type Vector = ReadonlyMap<number, number>

/**
 * What this page has sent on one connection, and how much of it is durable. The server's `saved(n)` counts this
 * connection's text messages, so the count starts anew with each (rule T1).
 */
export class Ledger {
  #sent = 0
  #saved = 0
  #whole = false
  #marks: { n: number; vector: Vector }[] = []

  /** A new connection: nothing has been sent on it. */
  opened(): void {
    this.#sent = 0
    this.#saved = 0
    this.#whole = false
    this.#marks = []
  }

  /**
   * Books a text message that is about to leave; `vector` covers the document with it. False: hold it back. Updates wait for the
   * step 2 of their connection, which holds all that the server lacks: before it they could point to words it does not know.
   */
  sending(kind: 'step2' | 'update', vector: Vector): boolean {
    if (kind === 'update' && !this.#whole) return false
    this.#whole = true
    this.#marks.push({ n: ++this.#sent, vector })
    return true
  }

  /** The first n messages are durable; returns what the document held then, or null if that is no news. */
  saved(n: number): Vector | null {
    this.#saved = Math.max(this.#saved, Math.min(n, this.#sent))
    let covered: Vector | null = null
    while (this.#marks[0] && this.#marks[0].n <= this.#saved) covered = this.#marks.shift()?.vector ?? null
    return covered
  }

  get sent(): number {
    return this.#sent
  }

  /** True once this connection's server has been given everything that it lacked. */
  get whole(): boolean {
    return this.#whole
  }

  get allSaved(): boolean {
    return this.#whole && this.#sent === this.#saved
  }
}

/** The larger clock of both, per client. */
export function joinVectors(one: Vector, other: Vector): Vector {
  const joined = new Map(one)
  for (const [client, clock] of other) joined.set(client, Math.max(clock, joined.get(client) ?? 0))
  return joined
}
