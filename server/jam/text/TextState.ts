import * as Y from 'yjs'
import type { Author, Run } from '#shared/jam/state.ts'
import type { Authors } from '#shared/protocol/collab.ts'
import { PROMPT_ROOT } from '#shared/protocol/collab.ts'
import { type Authorship, attribute, runsOf } from './authorship.ts'
import { DeletedRuns } from './DeletedRuns.ts'
import { Moved, type MovedRange } from './Moved.ts'
import type { DeleteRange } from './parseUpdate.ts'
import type { TextEntry } from './textEntry.ts'
import { decodeSnapshot, encodeSnapshot, type TextSnapshot } from './textSnapshot.ts'

/** The prompt as it stands: its text, who wrote which part, and the last text entry in it. */
export type Words = { text: string; runs: Run[]; textSeq: number }

/**
 * The fold of a jam's text stream: the document, whose clientIDs are whose, and which words were moved. Each entry is applied
 * in a transaction of its own, so that a replay gives exactly what people saw (rules T3, T6, J19).
 */
export class TextState {
  readonly #doc = new Y.Doc()
  readonly #text: Y.Text
  readonly #authorship: Authorship
  #seq: number
  #applying: Author | null = null
  #moved: MovedRange[] = []
  #words: Words | null = null
  #encoded: Uint8Array | null = null
  #bytes: number
  #loose = 0

  constructor(snapshot?: TextSnapshot) {
    this.#text = this.#doc.getText(PROMPT_ROOT)
    this.#seq = snapshot?.seq ?? 0
    this.#bytes = snapshot?.update.byteLength ?? 0
    const moved = new Moved()
    for (const range of snapshot?.moved ?? []) moved.add(range)
    this.#authorship = {
      claims: new Map(snapshot?.claims),
      moved,
      deleted: new DeletedRuns(snapshot?.deleted),
    }
    if (snapshot) Y.applyUpdate(this.#doc, snapshot.update)
    this.#doc.on('beforeObserverCalls', transaction => this.#attribute(transaction))
  }

  /** Reads a snapshot; null if it is of another version, then the log is folded from its start. */
  static fromSnapshot(body: Uint8Array): TextState | null {
    const snapshot = decodeSnapshot(body)
    return snapshot && new TextState(snapshot)
  }

  get seq(): number {
    return this.#seq
  }

  /** Length of the text, UTF-16 units. */
  get units(): number {
    return this.#text.length
  }

  /** Size of the encoded document: exact at the last encoding, and since then that plus what came. */
  get documentBytes(): number {
    return this.#bytes
  }

  /** How much of `documentBytes` came since the last encoding. */
  get looseBytes(): number {
    return this.#loose
  }

  get claims(): ReadonlyMap<number, Author> {
    return this.#authorship.claims
  }

  /** Folds the next entry; returns the words that it moved. Null is an entry that was redacted: only its number is taken. */
  apply(entry: TextEntry | null): MovedRange[] {
    this.#seq++
    this.#moved = []
    this.#words = null
    if (!entry) return this.#moved
    for (const client of entry.claims) this.#authorship.claims.set(client, entry.by)
    this.#applying = entry.by
    this.#encoded = null
    this.#bytes += entry.update.byteLength
    this.#loose += entry.update.byteLength
    try {
      Y.applyUpdate(this.#doc, entry.update)
    } finally {
      this.#applying = null
    }
    return this.#moved
  }

  /** The prompt as it stands, kept until the next entry. */
  words(): Words {
    this.#words ??= {
      text: this.#text.toString(),
      runs: runsOf(this.#text, this.#authorship),
      textSeq: this.#seq,
    }
    return this.#words
  }

  /** The document as one update, encoded once until the next entry. */
  fullUpdate(): Uint8Array {
    this.#encoded ??= Y.encodeStateAsUpdate(this.#doc)
    this.#bytes = this.#encoded.byteLength
    this.#loose = 0
    return this.#encoded
  }

  /** What a replica with this state vector lacks. Throws on a vector that cannot be read. */
  updateSince(vector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc, vector)
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc)
  }

  /** How far each client has come. */
  clocks(): Map<number, number> {
    return Y.decodeStateVector(this.stateVector())
  }

  /** The parts of these ranges that are not deleted yet, those not yet here included. */
  undeleted(ranges: readonly DeleteRange[]): DeleteRange[] {
    const found: DeleteRange[] = []
    for (const range of ranges) {
      const end = range.clock + range.length
      const structs = this.#doc.store.clients.get(range.client)
      const here = structs ? Math.min(end, Y.getState(this.#doc.store, range.client)) : range.clock
      let at = range.clock
      if (structs && at < here) {
        for (let i = Y.findIndexSS(structs, at); at < here; i++) {
          const struct = structs[i]
          if (!struct) break
          const stop = Math.min(struct.id.clock + struct.length, here)
          if (!struct.deleted) push(found, { client: range.client, clock: at, length: stop - at })
          at = stop
        }
      }
      if (at < end) push(found, { client: range.client, clock: at, length: end - at })
    }
    return found
  }

  /** Everything a browser needs to colour the text. */
  authors(): Authors {
    const { claims, moved } = this.#authorship
    return {
      claims: [...claims],
      moved: moved.all().map(({ client, clock, length, by }) => [client, clock, length, by]),
    }
  }

  /** The fold as bytes: this and the entries after it give what all entries give (rule J19). */
  snapshot(): Uint8Array {
    const { claims, moved, deleted } = this.#authorship
    return encodeSnapshot({
      seq: this.#seq,
      update: this.fullUpdate(),
      claims: [...claims],
      moved: moved.all(),
      deleted: [...deleted.all()],
    })
  }

  destroy(): void {
    this.#doc.destroy()
  }

  #attribute(transaction: Y.Transaction): void {
    if (this.#applying !== null) this.#moved = attribute(this.#authorship, transaction, this.#applying)
  }
}

function push(ranges: DeleteRange[], range: DeleteRange): void {
  const last = ranges.at(-1)
  if (last && last.client === range.client && last.clock + last.length === range.clock)
    last.length += range.length
  else ranges.push(range)
}
