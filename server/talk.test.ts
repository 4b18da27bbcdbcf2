import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JamId } from '#shared/ids.ts'
import { emptyJam, evolve } from '#shared/jam/evolve.ts'
import type { ReactionCounts, Welcome } from '#shared/protocol/events.ts'
import type { JamView, MyJams } from '#shared/protocol/http.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { type App, createApp } from './app.ts'
import { readConfig } from './config.ts'
import { createTestEngine } from './testing/testEngine.ts'
import { until } from './testing/until.ts'
import { arrive, openJamAt, type Pass, Visitor } from './testing/Visitor.ts'

/** The house itself, with pages at its doors: talk, reactions, a look without a socket, leaving for good. */

let folder: string
let app: App
let url: string

async function open(): Promise<void> {
  const read = readConfig({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' })
  if (!read.ok) throw new Error(read.faults.join(' '))
  app = await createApp(read.config, { engine: await createTestEngine({ takes: 20 }) })
  url = `http://127.0.0.1:${await app.listen()}`
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'riff-talk-'))
  await open()
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

const get = async <Answer>(path: string, { cookie }: Pass) =>
  (await (await fetch(url + path, { headers: { cookie } })).json()) as Answer
const linesOf = ({ state }: Visitor) => state.talk.map(({ text }) => text)

async function table(): Promise<{ jam: JamId; alice: Visitor; bob: Visitor }> {
  const pass = await arrive(url)
  const jam = await openJamAt(url, pass)
  const alice = await Visitor.enter(url, jam, pass)
  const bob = await Visitor.enter(url, jam, await arrive(url))
  return { jam, alice, bob }
}

/** All that the data folder holds, as one text. */
async function onDisk(): Promise<string> {
  const files = (await readdir(folder)).filter(name => name.startsWith('riff.db'))
  return (await Promise.all(files.map(name => readFile(join(folder, name), 'latin1')))).join('')
}

describe('talk', () => {
  test('J60 J14 a line reaches everyone once, however often it is sent', async () => {
    const { alice, bob } = await table()
    const order = bob.order({ kind: 'say', text: 'make it rain soup' })
    const answers = await Promise.all([bob.send(order), bob.send(order)])
    expect(await bob.send(order)).toEqual(answers[0])
    await until(() => linesOf(alice).length > 0, 'no line', 3_000)
    expect(linesOf(alice)).toEqual(['make it rain soup'])
    for (const visitor of [alice, bob]) visitor.leave()
  })

  test('J63 words that were taken back are nowhere: not on the disk, not for who comes back, and a number stays used', async () => {
    const { jam, alice, bob } = await table()
    const before = bob.state
    expect(await bob.ask({ kind: 'say', text: 'zanzibarcode' })).toBe('ok')
    await until(() => linesOf(alice).length === 1, 'no line', 3_000)
    const line = alice.state.talk[0]?.seq ?? 0
    expect(await bob.ask({ kind: 'editLine', line, text: 'quetzalcode' })).toBe('ok')
    expect(await alice.ask({ kind: 'removeLine', line })).toBe('ok')
    const order = bob.order({ kind: 'say', text: 'xylophonecode' })
    const said = await bob.send(order)
    await until(() => linesOf(alice).length === 2, 'no second line', 3_000)
    expect(await alice.ask({ kind: 'removeLine', line: alice.state.talk[1]?.seq ?? 0 })).toBe('ok')
    await until(() => linesOf(bob)[1] === null && bob.state.erasing.length === 0, 'not erased', 5_000)
    const { visit } = bob
    bob.leave()

    // A page that was away since before it was said is sent what happened, without the words.
    const back = new Visitor(url, jam, bob.pass, {
      visit,
      have: { epoch: bob.epoch, seq: before.seq },
    })
    const welcome = await new Promise<Welcome>(resolve => back.socket.once('welcome', resolve))
    expect('entries' in welcome && welcome.entries.length).toBeGreaterThan(0)
    expect(JSON.stringify(welcome)).not.toMatch(/zanzibarcode|quetzalcode|xylophonecode/)
    const caught = 'entries' in welcome ? welcome.entries.reduce(evolve, before) : emptyJam(jam)
    expect(caught.talk).toEqual(alice.state.talk)
    back.leave()
    alice.leave()

    await app.close()
    expect(await onDisk()).not.toMatch(/zanzibarcode|quetzalcode|xylophonecode/)
    await open()
    const again = await Visitor.enter(url, jam, bob.pass, { visit })
    expect(again.state.talk).toMatchObject([
      { seq: line, text: null, byHost: true },
      { text: null, byHost: true },
    ])
    // The log no longer holds the order itself; it is known all the same.
    expect(await again.send(order)).toEqual(said)
    expect(linesOf(again)).toEqual([null, null])
    again.leave()
  })
})

describe('reactions', () => {
  test('J65 they are counted and told once a tick to everyone; a muted person throws none', async () => {
    const { alice, bob } = await table()
    const told: ReactionCounts[] = []
    alice.socket.on('reactions', counts => void told.push(counts))
    for (let count = 0; count < 5; count++) bob.socket.emit('react', 'love')
    alice.socket.emit('react', 'wow')
    bob.socket.emit('react', 'a stone' as never)
    await until(() => told.length > 0, 'no reaction', 2_000)
    const sum = (name: 'love' | 'wow') => told.reduce((all, counts) => all + (counts[name] ?? 0), 0)
    await until(() => sum('love') === 5 && sum('wow') === 1, 'reactions were lost', 2_000)
    expect(told.length).toBeLessThanOrEqual(2)

    await bob.ask({ kind: 'say', text: 'hello' })
    await alice.ask({ kind: 'mute', who: bob.pass.id, muted: true })
    bob.socket.emit('react', 'love')
    alice.socket.emit('react', 'wow')
    await until(() => sum('wow') === 2, 'no reaction', 2_000)
    expect(sum('love')).toBe(5)
    for (const visitor of [alice, bob]) visitor.leave()
  })
})

describe('a page without sockets', () => {
  test('J17 J24 sees the jam as anybody may, with its words, and only who may come in', async () => {
    const { jam, alice, bob } = await table()
    alice.words.insert(0, 'a lighthouse')
    await until(() => bob.text === 'a lighthouse', 'no words', 3_000)
    const view = await get<JamView>(`/api/jams/${jam}`, bob.pass)
    expect(view).toMatchObject({ me: { id: bob.pass.id }, words: { text: 'a lighthouse' }, ballot: null })
    expect(view.state).toEqual({ ...alice.state, seq: view.state.seq })
    expect((await fetch(`${url}/api/jams/${jam}`)).status).toBe(401)
    expect(
      (await fetch(`${url}/api/jams/amber-fox-bcdfghjk`, { headers: { cookie: bob.pass.cookie } })).status,
    ).toBe(404)
    await alice.ask({ kind: 'remove', who: bob.pass.id })
    expect((await fetch(`${url}/api/jams/${jam}`, { headers: { cookie: bob.pass.cookie } })).status).toBe(403)
    alice.leave()
  })
})

describe('versions', () => {
  test('D1 a page of the version before is taken and told ours; others are asked to reload', async () => {
    const { jam, alice, bob } = await table()
    expect(alice.version).toBe(PROTOCOL_VERSION)
    const enter = (version: number) => {
      const page = new Visitor(url, jam, bob.pass)
      page.socket.auth = { version, jam }
      page.socket.disconnect().connect()
      return new Promise<string>(resolve => {
        page.socket.once('welcome', () => resolve('welcome'))
        page.socket.once('connect_error', error => resolve(error.message))
      }).finally(() => page.leave())
    }
    expect(await enter(PROTOCOL_VERSION - 1)).toBe('welcome')
    expect(await enter(PROTOCOL_VERSION + 1)).toBe('OLD_VERSION')
    expect(await enter(0)).toBe('OLD_VERSION')
    for (const visitor of [alice, bob]) visitor.leave()
  })
})

describe('mine', () => {
  test('U5 U6 who leaves on all devices finds their jams until then; afterwards every page of theirs is closed and the session gone', async () => {
    const { jam, alice, bob } = await table()
    const other = await Visitor.enter(url, jam, alice.pass)
    await alice.ask({ kind: 'setTitle', title: 'The lighthouse keeper' })
    await alice.ask({ kind: 'setVisibility', visibility: 'public' })
    let mine: MyJams = { jams: [], next: null }
    await until(
      async () => {
        mine = await get<MyJams>('/api/me/jams', alice.pass)
        return mine.jams[0]?.title === 'The lighthouse keeper'
      },
      'the jam is not mine',
      5_000,
    )
    expect(mine).toMatchObject({ jams: [{ jam, live: true, public: true, phase: 'writing' }], next: null })
    expect((await get<MyJams>('/api/me/jams', bob.pass)).jams).toEqual([])

    const answer = await fetch(`${url}/api/me/sessions`, {
      method: 'DELETE',
      headers: { origin: url, cookie: alice.pass.cookie },
    })
    expect(await answer.json()).toEqual({ ok: true })
    expect(answer.headers.get('set-cookie')).toMatch(/^riff_session=; .*Max-Age=0$/)
    await until(() => !alice.socket.connected && !other.socket.connected, 'sockets stayed', 2_000)
    expect([...alice.byes, ...other.byes]).toEqual(['SIGNED_OUT', 'SIGNED_OUT'])
    expect((await fetch(`${url}/api/me/jams`, { headers: { cookie: alice.pass.cookie } })).status).toBe(401)
    expect(bob.socket.connected).toBe(true)
    for (const visitor of [alice, other, bob]) visitor.leave()
  })
})
