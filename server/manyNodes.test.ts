import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, test as base, describe, expect } from 'vitest'
import type { NodeId } from '#shared/ids.ts'
import type { JamView } from '#shared/protocol/http.ts'
import { askServer } from './moderation/askServer.ts'
import { openMongoStore } from './store/mongo/openMongoStore.ts'
import { startFakeOpenAi } from './testing/fakeOpenAi.ts'
import { freePort } from './testing/freePort.ts'
import { killPaid } from './testing/killPaid.ts'
import { startManyNodes, type Town, took } from './testing/manyNodes.ts'
import { typeWords } from './testing/typeWords.ts'
import { until } from './testing/until.ts'
import { arrive, openJamAt } from './testing/Visitor.ts'
import { whileMaking, whileVoting, whileWatching, whileWriting } from './testing/whileKilled.ts'

const cluster = await startManyNodes()
afterAll(() => cluster?.stop())

const test = base.extend<{ town: Town }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixture's needs from this pattern
  town: async ({}, use) => {
    if (!cluster) throw new Error('unreachable: skipped')
    const town = cluster.town()
    await use(town)
    await town.close()
  },
})

/** Kills of a node in paid rounds. */
const KILLS = process.env.LONG === '1' ? 8 : 1

// Side by side, the longest first: most of their time is waiting. Nobody here takes the database or Redis away (outages.test.ts does).
describe.skipIf(!cluster).concurrent('many nodes', { timeout: 90_000 }, () => {
  test('T1 L13 B3 B4 J7 L12 a node is killed under four jams: words, a round, a vote and who is there go on at the other', async ({
    town,
  }) => {
    const [dying, two] = await Promise.all([town.child({ ENGINE_TAKES: '60000' }), town.node()])
    const jams = [whileWriting, whileMaking, whileVoting, whileWatching]
    const after = await Promise.all(jams.map(jam => jam(town, dying.url, two.url)))
    await dying.kill()
    await Promise.all(after.map(check => check()))
  })

  test('B8 whose turn a round is that waits for its engine is known at every node, also to a page that comes later', async ({
    town,
  }) => {
    const fake = await startFakeOpenAi()
    fake.always('generations', { does: 'hangs' })
    const env = { OPENAI_BASE_URL: fake.url, OPENAI_AT_ONCE: '1' }
    const [one, two] = await Promise.all([town.node(env), town.node(env)])
    // Either node may make a round; of three, two wait for the same one, and one of these begins nothing.
    const jams = await Promise.all([1, 2, 3].map(() => town.pair(one.url, two.url)))
    for (const { alice, bob } of jams) {
      alice.words.insert(0, 'a fox')
      await until(() => bob.text === 'a fox', 'the words did not come')
      expect(await alice.ask({ kind: 'generate' })).toBe('ok')
      await until(() => bob.state.phase.name === 'generating', 'nothing is made', 10_000)
    }
    const waits = () => jams.find(({ alice, bob }) => alice.line && bob.line)
    await until(() => waits() !== undefined, 'no turn at both nodes', 5_000)
    const { jam, alice, bob } = waits() as (typeof jams)[number]
    await until(() => bob.line?.seconds === alice.line?.seconds && bob.line?.turn === alice.line?.turn)
    const late = await arrive(two.url)
    const cara = await town.enter(two.url, jam, late)
    await until(() => cara.line !== null, 'no turn for who comes later', 5_000)
    const look = await fetch(`${two.url}/api/jams/${jam}`, { headers: { cookie: late.cookie } })
    expect(((await look.json()) as JamView).line).toEqual(cara.line)
    expect(await alice.ask({ kind: 'cancel' })).toBe('ok')
    await until(() => !alice.line && !bob.line && !cara.line, 'the turn stands', 5_000)
    await fake.close()
  })

  test('G31 L13 a node with a paid model is killed in several rounds: what was called is lost, the rest is made by the other, nothing is asked twice', {
    timeout: 90_000 * KILLS,
  }, async ({ town }) => {
    for (let kill = 0; kill < KILLS; kill++) await killPaid(town, kill)
  })

  test('L15 a socket at another node keeps a person here', async ({ town }) => {
    const [one, two] = [await town.node(), await town.node()]
    const { jam, alice, bob } = await town.pair(one.url, two.url)
    // Alice has a second page at the other node; the first closes. Nobody writes her down as gone.
    await town.enter(two.url, jam, alice.pass)
    alice.leave()
    await pause(12_000)
    expect(bob.state.people[alice.pass.id]?.here).toBe(true)
  })

  test('B6 T3 both nodes are restarted one after the other while people write: nothing is lost', async ({
    town,
  }) => {
    let [one, two] = [await town.node(), await town.node()]
    let { alice, bob } = await town.pair(one.url, two.url)
    const typing = [typeWords(alice, 'a'), typeWords(bob, 'b')]
    const firstStop = one.close()
    await until(() => alice.byes.includes('RESTARTING'))
    alice = await alice.moveTo(two.url)
    await firstStop
    one = await town.node()
    const secondStop = two.close()
    await until(() => alice.byes.includes('RESTARTING') && bob.byes.includes('RESTARTING'))
    ;[alice, bob] = [await alice.moveTo(one.url), await bob.moveTo(one.url)]
    await secondStop
    two = await town.node()
    bob = await bob.moveTo(two.url)
    const words = (await Promise.all(typing.map(one => one.stop()))).flat()
    await took(
      () => alice.text === bob.text && words.every(word => bob.text.includes(word)),
      'not merged',
      5_000,
    )
    expect(bob.text.trim().split(' ').sort()).toEqual(words.sort())
    for (const { pass } of [alice, bob]) expect(alice.state.people[pass.id]?.here).toBe(true)
  })

  test('B1 T3 two people on different nodes write into one text, each sees the other, and a third node reads the same', async ({
    town,
  }) => {
    const [one, two, three] = [await town.node(), await town.node(), await town.node()]
    const { jam, alice, bob } = await town.pair(one.url, two.url)
    for (let n = 0; n < 30; n++) {
      alice.words.insert(alice.text.length, `a${n} `)
      bob.words.insert(0, `b${n} `)
      await pause(5)
    }
    await took(
      () => alice.text === bob.text && alice.text.includes('b29') && bob.text.includes('a29'),
      'they differ',
      5_000,
    )
    const cara = await town.enter(three.url, jam, await arrive(three.url))
    expect(cara.text).toBe(alice.text)
    bob.words.insert(0, 'again ')
    expect(await took(() => cara.text.startsWith('again'), 'Cara does not see it', 2_000)).toBeLessThan(1_000)
  })

  test('J14 an order sent again through another node acts once and gets its first answer', async ({
    town,
  }) => {
    const [one, two] = [await town.node(), await town.node()]
    const { alice, bob } = await town.pair(one.url, two.url)
    const order = alice.order({ kind: 'setTitle', title: 'Foxes' })
    // The same page, now at the other node: same person, same visit. Both send at once, and the second once more.
    const again = await town.enter(two.url, bob.state.jam, alice.pass, { visit: alice.visit })
    const answers = await Promise.all([alice.send(order), again.send(order)])
    answers.push(await again.send(order))
    expect(answers[0]).toMatchObject({ ok: true, seq: expect.any(Number) })
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
    await until(() => bob.state.title === 'Foxes')
    expect(await bob.ask({ kind: 'setTitle', title: 'Owls' })).toBe('ok')
    expect(await again.send(order)).toEqual(answers[0])
    await pause(500)
    expect([alice.state.title, again.state.title, bob.state.title]).toEqual(['Owls', 'Owls', 'Owls'])
  })

  test('J6 J7 G3 a whole round over two nodes: both vote, the vote closes once, the post stands once', async ({
    town,
  }) => {
    const [one, two] = [await town.node(), await town.node()]
    const { alice, bob } = await town.pair(one.url, two.url)
    alice.words.insert(0, 'a fox under the moon')
    await until(() => bob.text.length > 10)
    expect(await bob.ask({ kind: 'generate' })).toBe('ok')
    await took(
      () => alice.state.phase.name === 'voting' && bob.state.phase.name === 'voting',
      'no vote',
      15_000,
    )
    expect(await alice.ask({ kind: 'vote', place: 1 })).toBe('ok')
    expect(await bob.ask({ kind: 'vote', place: 1 })).toBe('ok')
    await took(
      () => alice.state.phase.name === 'reveal' && bob.state.phase.name === 'reveal',
      'no reveal',
      10_000,
    )
    const { phase } = bob.state
    expect(phase.name === 'reveal' ? phase.result.winners : null).toEqual([1])
    const card = { title: 'Fox', alt: 'A fox.', showPrompt: true, riffs: true }
    const both = await Promise.all([alice.ask({ kind: 'publish', card }), bob.ask({ kind: 'publish', card })])
    expect(both).toContain('ok')
    await took(() => alice.state.phase.name === 'published', 'not published', 10_000)
    const feed = await fetch(`${two.url}/api/feed?sort=new`)
    expect(((await feed.json()) as { posts: unknown[] }).posts).toHaveLength(1)
  })

  test('L16 a newer version writes what this one cannot read: that jam’s pages are sent on, the node and its other jams live', async ({
    town,
  }) => {
    const one = await town.node()
    const [ended, going] = [await town.pair(one.url, one.url), await town.pair(one.url, one.url)]
    ended.alice.words.insert(0, 'a fox')
    await until(() => ended.bob.text === 'a fox')
    const store = await openMongoStore({ url: town.env.MONGODB_URL ?? '' })
    const { jam } = ended
    const head = (await store.log.heads(jam))?.room ?? 0
    const bodies = [
      Buffer.from(JSON.stringify({ at: Date.now(), textSeq: 0, entry: { kind: 'ofTomorrow' } })),
    ]
    const batch = { jam, stream: 'room' as const, first: head + 1, at: Date.now(), writer: 'newer' as NodeId }
    expect(await store.log.append({ ...batch, number: 1, bodies })).toEqual({ ok: true })
    await store.close()
    const isSentOn = () => [ended.alice, ended.bob].every(({ byes }) => byes.includes('RESTARTING'))
    await took(isSentOn, 'they stay', 3_000)
    await until(() => !ended.alice.provider.wsconnected, 'the words’ line stays')
    going.alice.words.insert(0, 'an owl')
    await until(() => going.bob.text === 'an owl', 'the other jam stands still')
    expect(await going.bob.ask({ kind: 'setTitle', title: 'Owls' })).toBe('ok')
  })

  test('L8 a page whose words go through another node generates what it wrote', async ({ town }) => {
    const [one, two] = [await town.node(), await town.node()]
    const pass = await arrive(one.url)
    const jam = await openJamAt(one.url, pass)
    const alice = await town.enter(one.url, jam, pass, { wordsAt: two.url })
    alice.words.insert(0, 'a fox')
    // The step 2 of the beginning, and the update.
    const answer = await alice.send({ ...alice.order({ kind: 'generate' }), sent: 2 })
    expect(answer).toMatchObject({ ok: true })
    await took(
      () => 'draft' in alice.state.phase && alice.state.phase.draft.text === 'a fox',
      'other words',
      3_000,
    )
  })

  test('B2 a node that never rings is seen within 1.5 s, and the other way round', async ({ town }) => {
    const [silent, two] = [await town.node({ REDIS_URL: '' }), await town.node()]
    const { alice, bob } = await town.pair(silent.url, two.url)
    for (const [writer, reader, word] of [
      [alice, bob, 'one'],
      [bob, alice, 'two'],
    ] as const) {
      writer.words.insert(0, word)
      expect(await took(() => reader.text.includes(word), 'not seen', 3_000)).toBeLessThan(1_500)
    }
  })

  test('B2 an appender killed between append and ring: the other node sees the words within 1.5 s', async ({
    town,
  }) => {
    const [dying, two] = [await town.child({ DIE_BEFORE_RING: '1' }), await town.node()]
    const { alice, bob } = await town.pair(dying.url, two.url)
    alice.words.insert(0, 'last words')
    await dying.ended
    expect(await took(() => bob.text === 'last words', 'not seen', 3_000)).toBeLessThan(1_500)
  })

  test('B5 J65 a cursor and reactions at one node are shown at another', async ({ town }) => {
    const [one, two] = [await town.node(), await town.node()]
    const { alice, bob } = await town.pair(one.url, two.url)
    alice.provider.awareness.setLocalStateField('cursor', { anchor: 1, head: 1 })
    await took(() => bob.provider.awareness.getStates().has(alice.doc.clientID), 'no cursor', 3_000)
    alice.provider.awareness.setLocalState(null)
    await took(() => !bob.provider.awareness.getStates().has(alice.doc.clientID), 'the cursor stays', 3_000)

    const told = { love: 0, wow: 0 }
    bob.socket.on('reactions', counts => {
      told.love += counts.love ?? 0
      told.wow += counts.wow ?? 0
    })
    for (let count = 0; count < 3; count++) alice.socket.emit('react', 'love')
    bob.socket.emit('react', 'wow')
    await took(() => told.love === 3 && told.wow === 1, 'reactions were lost', 3_000)
    await pause(300)
    expect(told, 'each once').toEqual({ love: 3, wow: 1 })
  })

  test('U4 B1 a person banned at one node leaves every node, as a player and as a watcher', async ({
    town,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'riff-admin-'))
    const [one, two] = [await town.node({ DATA_DIR: folder }), await town.node()]
    const { jam, alice, bob } = await town.pair(two.url, two.url)
    const cara = await town.enter(two.url, jam, await arrive(two.url))
    expect((await fetch(`${one.url}/healthz`)).status).toBe(200)
    for (const who of [bob, cara]) {
      expect(await askServer(folder, { action: 'ban', id: who.pass.id })).toMatchObject({ ok: true })
      await took(() => who.byes.length > 0 && !who.socket.connected, 'still here', 3_000)
    }
    await until(() => alice.state.people[bob.pass.id]?.removed === true, 'Bob is not removed for Alice')
    expect(alice.socket.connected).toBe(true)
    rmSync(folder, { recursive: true, force: true })
  })

  test('B6 a node tells Prometheus how it does, in words of ours', async ({ town }) => {
    const port = await freePort()
    const one = await town.node({ METRICS_PORT: `${port}` })
    const two = await town.node()
    const { alice } = await town.pair(one.url, two.url)
    alice.words.insert(0, 'secret words')
    await until(async () =>
      (await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).includes('answer="ok"'),
    )
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    for (const line of ['riff_jams 1', 'riff_ready 1', 'riff_bus_connected 1', 'riff_sockets 1'])
      expect(text).toContain(`${line}\n`)
    expect(text).not.toContain('secret')
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  })

  test('B6 a node that is told to stop is not ready at once, lets its people go in time, and loses nothing', async ({
    town,
  }) => {
    const [leaving, two] = [await town.child(), await town.node()]
    const { jam, alice, bob } = await town.pair(leaving.url, two.url)
    expect((await fetch(`${leaving.url}/readyz`)).status).toBe(200)
    alice.words.insert(0, 'kept')
    const stopping = leaving.stop()
    await took(() => alice.byes.includes('RESTARTING'), 'no goodbye', 5_000)
    expect(await stopping).toBeLessThan(8_000)
    const back = await town.enter(two.url, jam, alice.pass)
    expect([back.text, bob.text]).toEqual(['kept', 'kept'])
  })
})
