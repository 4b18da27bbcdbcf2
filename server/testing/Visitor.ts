import * as decoding from 'lib0/decoding'
import { io, type Socket } from 'socket.io-client'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { JamId, PostId, UserId, VisitId } from '#shared/ids.ts'
import type { Command, Order } from '#shared/jam/commands.ts'
import { evolve } from '#shared/jam/evolve.ts'
import type { Answer, JamState } from '#shared/jam/state.ts'
import { CLIENT_QUERY, MESSAGE, PROMPT_ROOT } from '#shared/protocol/collab.ts'
import type { ClientEvents, Line, ServerEvents, Welcome } from '#shared/protocol/events.ts'
import type { NewJam } from '#shared/protocol/http.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { until } from './until.ts'

/** A person with a session, which every node knows. `address`: where they are, for a node that believes a proxy. */
export type Pass = { id: UserId; cookie: string; address?: string }

/** A new guest at a node. */
export async function arrive(url: string, address?: string): Promise<Pass> {
  const headers = { origin: url, ...(address ? { 'x-forwarded-for': address } : {}) }
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers })
  const cookie = answer.headers.getSetCookie().map(line => line.split(';')[0])
  const id = ((await answer.json()) as { id: UserId }).id
  return { cookie: cookie.join('; '), id, ...(address ? { address } : {}) }
}

/** A new jam, or a riff on a post. */
export async function openJamAt(url: string, { cookie, address }: Pass, riffOn?: PostId): Promise<JamId> {
  const from: Record<string, string> = address ? { 'x-forwarded-for': address } : {}
  const answer = await fetch(`${url}/api/jams`, {
    method: 'POST',
    headers: { origin: url, cookie, 'content-type': 'application/json', ...from },
    body: JSON.stringify(riffOn ? { from: riffOn } : {}),
  })
  return ((await answer.json()) as NewJam).jam
}

/**
 * `visit`: the same page that was elsewhere before; `have`: what it saw there; `doc`: its words; `wordsAt`: its words go through
 * another node.
 */
type Entrance = { visit?: VisitId; have?: { epoch: string; seq: number }; doc?: Y.Doc; wordsAt?: string }

/** One page of one person at one node: the room's socket with its fold, and the words. */
export class Visitor {
  readonly pass: Pass
  readonly socket: Socket<ServerEvents, ClientEvents>
  readonly doc: Y.Doc
  readonly url: string
  readonly #jam: JamId
  #provider: WebsocketProvider | null = null
  #state: JamState | null = null
  #welcome: Welcome | null = null
  #orders = 0
  watching = 0
  line: Line | null = null
  byes: string[] = []
  /** How many messages of the present line for words are durable (rule T1). */
  saved = 0

  constructor(url: string, jam: JamId, pass: Pass, { visit, have, doc }: Omit<Entrance, 'wordsAt'> = {}) {
    this.url = url
    this.doc = doc ?? new Y.Doc()
    this.#jam = jam
    this.pass = pass
    this.socket = io(url, {
      transports: ['websocket'],
      // As pages do: what a balancer sends this line by.
      query: { jam },
      auth: { version: PROTOCOL_VERSION, jam, ...(visit ? { visit } : {}), ...(have ? { have } : {}) },
      extraHeaders: {
        cookie: pass.cookie,
        origin: url,
        ...(pass.address ? { 'x-forwarded-for': pass.address } : {}),
      },
      reconnection: false,
      forceNew: true,
    })
    this.socket.on('welcome', welcome => {
      this.#welcome = welcome
      if ('state' in welcome) this.#state = welcome.state
    })
    this.socket.on('entries', entries => {
      for (const entry of entries)
        if (this.#state && entry.seq === this.#state.seq + 1) this.#state = evolve(this.#state, entry)
    })
    this.socket.on('presence', ({ watching, line }) => {
      this.watching = watching
      this.line = line ?? null
    })
    this.socket.on('bye', ({ reason }) => void this.byes.push(reason))
  }

  /** Comes in, and opens the line for words too. */
  static async enter(
    url: string,
    jam: JamId,
    pass: Pass,
    { wordsAt = url, ...how }: Entrance = {},
  ): Promise<Visitor> {
    const visitor = await Visitor.watch(url, jam, pass, how)
    await visitor.#openWords(wordsAt)
    return visitor
  }

  /** Comes in without a line for words. */
  static async watch(
    url: string,
    jam: JamId,
    pass: Pass,
    how: Omit<Entrance, 'wordsAt'> = {},
  ): Promise<Visitor> {
    const visitor = new Visitor(url, jam, pass, how)
    await until(() => visitor.#state !== null, 'no welcome', 10_000)
    if (!how.doc) visitor.doc.clientID = visitor.#welcome?.clientId ?? 0
    return visitor
  }

  get state(): JamState {
    if (!this.#state) throw new Error('not welcomed yet')
    return this.#state
  }

  get visit(): VisitId {
    if (!this.#welcome) throw new Error('not welcomed yet')
    return this.#welcome.visit
  }

  get epoch(): string {
    if (!this.#welcome) throw new Error('not welcomed yet')
    return this.#welcome.epoch
  }

  /** The server's, as it said welcome. */
  get version(): number {
    return this.#welcome?.version ?? 0
  }

  get words(): Y.Text {
    return this.doc.getText(PROMPT_ROOT)
  }

  get text(): string {
    return this.words.toString()
  }

  get provider(): WebsocketProvider {
    if (!this.#provider) throw new Error('no line for words')
    return this.#provider
  }

  /** What this page would send next. */
  order(command: Command): Order {
    const { round, phase } = this.state
    return { visit: this.visit, n: ++this.#orders, round, phase: phase.name, command }
  }

  send(order: Order): Promise<Answer> {
    return this.socket.timeout(15_000).emitWithAck('order', order)
  }

  async ask(command: Command): Promise<string> {
    const answer = await this.send(this.order(command))
    return answer.ok ? 'ok' : answer.reason
  }

  /** The same page, with its words, at another node: what a browser does when its line ended. */
  moveTo(url: string): Promise<Visitor> {
    this.leave()
    return Visitor.enter(url, this.#jam, this.pass, { visit: this.visit, doc: this.doc })
  }

  leave(): void {
    this.#provider?.destroy()
    this.socket.disconnect()
  }

  async #openWords(url: string): Promise<void> {
    const headers = { cookie: this.pass.cookie, origin: url }
    class Line extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers })
      }
    }
    const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/collab`, this.#jam, this.doc, {
      WebSocketPolyfill: Line as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      params: { [CLIENT_QUERY]: `${this.doc.clientID}`, visit: this.visit },
    })
    // Ours beyond the stock protocol: counts, authors, resets.
    for (const message of [MESSAGE.authors, MESSAGE.reset]) provider.messageHandlers[message] = () => {}
    provider.messageHandlers[MESSAGE.saved] = (_answer, message) => {
      this.saved = decoding.readVarUint(message)
    }
    this.#provider = provider
    await until(() => provider.synced, 'the words did not come', 10_000)
  }
}
