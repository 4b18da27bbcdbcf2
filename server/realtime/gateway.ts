import { randomBytes } from 'node:crypto'
import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Socket as NetSocket } from 'node:net'
import { Server } from 'socket.io'
import type { JamId, UserId, VisitId } from '#shared/ids.ts'
import type { ClientEvents, Hello, ServerEvents } from '#shared/protocol/events.ts'
import { helloSchema } from '#shared/protocol/events.ts'
import { OLDEST_VERSION, PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { REASONS, type Reason, Refusal } from '#shared/reasons.ts'
import { admissionFault } from '../jam/admission.ts'
import { inSlices } from '../slices.ts'
import { localBroadcast } from './broadcast.ts'
import type { GatewayDeps, JamSocket, NodeEvents, SocketData } from './door.ts'
import { waitAtDoor } from './doorstep.ts'
import { FanOut } from './FanOut.ts'
import { joinJam, takeOrders } from './joinJam.ts'
import { Lobby } from './Lobby.ts'
import { sayBye } from './on.ts'
import { RecentEntries } from './RecentEntries.ts'

/** Orders are small; a card with alt text is under 4 kB. Larger frames close the socket before they are read. */
const FRAME_BYTES = 64 * 1024
/** A half-open line is noticed within ping interval + timeout, ms. */
const PING_EVERY = 10_000
const PING_TIMEOUT = 15_000
/** How often people learn who watches and where the log stands, ms. */
const PRESENCE_EVERY = 1_000
/** Pages one person may have open; more are refused so that one browser cannot fill a jam with watchers. */
const SOCKETS_A_USER = 20

type EngineRequest = Parameters<typeof Server.prototype.engine.handleUpgrade>[0]

type Room = { fanOut: FanOut; recent: RecentEntries; release(): void }

export type Gateway = {
  /** Takes an upgrade request for `/socket.io/`. */
  upgrade(request: IncomingMessage, socket: NetSocket, head: Buffer): void
  /** Closes every socket of a banned person, on all nodes. */
  dismiss(who: UserId): void
  /** People with a socket here. */
  users(): UserId[]
  /** Closes every socket of somebody who left on all devices, on all nodes. */
  signOut(who: UserId): void
  /** Sockets open here. */
  readonly size: number
  /** Tells everyone that the server restarts and closes all sockets, spread over some ms. */
  close(over?: number): Promise<void>
}

/**
 * The Socket.IO door: one socket a page, for one jam or for the lobby. The handshake is parsed and authorised before anything else;
 * what comes later passes `on`.
 */
export function createGateway(http: HttpServer, deps: GatewayDeps): Gateway {
  const io = new Server<ClientEvents, ServerEvents, NodeEvents, SocketData>(http, {
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: FRAME_BYTES,
    connectTimeout: PING_EVERY,
    pingInterval: PING_EVERY,
    pingTimeout: PING_TIMEOUT,
    ...(deps.adapter ? { adapter: deps.adapter } : {}),
    allowRequest: (request, answer) => answer(null, deps.isOwnOrigin(request)),
  })
  // One listener routes all upgrades (server/upgrade.ts); engine.io's own would end foreign ones after a second.
  http.removeAllListeners('upgrade')
  const rooms = new Map<JamId, Room>()
  const counts = new Map<UserId, number>()
  const lobby = new Lobby(deps, localBroadcast(io))

  function byeToAll(who: UserId, reason: Reason): void {
    for (const socket of io.sockets.sockets.values()) if (socket.data.user?.id === who) sayBye(socket, reason)
  }
  function dismissHere(who: UserId): void {
    byeToAll(who, 'FORBIDDEN')
    deps.onDismissed(who)
  }
  function signOutHere(who: UserId): void {
    byeToAll(who, 'SIGNED_OUT')
    deps.onSignedOut(who)
  }
  io.on('dismiss', dismissHere)
  io.on('signOut', signOutHere)

  io.use((socket, next) => {
    admit(deps, socket).then(
      () => next(),
      fault => next(connectError(fault instanceof Refusal ? fault.reason : 'INTERNAL')),
    )
  })

  io.on('connection', socket => {
    const { user, jam } = socket.data
    const open = (counts.get(user.id) ?? 0) + 1
    counts.set(user.id, open)
    socket.on('disconnect', () => {
      const left = (counts.get(user.id) ?? 1) - 1
      if (left > 0) counts.set(user.id, left)
      else counts.delete(user.id)
    })
    socket.on('time', answer => typeof answer === 'function' && answer(deps.now()))
    if (open > SOCKETS_A_USER) sayBye(socket, 'RATE_LIMITED')
    else if (jam === null) lobby.add(socket)
    else void enter(jam, socket)
  })

  async function enter(jam: JamId, socket: JamSocket): Promise<void> {
    const undos: (() => void)[] = []
    const leave = () => {
      for (const undo of undos.splice(0)) undo()
    }
    socket.on('disconnect', leave)
    try {
      const lease = await deps.openJam(jam)
      undos.push(lease.release)
      if (socket.disconnected) return leave()
      const fault = admissionFault(lease.live.state, socket.data.user.id)
      if (fault === 'PRIVATE') {
        takeOrders(deps, lease.live, socket)
        undos.push(lease.live.people.enter(socket.data.user.id), waitAtDoor(lease.live, socket, deps.now))
        return
      }
      if (fault) return sayBye(socket, fault)
      const room = roomOf(jam, lease)
      const { id } = socket.data.user
      joinJam(deps, lease.live, socket, room.recent, reaction => room.fanOut.react(id, reaction))
      room.fanOut.add(socket)
      undos.push(lease.live.people.enter(id), () => leaveRoom(jam, socket))
    } catch (fault) {
      deps.log.warn({ jam, fault: String(fault) }, 'a jam could not be opened')
      sayBye(socket, fault instanceof Refusal ? fault.reason : 'INTERNAL')
    }
  }

  function roomOf(jam: JamId, lease: Awaited<ReturnType<GatewayDeps['openJam']>>): Room {
    const known = rooms.get(jam)
    if (known && known.fanOut.live === lease.live) return known
    const recent = new RecentEntries(lease.live.room)
    const fanOut = new FanOut(lease.live, localBroadcast(io), deps.bus)
    const release = () => {
      fanOut.close()
      recent.close()
    }
    const room: Room = { fanOut, recent, release }
    rooms.set(jam, room)
    return room
  }

  function leaveRoom(jam: JamId, socket: JamSocket): void {
    const room = rooms.get(jam)
    room?.fanOut.remove(socket)
    if (!room?.fanOut.empty) return
    room.release()
    rooms.delete(jam)
  }

  const presence = setInterval(() => {
    for (const { fanOut } of rooms.values()) fanOut.tellPresence(deps.now())
  }, PRESENCE_EVERY)
  presence.unref()

  return {
    upgrade: (request, socket, head) => io.engine.handleUpgrade(request as EngineRequest, socket, head),
    dismiss(who) {
      dismissHere(who)
      if (deps.adapter) io.serverSideEmit('dismiss', who)
    },
    users: () => [...counts.keys()],
    signOut(who) {
      signOutHere(who)
      if (deps.adapter) io.serverSideEmit('signOut', who)
    },
    get size() {
      return io.sockets.sockets.size
    },
    async close(over = 0) {
      clearInterval(presence)
      lobby.close()
      const why = { reason: 'RESTARTING', sentence: REASONS.RESTARTING.sentence }
      await inSlices([...io.sockets.sockets.values()], over, socket => {
        socket.emit('bye', why)
        // The line ends, not the session: the page comes back by itself.
        if (over > 0) socket.conn.close()
      })
      for (const room of rooms.values()) room.release()
      rooms.clear()
      await io.close()
    },
  }
}

/** Parses the handshake, then asks who this is. */
async function admit(deps: GatewayDeps, socket: JamSocket): Promise<void> {
  const hello = helloSchema.safeParse(socket.handshake.auth)
  if (!hello.success) throw new Refusal('BAD_INPUT')
  const { version } = hello.data
  if (version < OLDEST_VERSION || version > PROTOCOL_VERSION) throw new Refusal('OLD_VERSION')
  const user = await deps.sessionOf(socket.handshake.headers)
  if (!user) throw new Refusal('UNAUTHENTICATED')
  Object.assign(socket.data, dataOf(hello.data, { ...user }, deps.now()))
}

function dataOf(hello: Hello, user: SocketData['user'], now: number): SocketData {
  return { user, jam: hello.jam, visit: hello.visit ?? newVisit(now), have: hello.have ?? null }
}

function newVisit(now: number): VisitId {
  return `${now.toString(36)}.${randomBytes(9).toString('base64url')}` as VisitId
}

function connectError(reason: Reason): Error & { data: { reason: Reason; sentence: string } } {
  return Object.assign(new Error(reason), { data: { reason, sentence: REASONS[reason].sentence } })
}
