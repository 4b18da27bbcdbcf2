import * as decoding from 'lib0/decoding'
import { WebSocket as NodeSocket } from 'ws'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { JamId, VisitId } from '#shared/ids.ts'
import { type AwarenessState, CLIENT_QUERY, MESSAGE, PROMPT_ROOT } from '#shared/protocol/collab.ts'
import { REASONS } from '#shared/reasons.ts'
import { Ledger } from '../../client/src/realtime/text/ledger.ts'
import type { Guest } from '../lib/Guest.ts'
import type { Circle } from './Circle.ts'

type Options = {
  guest: Guest
  jam: JamId
  visit: VisitId
  /** The clientID to write with, as the room's welcome issued it. */
  client: number
  friends: Circle
}

/** The second number of a sync frame. Source: y-protocols/PROTOCOL.md. */
const STEP_2 = 1
const UPDATE = 2

/** The shared text as one friend sees it: the stock client on a Node socket, with a cursor. */
export class Prompt {
  readonly #options: Options
  readonly #ledger = new Ledger()
  #doc = new Y.Doc()
  #awareness = new Awareness(this.#doc)
  #provider: WebsocketProvider
  #humanAt = 0

  constructor(options: Options) {
    this.#options = options
    this.#provider = this.#open(options.client)
  }

  /** True while the line is there and the text is the server's. */
  get isSynced(): boolean {
    return this.#provider.synced
  }

  /** How many text messages left on the present connection (rule L8). */
  get sent(): number | undefined {
    return this.#provider.wsconnected ? this.#ledger.sent : undefined
  }

  get words(): string {
    return this.#text.toString()
  }

  /** When somebody who is no friend last wrote or moved their cursor, ms since 1970; 0 for never. */
  get humanAt(): number {
    return this.#humanAt
  }

  /** True if everything that this other one wrote has arrived here. */
  hasAllOf(other: Prompt): boolean {
    const { clientID } = other.#doc
    return Y.getState(this.#doc.store, clientID) >= Y.getState(other.#doc.store, clientID)
  }

  /** A place between two characters that stays there whatever others write. */
  placeAt(index: number): Y.RelativePosition {
    return Y.createRelativePositionFromTypeIndex(this.#text, index, -1)
  }

  /** Where that place is now; null if it belongs to a text that was given up. */
  indexOf(place: Y.RelativePosition): number | null {
    return Y.createAbsolutePositionFromRelativePosition(place, this.#doc)?.index ?? null
  }

  insert(index: number, words: string): void {
    this.#text.insert(index, words)
    this.point(index + words.length)
  }

  erase(index: number, length: number): void {
    this.#text.delete(index, length)
    this.point(index)
  }

  /** Puts the cursor there, or selects from there to `head`. */
  point(anchor: number, head = anchor): void {
    const place = (index: number) =>
      Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(this.#text, index))
    this.#aware({ cursor: { anchor: place(anchor), head: place(head) }, away: false })
  }

  /** The cursor leaves the text. */
  leave(): void {
    this.#aware({ cursor: null, away: false })
  }

  close(): void {
    this.#options.friends.clients.delete(this.#doc.clientID)
    this.#provider.destroy()
    this.#awareness.destroy()
    this.#doc.destroy()
  }

  get #text(): Y.Text {
    return this.#doc.getText(PROMPT_ROOT)
  }

  #aware(state: AwarenessState): void {
    this.#awareness.setLocalState(state)
  }

  #open(client: number): WebsocketProvider {
    const { guest, jam, visit, friends } = this.#options
    this.#doc.clientID = client
    this.#awareness.clientID = client
    friends.clients.add(client)
    this.#aware({ cursor: null, away: false })
    const provider = new WebsocketProvider(`${guest.url.replace(/^http/, 'ws')}/collab`, jam, this.#doc, {
      awareness: this.#awareness,
      disableBc: true,
      params: { [CLIENT_QUERY]: String(client), visit },
      WebSocketPolyfill: lineOf(guest, kind => this.#leaving(kind)),
    })
    provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
      this.#ledger.saved(decoding.readVarUint(decoder))
    }
    // Who wrote what is shown to people; a friend does not look at the colours.
    provider.messageHandlers[MESSAGE.authors] = () => {}
    provider.messageHandlers[MESSAGE.reset] = () => queueMicrotask(() => this.#again())
    provider.on('status', ({ status }) => status === 'connecting' && this.#ledger.opened())
    provider.on('closed', ({ code }) => code === REASONS.STALE.close && this.#again())
    this.#listen(provider)
    return provider
  }

  /** Notes when people do something, as against friends. */
  #listen(provider: WebsocketProvider): void {
    const { friends } = this.#options
    const note = (clients: readonly number[]) => {
      if (provider.synced && clients.some(client => !friends.clients.has(client))) this.#humanAt = Date.now()
    }
    this.#doc.on('afterTransaction', ({ beforeState, afterState }: Y.Transaction) => {
      note([...afterState].flatMap(([id, clock]) => (clock > (beforeState.get(id) ?? 0) ? [id] : [])))
    })
    this.#awareness.on('change', ({ added, updated }: { added: number[]; updated: number[] }) => {
      note([...added, ...updated].filter(id => this.#awareness.getStates().get(id)?.cursor))
    })
  }

  #leaving(kind: 'step2' | 'update'): boolean {
    return this.#ledger.sending(kind, new Map())
  }

  /** What was sent does not fit (rule T5): takes the server's text under another clientID. The friend's unsaved letters are lost. */
  #again(): void {
    this.close()
    this.#doc = new Y.Doc()
    this.#awareness = new Awareness(this.#doc)
    this.#provider = this.#open(this.#doc.clientID)
  }
}

/** A socket class that says who comes, and counts the text messages that leave as the browser does (rule L8). */
function lineOf(guest: Guest, leaves: (kind: 'step2' | 'update') => boolean): typeof WebSocket {
  class FriendSocket extends NodeSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: guest.headers })
    }

    override send(data: Uint8Array): void {
      if (data[0] === MESSAGE.sync) {
        if (data[1] === STEP_2 && !leaves('step2')) return
        if (data[1] === UPDATE && !leaves('update')) return
      }
      super.send(data)
    }
  }
  return FriendSocket as unknown as typeof WebSocket
}
