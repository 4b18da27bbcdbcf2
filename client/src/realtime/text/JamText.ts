import * as decoding from 'lib0/decoding'
import { IndexeddbPersistence } from 'y-indexeddb'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { JamId, UserId, VisitId } from '#shared/ids.ts'
import {
  type Authors,
  type AwarenessState,
  CLIENT_QUERY,
  type Cursor,
  MESSAGE,
  PROMPT_ROOT,
} from '#shared/protocol/collab.ts'
import { REASONS } from '#shared/reasons.ts'
import { backoff } from '../backoff.ts'
import { type Readable, writable } from '../store.ts'
import { addCredits, type Credits, NO_CREDITS } from './authorship.ts'
import { countingSocket } from './countingSocket.ts'
import { copyName, keepText, keptText } from './keptText.ts'
import { joinVectors, Ledger, type Vector } from './ledger.ts'
import { sendOwnAwareness } from './sendOwnAwareness.ts'
import { countWords, typeAgain, type Unsaved, unsavedRuns } from './unsaved.ts'

/** Whether the words are safe. `words` counts what only this page has. */
export type Saving =
  /** The words of the room are on their way here for the first time. */
  | { name: 'opening' }
  | { name: 'saved' }
  | { name: 'saving'; words: number }
  | { name: 'offline'; words: number }
  /** The server closed the text's line for good. */
  | { name: 'refused'; code: number }

/** The document as it is now; another one after a reset. */
export type Binding = { doc: Y.Doc; text: Y.Text; awareness: Awareness }

type Options = {
  jam: JamId
  me: UserId
  /** The clientID that the server issued; none while it cannot be asked. */
  client: number | null
  base: string
  /** Whether the room takes this person's words: those of somebody muted are not typed in again. */
  mayWrite: () => boolean
}

/** The copy on the device is read first, but a storage that hangs does not keep anybody from writing. */
const COPY_WAIT = 1_500
/** How long after a keystroke somebody counts as typing; a name flag folds after the same time. */
export const TYPING_FOR = 2_000
/** A second line to the server that keeps refusing what it is sent is not helped by a third try in a row. */
const RESETS_MAX = 3

/** The shared prompt of one visit: document, line, copy on the device, and the truth about what is saved. */
export class JamText {
  readonly #options: Options
  readonly #binding = writable<Binding | null>(null)
  readonly #saving = writable<Saving>({ name: 'offline', words: 0 })
  readonly #credits = writable<Credits>(NO_CREDITS)
  readonly #words = writable('')
  readonly #typing = writable<ReadonlyMap<number, number>>(new Map())
  readonly #ledger = new Ledger()
  readonly #copyName: string
  #saved: Vector
  #provider: WebsocketProvider | null = null
  #copy: IndexeddbPersistence | null = null
  #visit: VisitId | null = null
  #readable = false
  /** From the first call to the server until its words are here, or until that line broke. */
  #opening = false
  #opened = false
  /** The first AUTHORS of a connection holds everything, later ones add. */
  #complete = false
  #resets = 0
  #keepTimer: ReturnType<typeof setTimeout> | undefined
  #closed = false

  constructor(options: Options) {
    this.#options = options
    this.#copyName = copyName(options.jam, options.me)
    const kept = keptText(this.#copyName)
    this.#saved = new Map(kept.saved)
    this.#credits.set(addCredits(NO_CREDITS, kept.authors))
    this.#open(options.client)
    addEventListener('pagehide', this.#keepNow)
  }

  /** The document to edit; null never after the constructor. */
  get binding(): Readable<Binding | null> {
    return this.#binding
  }

  get saving(): Readable<Saving> {
    return this.#saving
  }

  get credits(): Readable<Credits> {
    return this.#credits
  }

  /** The prompt as plain text. */
  get words(): Readable<string> {
    return this.#words
  }

  /** clientID -> page time of its last insertion. */
  get typing(): Readable<ReadonlyMap<number, number>> {
    return this.#typing
  }

  /** How many text messages left on the present connection (rule L8). */
  get sent(): number | undefined {
    return this.#provider?.wsconnected ? this.#ledger.sent : undefined
  }

  /** The room's line is there: the text's may be opened, for this visit. */
  connect(visit: VisitId): void {
    this.#visit = visit
    const provider = this.#provider
    if (!provider) return
    if (!this.#opened) {
      this.#opening = true
      this.#tell()
    }
    provider.params = { ...provider.params, visit }
    if (!this.#readable || provider.shouldConnect) return
    if (this.#saving.get().name === 'refused') this.#saving.set({ name: 'saving', words: 0 })
    provider.connect()
  }

  /** The browser has no line: a socket that only looks open must not make words look sent. */
  disconnect(): void {
    this.#provider?.disconnect()
    this.#openedOrNot(false)
  }

  /** This person may write now although they came as a watcher: the server heard nothing of their cursor until here. */
  seated(): void {
    this.#aware({})
  }

  /** Where the own cursor stands; null when the editor has no focus. */
  point(cursor: Cursor | null): void {
    this.#aware({ cursor })
  }

  /** Which picture is seen large here; null for none. */
  look(look: NonNullable<AwarenessState['look']> | null): void {
    const state = this.#binding.get()?.awareness.getLocalState() as Partial<AwarenessState> | null | undefined
    const before = state?.look ?? null
    if (before?.round !== look?.round || before?.place !== look?.place) this.#aware({ look })
  }

  close(): void {
    this.#closed = true
    removeEventListener('pagehide', this.#keepNow)
    removeEventListener('visibilitychange', this.#seen)
    this.#keepNow()
    this.#shut()
  }

  #open(client: number | null, again?: readonly Unsaved[]): void {
    const doc = new Y.Doc()
    if (client !== null) doc.clientID = client
    const text = doc.getText(PROMPT_ROOT)
    const awareness = new Awareness(doc)
    awareness.setLocalState({
      cursor: null,
      away: document.visibilityState === 'hidden',
    } satisfies AwarenessState)
    addEventListener('visibilitychange', this.#seen)
    doc.on('afterTransaction', (transaction: Y.Transaction) => this.#changed(transaction))
    this.#provider = this.#line(doc, awareness)
    this.#binding.set({ doc, text, awareness })
    if (again) this.#whenSynced(() => typeAgain(text, again, this))
    else this.#openCopy(doc)
  }

  #openCopy(doc: Y.Doc): void {
    const ready = () => {
      if (this.#closed || this.#binding.get()?.doc !== doc) return
      this.#readable = true
      this.#tell()
      if (this.#visit) this.connect(this.#visit)
    }
    if (typeof indexedDB === 'undefined') {
      ready()
      return
    }
    this.#copy = new IndexeddbPersistence(this.#copyName, doc)
    void Promise.race([this.#copy.whenSynced, new Promise(resolve => setTimeout(resolve, COPY_WAIT))]).then(
      ready,
    )
  }

  #line(doc: Y.Doc, awareness: Awareness): WebsocketProvider {
    const provider = new WebsocketProvider(`${this.#options.base}/collab`, this.#options.jam, doc, {
      awareness,
      connect: false,
      disableBc: true,
      params: { [CLIENT_QUERY]: String(doc.clientID), ...(this.#visit && { visit: this.#visit }) },
      WebSocketPolyfill: countingSocket(kind => this.#leaving(kind, doc)),
    })
    sendOwnAwareness(provider)
    this.#listen(provider)
    provider.on('status', ({ status }) => {
      if (status === 'connecting') {
        this.#ledger.opened()
        this.#complete = false
      }
      // The server and the others ignore a clock they have seen: a state sent again after a blip needs a new one.
      if (status === 'connected') this.#aware({})
      this.#tell()
    })
    provider.on('connection-close', () => {
      provider.maxBackoffTime = backoff(provider.wsUnsuccessfulReconnects + 1)
      this.#openedOrNot(false)
    })
    provider.on('sync', (is: boolean) => this.#openedOrNot(is))
    provider.on('closed', ({ code }) => {
      // The clientID is somebody else's by now: another one, and the words with it.
      if (code === REASONS.STALE.close) this.#reset()
      else this.#saving.set({ name: 'refused', code })
    })
    return provider
  }

  #listen(provider: WebsocketProvider): void {
    const handlers = provider.messageHandlers
    const sync = handlers[MESSAGE.sync]
    handlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
      const ahead = decoding.clone(decoder)
      // A step 1 is the server's state vector: all of that is durable.
      if (decoding.readVarUint(ahead) === 0)
        this.#cover(Y.decodeStateVector(decoding.readVarUint8Array(ahead)))
      sync?.(encoder, decoder, ...rest)
    }
    handlers[MESSAGE.saved] = (_encoder, decoder) => {
      const covered = this.#ledger.saved(decoding.readVarUint(decoder))
      if (covered) this.#cover(covered)
      if (this.#ledger.allSaved) this.#resets = 0
      this.#tell()
    }
    handlers[MESSAGE.authors] = (_encoder, decoder) => {
      const authors = JSON.parse(decoding.readVarString(decoder)) as Authors
      this.#credits.set(addCredits(this.#complete ? this.#credits.get() : NO_CREDITS, authors))
      this.#complete = true
      this.#keepSoon()
    }
    handlers[MESSAGE.reset] = () => queueMicrotask(() => this.#reset())
  }

  #leaving(kind: 'step2' | 'update', doc: Y.Doc): boolean {
    const leaves = this.#ledger.sending(kind, Y.decodeStateVector(Y.encodeStateVector(doc)))
    this.#tell()
    return leaves
  }

  #changed(transaction: Y.Transaction): void {
    const { origin, beforeState, afterState } = transaction
    const grown = [...afterState].filter(([client, clock]) => clock > (beforeState.get(client) ?? 0))
    if (grown.length === 0 && transaction.deleteSet.clients.size === 0) return
    // What the server sends is durable before it leaves (rule T2).
    if (origin === this.#provider) this.#cover(new Map(grown))
    if (origin !== this.#copy && grown.length > 0 && this.#readable) {
      const now = Date.now()
      const typing = new Map([...this.#typing.get()].filter(([, at]) => now - at < TYPING_FOR))
      for (const [client] of grown) typing.set(client, now)
      if (origin !== this.#provider || this.#provider?.synced) this.#typing.set(typing)
    }
    this.#tell()
  }

  #cover(vector: Vector): void {
    this.#saved = joinVectors(this.#saved, vector)
    this.#keepSoon()
  }

  /**
   * What was sent does not fit (rule T5): takes the server's text in a new document under a new clientID, and types in again what
   * only this page had. The copy on the device is replaced when that is done.
   */
  #reset(): void {
    const binding = this.#binding.get()
    if (!binding || this.#closed || ++this.#resets > RESETS_MAX) return
    const again = this.#options.mayWrite() ? unsavedRuns(binding.text, this.#saved) : []
    const copy = this.#copy
    this.#shut()
    this.#open(null, again)
    this.#readable = true
    if (this.#visit) this.connect(this.#visit)
    this.#whenSynced(() => {
      const doc = this.#binding.get()?.doc
      void Promise.resolve(copy?.clearData()).then(() => {
        if (copy && doc && doc === this.#binding.get()?.doc && !this.#closed)
          this.#copy = new IndexeddbPersistence(this.#copyName, doc)
      })
    })
  }

  #whenSynced(then: () => void): void {
    const provider = this.#provider
    const synced = (is: boolean) => {
      if (!is) return
      provider?.off('sync', synced)
      then()
    }
    provider?.on('sync', synced)
  }

  #shut(): void {
    this.#provider?.destroy()
    this.#provider = null
    const binding = this.#binding.get()
    binding?.awareness.destroy()
    void this.#copy?.destroy()
    this.#copy = null
    binding?.doc.destroy()
  }

  #aware(change: Partial<AwarenessState>): void {
    const awareness = this.#binding.get()?.awareness
    awareness?.setLocalState({ ...awareness.getLocalState(), ...change })
  }

  readonly #seen = () => this.#aware({ away: document.visibilityState === 'hidden' })

  #openedOrNot(opened: boolean): void {
    this.#opening = false
    this.#opened ||= opened
    this.#tell()
  }

  #tell(): void {
    const text = this.#binding.get()?.text
    if (text) this.#words.set(text.toString())
    if (!text || this.#saving.get().name === 'refused') return
    const provider = this.#provider
    const words = countWords(unsavedRuns(text, this.#saved))
    // A watcher is never asked for a step 2 and has nothing to save.
    const nothing = provider?.synced === true && !this.#ledger.whole && words === 0
    if (this.#opening && words === 0) this.#say({ name: 'opening' })
    else if (!provider?.wsconnected) this.#say({ name: 'offline', words })
    else this.#say(this.#ledger.allSaved || nothing ? { name: 'saved' } : { name: 'saving', words })
  }

  #say(next: Saving): void {
    const now = this.#saving.get()
    const same = now.name === next.name && wordsOf(now) === wordsOf(next)
    if (!same) this.#saving.set(next)
  }

  #keepSoon(): void {
    this.#keepTimer ??= setTimeout(this.#keepNow, 1_000)
  }

  readonly #keepNow = () => {
    clearTimeout(this.#keepTimer)
    this.#keepTimer = undefined
    keepText(this.#copyName, this.#saved, this.#credits.get())
  }
}

function wordsOf(saving: Saving): number {
  return 'words' in saving ? saving.words : 0
}
