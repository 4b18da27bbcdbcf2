import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { CLIENT_QUERY } from '../../shared/protocol/collab.ts'
import type { ClientEvents, ServerEvents, Welcome } from '../../shared/protocol/events.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { Line } from './Line.ts'
import { Served } from './Served.ts'
import type { Role, Running } from './targets.ts'

/** Pages that one guest of the bench opens at most; the product refuses more than it thinks honest. */
const PAGES_A_GUEST = 10

type JamSocket = Socket<ServerEvents, ClientEvents>

/** Riff as it is for everybody: guests with sessions, jams made over HTTP, seats taken over Socket.IO, then the text's line. */
export async function startRiff(): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'riff-bench-'))
  const served = await Served.start('riff.ts', { DATA_DIR: folder })
  const house = new House(`127.0.0.1:${served.port}`)
  return {
    served,
    open: (room, person, role) => house.open(room, person, role),
    seed: (room, updates) => house.seed(room, updates),
    async stop() {
      house.close()
      await served.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

class House {
  readonly #host: string
  readonly #cookies = new Map<number, Promise<string>>()
  readonly #jams = new Map<number, Promise<string>>()
  readonly #seats = new Map<string, Promise<Welcome>>()
  readonly #sockets: JamSocket[] = []

  constructor(host: string) {
    this.#host = host
  }

  async open(room: number, person: number, role: Role): Promise<Line> {
    const jam = await once(this.#jams, room, () => this.#newJam())
    const guest = role === 'editor' ? person : 1_000_000 + Math.floor(person / PAGES_A_GUEST)
    const cookie = await this.#cookieOf(guest)
    if (role === 'editor') await once(this.#seats, `${room} ${guest}`, () => this.#sit(jam, cookie))
    return this.#line(jam, cookie)
  }

  async seed(room: number, updates: readonly Uint8Array[]): Promise<void> {
    const line = await this.open(room, 999_999, 'editor')
    const isSaved = new Promise<void>((resolve, reject) => {
      line.onSaved = count => count >= line.sent && resolve()
      line.onClose = code => reject(new Error(`the line that seeds was closed with ${code}`))
    })
    for (const update of updates) line.sendUpdate(update)
    await isSaved
    line.onClose = () => {}
    line.close()
  }

  close(): void {
    for (const socket of this.#sockets) socket.disconnect()
  }

  async #line(jam: string, cookie: string): Promise<Line> {
    const client = Math.floor(Math.random() * 0xfffffff0) + 1
    const line = new Line({
      url: `ws://${this.#host}/collab/${jam}?${CLIENT_QUERY}=${client}`,
      headers: { cookie, origin: `http://${this.#host}` },
      client,
      asks: true,
    })
    await line.ready()
    return line
  }

  #cookieOf(guest: number): Promise<string> {
    return once(this.#cookies, guest, async () => {
      const answer = await this.#post('/api/session', '')
      return answer.headers
        .getSetCookie()
        .map(line => line.split(';')[0])
        .join('; ')
    })
  }

  async #newJam(): Promise<string> {
    const answer = await this.#post('/api/jams', await this.#cookieOf(-1))
    return ((await answer.json()) as { jam: string }).jam
  }

  async #post(path: string, cookie: string): Promise<Response> {
    const answer = await fetch(`http://${this.#host}${path}`, {
      method: 'POST',
      headers: { origin: `http://${this.#host}`, cookie, 'content-type': 'application/json' },
      body: '{}',
    })
    if (!answer.ok) throw new Error(`POST ${path} answered ${answer.status}: ${await answer.text()}`)
    return answer
  }

  /** A seat is kept while this socket is open, so it stays open until the end. */
  #sit(jam: string, cookie: string): Promise<Welcome> {
    const socket: JamSocket = io(`http://${this.#host}`, {
      transports: ['websocket'],
      forceNew: true,
      auth: { version: PROTOCOL_VERSION, jam },
      extraHeaders: { cookie, origin: `http://${this.#host}` },
    })
    this.#sockets.push(socket)
    return new Promise((resolve, reject) => {
      socket.on('connect_error', error => reject(new Error(`no room line: ${error.message}`)))
      socket.on('bye', ({ reason }) => reject(new Error(`the room closed the line: ${reason}`)))
      socket.once('welcome', welcome => {
        const { visit } = welcome
        const round = 'state' in welcome ? welcome.state.round : 1
        const order = {
          visit,
          n: 1,
          round,
          phase: 'writing' as const,
          command: { kind: 'sit' as const },
        }
        socket.emit('order', order, answer =>
          answer.ok ? resolve(welcome) : reject(new Error(`no seat: ${answer.reason}`)),
        )
      })
    })
  }
}

/** The value made once for this key, also when many ask at the same time. */
function once<Key, Value>(
  made: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = made.get(key) ?? make()
  made.set(key, known)
  return known
}
