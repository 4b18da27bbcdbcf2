import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, test as base, describe, expect } from 'vitest'
import { RATES } from './http/rates.ts'
import { askServer } from './moderation/askServer.ts'
import { type Cluster, startManyNodes, type Town, took } from './testing/manyNodes.ts'
import { stepDown } from './testing/stepDown.ts'
import { typeWords } from './testing/typeWords.ts'
import { until } from './testing/until.ts'
import { arrive, type Visitor } from './testing/Visitor.ts'

const first = await startManyNodes()
afterAll(() => first?.stop())

/** How long the database or Redis is away: long enough to be noticed, or as long as a restart may take, ms. */
const AWAY = process.env.LONG === '1' ? 20_000 : 6_000

const test = base.extend<{ town: Town }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixture's needs from this pattern
  town: async ({}, use) => {
    // Each has a database and a Redis of its own to take away.
    const cluster = (await startManyNodes()) as Cluster
    const town = cluster.town()
    await use(town)
    await town.close()
    await cluster.stop()
  },
})

/** Both pages read the same, and every word once. */
async function expectMerged(one: Visitor, other: Visitor, words: string[], within: number): Promise<void> {
  const sorted = (text: string) => text.trim().split(' ').sort().join(' ')
  const wanted = [...words].sort().join(' ')
  await until(() => one.text === other.text && sorted(one.text) === wanted, 'not merged', within)
}

describe.skipIf(!first).concurrent('nodes whose database or Redis is away', { timeout: 120_000 }, () => {
  for (const how of ['frozen', 'killed'] as const)
    test(`L3 T1 the database ${how} for seconds: people type on, nothing is called saved, nobody is taken for dead, all merges`, async ({
      town,
    }) => {
      const { mongod } = town
      const [one, two] = [await town.node(), await town.node()]
      const { alice, bob } = await town.pair(one.url, two.url)
      await (how === 'frozen' ? mongod.freeze() : mongod.kill())
      await pause(100)
      const before = [alice.saved, bob.saved]
      const typing = [typeWords(alice, 'a'), typeWords(bob, 'b')]
      await pause(AWAY)
      expect([alice.saved, bob.saved]).toEqual(before)
      expect(alice.text.includes('b') || bob.text.includes('a')).toBe(false)
      await (how === 'frozen' ? mongod.thaw() : mongod.restart())
      const words = (await Promise.all(typing.map(person => person.stop()))).flat()
      await expectMerged(alice, bob, words, 20_000)
      await pause(1_000)
      for (const { pass } of [alice, bob]) expect(alice.state.people[pass.id]?.here).toBe(true)
      await until(async () => (await fetch(`${two.url}/readyz`)).status === 200, 'not ready', 15_000)
    })

  test('J10 F1 L14 the database is away when somebody publishes: it lands once, after its return', async ({
    town,
  }) => {
    const [one, two] = [await town.node(), await town.node()]
    const { alice, bob } = await town.pair(one.url, two.url)
    alice.words.insert(0, 'a fox')
    await until(() => bob.text === 'a fox')
    expect(await bob.ask({ kind: 'generate' })).toBe('ok')
    await until(
      () => alice.state.phase.name === 'voting' && bob.state.phase.name === 'voting',
      'no vote',
      20_000,
    )
    for (const person of [alice, bob]) expect(await person.ask({ kind: 'vote', place: 1 })).toBe('ok')
    await until(
      () => alice.state.phase.name === 'reveal' && bob.state.phase.name === 'reveal',
      'no reveal',
      15_000,
    )
    await town.mongod.freeze()
    const card = { title: 'Fox', alt: 'A fox.', showPrompt: true, riffs: true }
    const order = alice.order({ kind: 'publish', card })
    // Given up by the page after its wait, and sent again when the database is back.
    const unanswered = alice.socket
      .timeout(AWAY)
      .emitWithAck('order', order)
      .catch(() => null)
    await pause(AWAY)
    await unanswered
    town.mongod.thaw()
    await until(async () => (await alice.send(order)).ok, 'not published', 20_000)
    await until(() => bob.state.phase.name === 'published', 'Bob does not see it', 10_000)
    const feed = await fetch(`${two.url}/api/feed?sort=new`)
    expect(((await feed.json()) as { posts: unknown[] }).posts).toHaveLength(1)
  })

  test('L3 S3 the primary steps down while two nodes append: every word is there once', async ({ town }) => {
    const [one, two] = [await town.node(), await town.node()]
    const { alice, bob } = await town.pair(one.url, two.url)
    const typing = [typeWords(alice, 'a'), typeWords(bob, 'b')]
    await pause(500)
    await stepDown(town.mongod.url)
    await pause(3_000)
    await expectMerged(alice, bob, (await Promise.all(typing.map(person => person.stop()))).flat(), 20_000)
  })

  test('B2 Redis stopped for seconds, flushed, restarted: words pass within 1.5 s all the time, at one node at once, and by the bell again', async ({
    town,
  }) => {
    const { redis } = town
    const [one, two] = [await town.node(), await town.node()]
    const { jam, alice, bob } = await town.pair(one.url, two.url)
    const cara = await town.enter(one.url, jam, await arrive(one.url))
    await redis.kill()
    const end = Date.now() + AWAY
    const near: number[] = []
    for (let n = 0; Date.now() < end; n++) {
      const word = `down${n} `
      alice.words.insert(0, word)
      near.push(await took(() => cara.text.startsWith(word), 'not seen at one node', 3_000))
      expect(await took(() => bob.text.startsWith(word), 'not seen', 3_000)).toBeLessThan(1_500)
    }
    // Nothing waits for Redis: half of them within what an append takes on a busy machine.
    expect(near.sort((a, b) => a - b)[Math.floor(near.length / 2)]).toBeLessThan(200)
    await redis.restart()
    // By the bell: faster than any poll, three times in a row.
    let fast = 0
    await until(
      async () => {
        const word = `up${performance.now()} `
        alice.words.insert(0, word)
        fast = (await took(() => bob.text.startsWith(word), 'not seen', 3_000)) < 300 ? fast + 1 : 0
        return fast === 3
      },
      'the bell is not back within five seconds',
      5_000,
    )
    await redis.flush()
    alice.words.insert(0, 'flushed ')
    expect(await took(() => bob.text.startsWith('flushed '), 'not seen', 3_000)).toBeLessThan(1_500)
  })

  test('U4 B2 Redis is away: a person banned at one node leaves the other, as a player and as a watcher without a name', async ({
    town,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'riff-admin-'))
    await town.node({ DATA_DIR: folder })
    const two = await town.node()
    const { jam, alice, bob } = await town.pair(two.url, two.url)
    const cara = await town.enter(two.url, jam, await arrive(two.url))
    await town.redis.kill()
    for (const who of [bob, cara]) {
      expect(await askServer(folder, { action: 'ban', id: who.pass.id })).toMatchObject({ ok: true })
      await until(() => who.byes.length > 0 && !who.socket.connected, 'still here', 8_000)
    }
    expect(alice.socket.connected).toBe(true)
    rmSync(folder, { recursive: true, force: true })
  })

  test('D4 a rate is one for all nodes, and goes on in memory while Redis is away', async ({ town }) => {
    const [one, two] = [await town.node(), await town.node()]
    const guest = await arrive(one.url)
    let opened = 0
    const open = async (url: string) => {
      const answer = await fetch(`${url}/api/jams`, {
        method: 'POST',
        headers: { origin: url, cookie: guest.cookie, 'content-type': 'application/json' },
        body: '{}',
      })
      if (answer.status === 201) opened++
      return answer.status
    }
    for (let n = 0; n < 16; n++) await open(n % 2 === 0 ? one.url : two.url)
    expect(opened).toBe(RATES.jamByPerson.points)
    await town.redis.kill()
    try {
      expect(await open(one.url)).toBe(201)
    } finally {
      await town.redis.restart()
    }
  })
})
