import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readVarString, readVarUint } from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { JamId, NodeId, UserId } from '#shared/ids.ts'
import { PROMPT_ROOT } from '#shared/protocol/collab.ts'
import { type Reason, Refusal } from '#shared/reasons.ts'
import { createClock } from '../clock.ts'
import { LiveText } from '../jam/text/LiveText.ts'
import type { Log } from '../ports/log.ts'
import type { User } from '../ports/store.ts'
import { routeUpgrades } from '../upgrade.ts'
import { createCollab } from './collab.ts'

/** For tests: the collaboration door on a real port, with people who write, watch or are not let in. */

export const JAM = 'amber-fox-k3d9x2mp' as JamId

export type Role = 'writer' | 'watcher' | Reason

/** A server on a log that outlives it. `roles` may be changed at any time with `setRole`. */
export async function openStage(log: Log, roles: Record<string, Role>, port = 0) {
  const clock = createClock()
  const warnings: string[] = []
  const changes = new Set<() => void>()
  const texts = new Map<JamId, Promise<LiveText>>()
  const deps = {
    log,
    clock,
    node: `n${Math.random()}` as NodeId,
    warn: (message: string) => warnings.push(message),
  }
  const textOf = (jam: JamId) => {
    const text = texts.get(jam) ?? LiveText.load(jam, deps)
    texts.set(jam, text)
    text.catch(() => texts.delete(jam))
    return text
  }
  const collab = createCollab({
    clock,
    log: {
      info: () => {},
      warn: (_, message) => warnings.push(message),
      error: (fields, message) => warnings.push(`${message} ${String(Object.values(fields)[0])}`),
    },
    sessionOf: async headers => {
      const who = headers.cookie?.replace('who=', '')
      return who ? ({ id: who, name: who, colour: 0, createdAt: 0, banned: false } as User) : null
    },
    isOwnOrigin: request => request.headers.origin !== 'https://evil.example',
    openJam: async jam => {
      if (jam !== JAM) throw new Refusal('NOT_FOUND')
      const text = await textOf(jam)
      return {
        text,
        refusal: who => {
          const role = roles[who]
          return role === 'writer' || role === 'watcher' || role === undefined ? null : role
        },
        mayWrite: who => roles[who] === 'writer',
        onChange: tell => {
          changes.add(tell)
          return () => changes.delete(tell)
        },
        release: () => {},
      }
    },
  })
  const server = createServer((_, response) => response.end())
  routeUpgrades(server, { socketIo: (_, socket) => socket.destroy(), collab: collab.upgrade })
  await new Promise<void>(done => server.listen(port, '127.0.0.1', done))
  const address = server.address() as AddressInfo
  return {
    collab,
    warnings,
    port: address.port,
    url: `ws://127.0.0.1:${address.port}/collab`,
    text: () => textOf(JAM),
    setRole(who: string, role: Role) {
      roles[who] = role
      for (const tell of changes) tell()
    },
    async close() {
      await collab.close()
      for (const text of texts.values()) await (await text).close()
      server.closeAllConnections()
      await new Promise(done => server.close(done))
    },
  }
}

export type Stage = Awaited<ReturnType<typeof openStage>>

/** A stock y-websocket page. */
export function openPage(url: string, who: string, params: Record<string, string> = {}, client?: number) {
  const saved: number[] = []
  let sent = 0
  class Socket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: who ? { cookie: `who=${who}` } : {} })
      sent = 0
      saved.length = 0
    }

    override send(data: Uint8Array) {
      if (data[0] === 0 && data[1] !== 0) sent++
      super.send(data)
    }
  }
  const doc = new Y.Doc()
  if (client !== undefined) doc.clientID = client
  const polyfill = Socket as unknown as typeof globalThis.WebSocket
  const provider = new WebsocketProvider(url, JAM, doc, {
    WebSocketPolyfill: polyfill,
    disableBc: true,
    params,
  })
  const own: string[] = []
  provider.messageHandlers[100] = (_, decoder) => {
    saved.push(readVarUint(decoder))
  }
  provider.messageHandlers[101] = (_, decoder) => {
    own.push(readVarString(decoder))
  }
  let resets = 0
  provider.messageHandlers[102] = () => {
    resets++
  }
  return {
    who: who as UserId,
    doc,
    provider,
    prompt: doc.getText(PROMPT_ROOT),
    saved,
    /** Authors messages, as JSON. */
    authors: own,
    get resets() {
      return resets
    },
    /** True once everything that the present connection sent is durable. */
    allSaved: () => sent > 0 && saved.at(-1) === sent,
    synced: () => until(() => provider.synced),
    close() {
      provider.destroy()
      doc.destroy()
    },
  }
}

/** A socket that speaks bytes. */
export function openRaw(
  url: string,
  who: string,
  options: { path?: string; query?: string; origin?: string } = {},
) {
  const address = `${url}/${options.path ?? JAM}${options.query ?? ''}`
  const headers = {
    ...(who ? { cookie: `who=${who}` } : {}),
    ...(options.origin ? { origin: options.origin } : {}),
  }
  const ws = new WebSocket(address, { headers })
  const received: Buffer[] = []
  ws.on('message', data => received.push(data as Buffer))
  const closed = new Promise<number>(done => {
    ws.on('close', code => done(code))
    ws.on('error', () => done(-1))
    ws.on('unexpected-response', (_, response) => done(response.statusCode ?? -1))
  })
  const opened = new Promise<void>(done => ws.once('open', done))
  return { ws, received, closed, opened }
}

/** Waits until something is true; fails with `what` after five seconds. */
export async function until(check: () => boolean, what = 'waited too long', within = 5_000): Promise<void> {
  const end = Date.now() + within
  while (!check()) {
    if (Date.now() > end) throw new Error(what)
    await new Promise(done => setTimeout(done, 5))
  }
}

export const rest = (ms: number) => new Promise<void>(done => setTimeout(done, ms))
