import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { type JamId, SLUG_PATTERN, type UserId, VISIT_PATTERN, type VisitId } from '#shared/ids.ts'
import { CLIENT_QUERY } from '#shared/protocol/collab.ts'
import { REASONS, type Reason, Refusal } from '#shared/reasons.ts'
import type { Bus } from '../ports/bus.ts'
import type { Clock } from '../ports/clock.ts'
import type { Logger } from '../ports/logger.ts'
import type { User } from '../ports/store.ts'
import { inSlices } from '../slices.ts'
import { Connection, type House, type Seat } from './Connection.ts'
import type { JamDoor } from './jamDoor.ts'
import { Rooms } from './Rooms.ts'
import { Visits } from './Visits.ts'
import { Wheel } from './Wheel.ts'

/** The largest message: the whole delete set of a long jam comes with every reconnect of a page. */
const MESSAGE_BYTES = 1024 * 1024
/** What a page may send while its session and its jam are being looked up. */
const EARLY_MESSAGES = 1_000
const EARLY_BYTES = MESSAGE_BYTES
/** How long that may take, from the upgrade on, whatever the page sends meanwhile, ms. */
const OPEN_WITHIN = 10_000
/**
 * Lines of one person at this node, those that are being opened too: each is told every word of its jam. Twice what the room's door
 * allows, since a line that broke without a word counts for a minute more.
 */
const LINES_A_PERSON = 40
/** How long a closing server waits for pages to say goodbye, ms. */
const GOODBYE = 1_000

export type CollabDeps = {
  sessionOf(headers: IncomingHttpHeaders): Promise<User | null>
  isOwnOrigin(request: IncomingMessage): boolean
  /** Loads a jam; rejects with a `Refusal` (not found, hidden, unavailable). */
  openJam(jam: JamId): Promise<JamDoor>
  clock: Clock
  /** Carries cursors to other nodes; absent where there are none. */
  bus?: Bus
  log: Logger
}

export type Collab = {
  /** Takes an upgrade request for `/collab/<jam>`. */
  upgrade(request: IncomingMessage, socket: Socket, head: Buffer): void
  /** Rule L8: true once the first `count` text messages of this visit's connection are durable; false after `timeout` ms. */
  durable(jam: JamId, visit: VisitId, count: number, timeout: number): Promise<boolean>
  /** True if this visit writes through this node. */
  knows(jam: JamId, visit: VisitId): boolean
  /** Closes this person's connections for good: a ban, a session that ended. */
  dismiss(user: UserId, reason: Reason): void
  /** Bytes that wait for slow readers, all connections together: a gauge. */
  held(): number
  /** Closes every connection with 1012, spread over some ms so that pages do not all come back at once, then lets go of every jam. */
  close(over?: number): Promise<void>
}

/** The collaboration door: the y-websocket protocol at `/collab/<jam>`. */
export function createCollab(deps: CollabDeps): Collab {
  const { clock, log } = deps
  const server = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES, perMessageDeflate: false })
  const rooms = new Rooms(deps.openJam, clock, deps.bus)
  const visits = new Visits(clock)
  const wheel = new Wheel(clock)
  const connections = new Set<Connection>()
  const lines = new Map<UserId, number>()
  const house: House = {
    clock,
    saved: ({ jam, visit }, count) => visit && visits.saved(jam, visit, count),
    refused: ({ jam, user }, why) => log.warn({ jam, user, why }, 'text refused'),
  }

  /** Counts a person's line; returns its undo. */
  function countLine(who: UserId): () => void {
    lines.set(who, (lines.get(who) ?? 0) + 1)
    return () => {
      const left = (lines.get(who) ?? 1) - 1
      if (left > 0) lines.set(who, left)
      else lines.delete(who)
    }
  }

  async function open(ws: WebSocket, socket: Socket, request: IncomingMessage): Promise<void> {
    const early = holdMessages(ws)
    let closed = false
    const undo: (() => unknown)[] = []
    ws.on('error', () => {})
    ws.once('close', () => {
      closed = true
      for (const step of undo.splice(0).reverse()) step()
    })
    const refuse = (reason: Reason) => ws.close(REASONS[reason].close, reason)
    undo.push(clock.at(clock.now() + OPEN_WITHIN, () => refuse('UNAVAILABLE')))
    try {
      const address = readAddress(request)
      if (!address) throw new Refusal('NOT_FOUND')
      const user = await deps.sessionOf(request.headers)
      if (!user) throw new Refusal('UNAUTHENTICATED')
      if (user.banned) throw new Refusal('FORBIDDEN')
      if (closed) return
      undo.push(countLine(user.id))
      if ((lines.get(user.id) ?? 0) > LINES_A_PERSON) throw new Refusal('UNAVAILABLE')
      const seat: Seat = { ...address, user: user.id }
      const entered = rooms.enter(seat.jam)
      undo.push(entered.leave)
      const room = await entered.room
      if (closed) return
      undo.shift()?.()
      const connection = new Connection(ws, socket, room, seat, house)
      connections.add(connection)
      undo.push(
        () => connections.delete(connection),
        () => connection.leave(),
        wheel.add(connection),
      )
      if (seat.visit) undo.push(visits.add(seat.jam, seat.visit, connection))
      connection.enter()
      early.pass((data, binary) => connection.receive(data, binary))
    } catch (fault) {
      if (!(fault instanceof Refusal)) log.error({ err: fault }, 'a collaboration socket could not be opened')
      refuse(fault instanceof Refusal ? fault.reason : 'UNAVAILABLE')
    }
  }

  return {
    upgrade(request, socket, head) {
      if (!deps.isOwnOrigin(request)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
        return
      }
      server.handleUpgrade(request, socket, head, ws => void open(ws, socket, request))
    },
    durable: (jam, visit, count, timeout) => visits.durable(jam, visit, count, timeout),
    knows: (jam, visit) => visits.knows(jam, visit),
    dismiss(user, reason) {
      for (const connection of connections) if (connection.user === user) connection.close(reason)
    },
    held() {
      let bytes = 0
      for (const ws of server.clients) bytes += ws.bufferedAmount
      return bytes
    },
    async close(over = 0) {
      wheel.stop()
      await inSlices([...server.clients], over, ws => ws.close(REASONS.RESTARTING.close, 'RESTARTING'))
      const gone = [...server.clients].map(ws => new Promise(done => ws.once('close', done)))
      for (const ws of server.clients) ws.close(REASONS.RESTARTING.close, 'RESTARTING')
      const late = clock.at(clock.now() + GOODBYE, () => {
        for (const ws of server.clients) ws.terminate()
      })
      await Promise.all(gone)
      late()
    },
  }
}

/** `/collab/<jam>?client=..&visit=..`; null where the address names no jam. Malformed extras count as absent. */
function readAddress(request: IncomingMessage): Omit<Seat, 'user'> | null {
  const url = URL.parse(request.url ?? '', 'http://here')
  const jam = url?.pathname.slice('/collab/'.length) ?? ''
  if (!url || !SLUG_PATTERN.test(jam)) return null
  const visit = url.searchParams.get('visit') ?? ''
  const client = url.searchParams.get(CLIENT_QUERY) ?? ''
  return {
    jam: jam as JamId,
    visit: VISIT_PATTERN.test(visit) ? (visit as VisitId) : null,
    client: /^\d{1,10}$/.test(client) && Number(client) <= 0xffffffff ? Number(client) : null,
  }
}

type Receive = (data: Buffer, binary: boolean) => void

/** Listens from the first byte on and keeps what comes, in bounds, until somebody takes it. */
function holdMessages(ws: WebSocket): { pass(to: Receive): void } {
  let early: { data: Buffer; binary: boolean }[] | null = []
  let bytes = 0
  let receive: Receive = (data, binary) => {
    bytes += data.byteLength
    early?.push({ data, binary })
    if (bytes > EARLY_BYTES || (early?.length ?? 0) > EARLY_MESSAGES)
      ws.close(REASONS.RATE_LIMITED.close, 'RATE_LIMITED')
  }
  ws.on('message', (data: RawData, binary: boolean) => receive(data as Buffer, binary))
  return {
    pass(to) {
      receive = to
      for (const message of early ?? []) to(message.data, message.binary)
      early = null
    },
  }
}
