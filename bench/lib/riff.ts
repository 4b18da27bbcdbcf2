import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Guest, type RoomSocket } from '../../scripts/lib/Guest.ts'
import type { JamId } from '../../shared/ids.ts'
import type { Command } from '../../shared/jam/commands.ts'
import { CLIENT_QUERY } from '../../shared/protocol/collab.ts'
import type { Welcome } from '../../shared/protocol/events.ts'
import type { NewJam } from '../../shared/protocol/http.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { Line } from './Line.ts'
import { Served } from './Served.ts'
import type { Role, Running } from './targets.ts'

/** Pages that one guest of the bench opens at most; the product refuses more than it thinks honest. */
const PAGES_A_GUEST = 10

/** Riff under measurement, where rounds can be begun too. */
type RunningRiff = Running & {
  /** Opens one more jam, writes in it and presses Generate; resolves when that was taken. */
  generate(): Promise<void>
}

/** Riff as it is for everybody: guests with sessions, jams made over HTTP, seats taken over Socket.IO, then the text's line. */
export async function startRiff(env: Record<string, string> = {}): Promise<RunningRiff> {
  const folder = await mkdtemp(join(tmpdir(), 'riff-bench-'))
  const served = await Served.start('riff.ts', { DATA_DIR: folder, ...env })
  const house = new House(`127.0.0.1:${served.port}`)
  return {
    served,
    open: (room, person, role) => house.open(room, person, role),
    seed: (room, updates) => house.seed(room, updates),
    generate: () => house.generate(),
    async stop() {
      house.close()
      await served.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

class House {
  readonly #host: string
  readonly #guests = new Map<number, Promise<Guest>>()
  readonly #jams = new Map<number, Promise<JamId>>()
  readonly #seats = new Map<string, Promise<Welcome>>()
  readonly #sockets: RoomSocket[] = []

  constructor(host: string) {
    this.#host = host
  }

  async open(room: number, person: number, role: Role): Promise<Line> {
    const jam = await once(this.#jams, room, () => this.#newJam())
    const number = role === 'editor' ? person : 1_000_000 + Math.floor(person / PAGES_A_GUEST)
    const guest = await this.#guest(number)
    if (role === 'editor') await once(this.#seats, `${room} ${number}`, () => this.#sit(jam, guest))
    return this.#line(jam, guest)
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

  async generate(): Promise<void> {
    const guest = await Guest.arrive(`http://${this.#host}`)
    const { jam } = await guest.call<NewJam>('POST', '/api/jams', {})
    const line = await this.#line(jam, guest)
    const saved = new Promise<void>(resolve => {
      line.onSaved = count => count >= line.sent && resolve()
    })
    line.write(text => text.insert(0, 'a fox under the moon'))
    await saved
    await this.#order(jam, guest, { kind: 'generate' })
  }

  close(): void {
    for (const socket of this.#sockets) socket.disconnect()
  }

  async #line(jam: JamId, guest: Guest): Promise<Line> {
    const client = Math.floor(Math.random() * 0xfffffff0) + 1
    const line = new Line({
      url: `ws://${this.#host}/collab/${jam}?${CLIENT_QUERY}=${client}`,
      headers: guest.headers,
      client,
      asks: true,
    })
    await line.ready()
    return line
  }

  #guest(number: number): Promise<Guest> {
    return once(this.#guests, number, () => Guest.arrive(`http://${this.#host}`))
  }

  async #newJam(): Promise<JamId> {
    const host = await this.#guest(-1)
    return (await host.call<NewJam>('POST', '/api/jams', {})).jam
  }

  #sit(jam: JamId, guest: Guest): Promise<Welcome> {
    return this.#order(jam, guest, { kind: 'sit' })
  }

  /** Does one thing in the room. A seat is kept while this socket is open, so it stays open until the end. */
  #order(jam: JamId, guest: Guest, command: Command): Promise<Welcome> {
    const socket = guest.room({ version: PROTOCOL_VERSION, jam })
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
          command,
        }
        socket.emit('order', order, answer =>
          answer.ok ? resolve(welcome) : reject(new Error(`refused ${command.kind}: ${answer.reason}`)),
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
