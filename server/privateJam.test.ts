import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { JamId } from '#shared/ids.ts'
import type { Command, Order } from '#shared/jam/commands.ts'
import type { Answer } from '#shared/jam/state.ts'
import type { ClientEvents, Doorstep, ServerEvents } from '#shared/protocol/events.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { type App, createApp } from './app.ts'
import { readConfig } from './config.ts'
import { createTestEngine } from './testing/testEngine.ts'
import { until } from './testing/until.ts'
import { arrive, openJamAt, type Pass, Visitor } from './testing/Visitor.ts'

// A whole server, and people at each of its doors.

let folder: string
let app: App
let url: string
const visitors: Visitor[] = []
const sockets: Socket[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'riff-private-'))
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'error' })
  if (!config.ok) throw new Error(config.faults.join(' '))
  app = await createApp(config.config, { engine: await createTestEngine({ takes: 20 }) })
  url = `http://127.0.0.1:${await app.listen()}`
})
afterAll(async () => {
  for (const visitor of visitors) visitor.leave()
  for (const socket of sockets) socket.disconnect()
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

async function enter(jam: JamId, pass: Pass): Promise<Visitor> {
  const visitor = await Visitor.enter(url, jam, pass)
  visitors.push(visitor)
  return visitor
}

/** A bare socket that keeps all it is told, in a jam or in the lobby (null). */
function listen(jam: JamId | null, { cookie }: Pass) {
  const socket: Socket<ServerEvents, ClientEvents> = io(url, {
    transports: ['websocket'],
    auth: { version: PROTOCOL_VERSION, jam },
    extraHeaders: { cookie, origin: url },
    reconnection: false,
    forceNew: true,
  })
  sockets.push(socket)
  const told: string[] = []
  const doors: Doorstep[] = []
  const byes: string[] = []
  let n = 0
  socket.onAny((...event) => told.push(JSON.stringify(event)))
  socket.on('door', door => doors.push(door))
  socket.on('bye', ({ reason }) => byes.push(reason))
  const ask = async (command: Command): Promise<string> => {
    const visit = doors.at(-1)?.visit
    if (!visit) throw new Error('not at the door')
    const order: Order = { visit, n: ++n, round: 1, phase: 'writing', command }
    const answer: Answer = await socket.timeout(5_000).emitWithAck('order', order)
    return answer.ok ? 'ok' : answer.reason
  }
  return { socket, told, doors, byes, ask }
}

/** The close code of a line for words, opened anew; 0 when it was let in. */
function wordsCode(jam: JamId, { cookie }: Pass): Promise<number> {
  const ws = new WebSocket(`${url.replace('http', 'ws')}/collab/${jam}`, { headers: { cookie, origin: url } })
  return new Promise(done => {
    ws.on('close', code => done(code))
    ws.on('message', () => {
      done(0)
      ws.close()
    })
  })
}

const SECRETS = ['Zephyrine', 'Hidden garden', 'moonlit marmalade']

test('J24 J25 when a jam becomes private watchers are out at once, and no door tells them anything; whoever is let in sees it all', async () => {
  const [a, b, c, d] = [await arrive(url), await arrive(url), await arrive(url), await arrive(url)]
  const jam = await openJamAt(url, a)
  const alice = await enter(jam, a)
  const bob = await enter(jam, b)
  await bob.ask({ kind: 'sit' })
  const watcher = await enter(jam, c)
  const lobby = listen(null, d)
  await alice.ask({ kind: 'rename', name: 'Zephyrine', colour: 2 })
  await alice.ask({ kind: 'setVisibility', visibility: 'public' })
  await until(() => lobby.told.join().includes('Zephyrine'), 'the lobby does not show the public jam', 5_000)
  expect(await (await fetch(`${url}/j/${jam}`)).text()).toContain('Zephyrine')

  await alice.ask({ kind: 'setVisibility', visibility: 'private' })
  await until(() => watcher.byes.includes('PRIVATE'), 'the watcher is still in')
  lobby.told.length = 0
  await alice.ask({ kind: 'setTitle', title: 'Hidden garden' })
  alice.words.insert(0, 'moonlit marmalade')
  await until(
    () => bob.text.includes('marmalade') && bob.state.title === 'Hidden garden',
    'Bob is out',
    5_000,
  )
  expect(watcher.state.title).toBe('')
  expect(watcher.text).toBe('')

  const cara = listen(jam, c)
  await until(() => cara.doors.length > 0, 'Cara does not stand at the door')
  expect(cara.doors[0]).toMatchObject({ open: false, asking: false, againAt: null, locked: false })
  expect(await wordsCode(jam, c)).toBe(4403)
  expect(await cara.ask({ kind: 'vote', place: 0 })).toBe('PRIVATE')
  expect(await cara.ask({ kind: 'setTitle', title: 'x' })).toBe('PRIVATE')
  expect(await cara.ask({ kind: 'sit' })).toBe('ok')
  await until(() => alice.state.people[c.id]?.asking != null, 'the host is not asked')
  await until(() => alice.watching === 0, 'who stands at the door is counted as watching')

  // The whole round, while she stands there.
  expect(await alice.ask({ kind: 'generate' })).toBe('ok')
  await until(() => alice.state.phase.name === 'voting', 'no pictures', 10_000)
  await alice.ask({ kind: 'vote', place: 0 })
  await alice.ask({ kind: 'skip' })
  await until(() => alice.state.phase.name === 'reveal', 'no reveal', 5_000)
  const { phase } = alice.state
  const hashes =
    'variants' in phase
      ? phase.variants.flatMap(one => (one.state === 'final' ? [one.picture.hash] : []))
      : []
  expect(hashes).toHaveLength(4)
  const live = await fetch(`${url}/api/live`)
  await until(
    async () => !(await (await fetch(`${url}/j/${jam}`)).text()).includes('Zephyrine'),
    'the page tells',
  )
  const shown = [
    ...cara.told,
    ...lobby.told,
    await live.text(),
    await (await fetch(`${url}/j/${jam}`)).text(),
    await (await fetch(`${url}/api/feed?sort=new`)).text(),
  ].join('\n')
  for (const secret of [...SECRETS, ...hashes]) expect(shown).not.toContain(secret)
  expect((await fetch(`${url}/share/j/${jam}.jpg`)).status).toBe(404)
  const look = await fetch(`${url}/api/jams/${jam}`, { headers: { cookie: c.cookie } })
  expect([look.status, ((await look.json()) as { error: { code: string } }).error.code]).toEqual([
    403,
    'PRIVATE',
  ])

  await alice.ask({ kind: 'decline', who: c.id })
  await until(() => cara.doors.at(-1)?.againAt != null, 'Cara hears nothing')
  expect(await cara.ask({ kind: 'sit' })).toBe('TOO_SOON')
  const dora = listen(jam, d)
  await until(() => dora.doors.length > 0, 'Dora does not stand at the door')
  await dora.ask({ kind: 'sit' })
  await alice.ask({ kind: 'admit', who: d.id })
  await until(() => dora.doors.at(-1)?.open === true, 'Dora is not let in')
  const inside = await enter(jam, d)
  expect([inside.state.title, inside.text]).toEqual(['Hidden garden', 'moonlit marmalade'])
}, 30_000)

test('J27 a removed person’s pages close at once, also while typing, and a new name opens nothing', async () => {
  const [a, b] = [await arrive(url), await arrive(url)]
  const jam = await openJamAt(url, a)
  const alice = await enter(jam, a)
  const bob = await enter(jam, b)
  await bob.ask({ kind: 'sit' })
  const second = await enter(jam, b)
  let closed = 0
  for (const page of [bob, second])
    page.provider.on('connection-close', event => {
      if (event?.code === 4403) closed++
    })
  bob.words.insert(0, 'still typing')
  await alice.ask({ kind: 'remove', who: b.id })
  bob.words.insert(0, 'after the door closed ')
  await until(
    () => bob.byes.includes('REMOVED') && second.byes.includes('REMOVED') && closed === 2,
    'still here',
  )
  await fetch(`${url}/api/me`, {
    method: 'PATCH',
    headers: { origin: url, cookie: b.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Somebody else', colour: 4 }),
  })
  const back = listen(jam, b)
  await until(() => back.byes.includes('REMOVED'), 'Bob is back')
  expect(back.told.join()).not.toContain('welcome')
  expect(await wordsCode(jam, b)).toBe(4403)
  expect(alice.text).not.toContain('after the door')
  await alice.ask({ kind: 'forgive', who: b.id })
  expect((await enter(jam, b)).state.title).toBe('')
}, 20_000)
