import * as Y from 'yjs'
import type { UserId } from '#shared/ids.ts'
import { PROMPT_ROOT } from '#shared/protocol/collab.ts'
import { checkUpdate } from './guard.ts'
import { KnownClocks } from './KnownClocks.ts'
import { TextState } from './TextState.ts'
import type { TextEntry } from './textEntry.ts'
import { isNews, trimmed } from './trimUpdate.ts'

/** For tests: people who write honestly on replicas of their own, online and offline, and the server's side of it. */

/** A repeatable source of chance (mulberry32): 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const WORDS = ['a ', 'owl ', 'in neon rain ', '😀', 'é', 'the sea, ', '\n', '漢字', 'x']

/** The nearest place at or before `at` that is not inside a surrogate pair: editors never stop there. */
function between(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at
}

/** The server's half: guard first, durable later, told to the others after that. */
export class Desk {
  state = new TextState()
  readonly entries: TextEntry[] = []
  #known = new KnownClocks()
  #pending: TextEntry[] = []

  /** Takes a message as the live text does; throws where it would be refused. */
  take(by: UserId, update: Uint8Array, kind: 'step2' | 'update'): void {
    const checked = checkUpdate(update, this.#known, by)
    if (!checked.ok) throw new Error(`refused: ${checked.reason}`)
    if (!isNews(checked, this.state)) return
    this.#known.learn(checked.clocks, checked.claims, by)
    const body = kind === 'step2' ? trimmed(update, checked, this.state) : update
    this.#pending.push({ by, claims: checked.claims, at: 1, update: body })
  }

  /** Makes what was taken durable; returns it for the others. */
  commit(): TextEntry[] {
    const done = this.#pending
    this.#pending = []
    for (const entry of done) {
      this.state.apply(entry)
      this.entries.push(entry)
    }
    return done
  }
}

/** One person's page. */
export class Page {
  readonly who: UserId
  doc: Y.Doc
  online = true
  readonly #client: () => number
  #undo: Y.UndoManager
  #outbox: Uint8Array[] = []
  readonly inbox: Uint8Array[] = []

  /** `client`: where clientIDs come from, so that a seed repeats everything. */
  constructor(who: UserId, client: () => number) {
    this.who = who
    this.#client = client
    this.doc = new Y.Doc()
    this.#undo = this.#open(this.doc)
  }

  get text(): Y.Text {
    return this.doc.getText(PROMPT_ROOT)
  }

  /** One random honest edit: type, paste, delete, replace, cut and paste elsewhere, undo, redo. */
  edit(chance: () => number): void {
    const { text } = this
    const whole = text.toString()
    const at = between(whole, Math.floor(chance() * (whole.length + 1)))
    const span = between(whole, at + Math.floor(chance() * Math.min(30, whole.length - at))) - at
    const kind = chance()
    const word = WORDS[Math.floor(chance() * WORDS.length)] ?? 'a'
    if (chance() < 0.3) this.#undo.stopCapturing()
    if (text.length > 2_000) this.change(() => text.delete(0, between(whole, 1_500)))
    else if (kind < 0.5) this.change(() => text.insert(at, word))
    else if (kind < 0.65) this.change(() => text.delete(at, span))
    else if (kind < 0.72) {
      this.change(() => {
        text.delete(at, span)
        text.insert(at, word)
      })
    } else if (kind < 0.78) {
      const cut = whole.slice(at, at + span)
      this.change(() => {
        text.delete(at, span)
        text.insert(between(text.toString(), Math.floor(chance() * text.length)), cut || word)
      })
    } else if (kind < 0.8) this.change(() => text.delete(0, text.length))
    else if (kind < 0.94) this.#undo.undo()
    else this.#undo.redo()
  }

  /** An edit as the editor makes it: one transaction that undo knows. */
  change(what: () => void): void {
    this.doc.transact(what, this)
  }

  undo(): void {
    this.#undo.undo()
  }

  /** Ends the present undo step. */
  settle(): void {
    this.#undo.stopCapturing()
  }

  /** What was written online and not sent yet, once. */
  sent(): Uint8Array[] {
    return this.#outbox.splice(0)
  }

  receive(count: number): void {
    for (const update of this.inbox.splice(0, count)) Y.applyUpdate(this.doc, update, 'server')
  }

  drop(): void {
    this.online = false
    this.#outbox.length = 0
    this.inbox.length = 0
  }

  /** Comes back as y-websocket does: both sides say what they have and send what the other lacks. */
  comeBack(desk: Desk): void {
    this.online = true
    const asked = desk.state.stateVector()
    Y.applyUpdate(this.doc, desk.state.updateSince(Y.encodeStateVector(this.doc)), 'server')
    desk.take(this.who, Y.encodeStateAsUpdate(this.doc, asked), 'step2')
  }

  /** A reload with words kept in the browser: the same document under a new clientID, and no undo. */
  reload(): void {
    const kept = Y.encodeStateAsUpdate(this.doc)
    this.doc.destroy()
    this.doc = new Y.Doc()
    Y.applyUpdate(this.doc, kept, 'server')
    this.#undo = this.#open(this.doc)
  }

  #open(doc: Y.Doc): Y.UndoManager {
    doc.clientID = this.#client()
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server' && this.online) this.#outbox.push(update)
    })
    return new Y.UndoManager(doc.getText(PROMPT_ROOT), { trackedOrigins: new Set([this]) })
  }
}
