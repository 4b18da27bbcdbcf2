import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RATES } from './http/rates.ts'
import { askServer } from './moderation/askServer.ts'
import { type ChildNode, startChildNode } from './testing/childNode.ts'
import { freePort } from './testing/freePort.ts'
import { startManyNodes } from './testing/manyNodes.ts'
import { until } from './testing/until.ts'
import { arrive, openJamAt, Visitor } from './testing/Visitor.ts'

const house = await startManyNodes()
afterAll(() => house?.stop())

describe.skipIf(!house)('many nodes', { timeout: 90_000 }, () => {
  const nodes = () => {
    if (!house) throw new Error('unreachable: skipped')
    return house
  }
  let visitors: Visitor[] = []
  let children: ChildNode[] = []
  beforeEach(() => nodes().anew())
  afterEach(async () => {
    for (const visitor of visitors) visitor.leave()
    await Promise.all(children.map(child => child.kill()))
    visitors = []
    children = []
    await nodes().closeNodes()
  }, 30_000)

  async function enter(...how: Parameters<typeof Visitor.enter>): Promise<Visitor> {
    const visitor = await Visitor.enter(...how)
    visitors.push(visitor)
    return visitor
  }
  async function child(env: Record<string, string> = {}): Promise<ChildNode> {
    const started = await startChildNode({ ...nodes().env(), ...env })
    children.push(started)
    return started
  }
  /** Alice at one node with a jam, Bob at another, both seated. */
  async function pair(a: string, b: string) {
    const [first, second] = [await arrive(a), await arrive(b)]
    const jam = await openJamAt(a, first)
    const alice = await enter(a, jam, first)
    const bob = await enter(b, jam, second)
    expect(await bob.ask({ kind: 'sit' })).toBe('ok')
    await until(() => alice.state.people[second.id]?.role === 'player', 'Bob is not seated for Alice')
    return { jam, alice, bob }
  }
  const took = async (what: () => boolean, why: string, within: number) => {
    const from = performance.now()
    await until(what, why, within)
    return performance.now() - from
  }

  test('B1 T3 two people on different nodes write into one text, each sees the other, and a third node reads the same', async () => {
    const [one, two, three] = [await nodes().node(), await nodes().node(), await nodes().node()]
    const { jam, alice, bob } = await pair(one.url, two.url)
    for (let n = 0; n < 30; n++) {
      alice.words.insert(alice.text.length, `a${n} `)
      bob.words.insert(0, `b${n} `)
      await new Promise(done => setTimeout(done, 5))
    }
    await took(
      () => alice.text === bob.text && alice.text.includes('b29') && bob.text.includes('a29'),
      'they differ',
      5_000,
    )
    const cara = await enter(three.url, jam, await arrive(three.url))
    expect(cara.text).toBe(alice.text)
    bob.words.insert(0, 'again ')
    expect(await took(() => cara.text.startsWith('again'), 'Cara does not see it', 2_000)).toBeLessThan(1_000)
  })

  test('J14 an order sent again through another node acts once and gets its first answer', async () => {
    const [one, two] = [await nodes().node(), await nodes().node()]
    const { alice, bob } = await pair(one.url, two.url)
    const order = alice.order({ kind: 'setTitle', title: 'Foxes' })
    // The same page, now at the other node: same person, same visit. Both send at once, and the second once more.
    const again = await enter(two.url, bob.state.jam, alice.pass, { visit: alice.visit })
    const answers = await Promise.all([alice.send(order), again.send(order)])
    answers.push(await again.send(order))
    expect(answers[0]).toMatchObject({ ok: true, seq: expect.any(Number) })
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
    await until(() => bob.state.title === 'Foxes')
    expect(await bob.ask({ kind: 'setTitle', title: 'Owls' })).toBe('ok')
    expect(await again.send(order)).toEqual(answers[0])
    await new Promise(done => setTimeout(done, 500))
    expect([alice.state.title, again.state.title, bob.state.title]).toEqual(['Owls', 'Owls', 'Owls'])
  })

  test('J6 J7 G3 a whole round over two nodes: both vote, the vote closes once, the post stands once', async () => {
    const [one, two] = [await nodes().node(), await nodes().node()]
    const { alice, bob } = await pair(one.url, two.url)
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

  test('L8 a page whose words go through another node generates what it wrote', async () => {
    const [one, two] = [await nodes().node(), await nodes().node()]
    const pass = await arrive(one.url)
    const jam = await openJamAt(one.url, pass)
    const alice = await enter(one.url, jam, pass, { wordsAt: two.url })
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

  test('L3 T1 the database frozen for eight seconds: nobody is lost or taken for dead, and all merges on its return', async () => {
    const [one, two] = [await nodes().node(), await nodes().node()]
    const { alice, bob } = await pair(one.url, two.url)
    await nodes().mongod.freeze()
    alice.words.insert(0, 'meanwhile ')
    bob.words.insert(0, 'here too ')
    await new Promise(done => setTimeout(done, 8_000))
    expect([alice.text, bob.text]).toEqual(['meanwhile ', 'here too '])
    nodes().mongod.thaw()
    await took(
      () => alice.text === bob.text && alice.text.includes('meanwhile') && alice.text.includes('here too'),
      'not merged',
      10_000,
    )
    await new Promise(done => setTimeout(done, 1_000))
    for (const { pass } of [alice, bob]) expect(alice.state.people[pass.id]?.here).toBe(true)
    await until(async () => (await fetch(`${two.url}/readyz`)).status === 200, 'not ready', 10_000)
  })

  test('B2 a node that never rings is seen within 1.5 s, and the other way round', async () => {
    const [silent, two] = [await nodes().node({ REDIS_URL: '' }), await nodes().node()]
    const { alice, bob } = await pair(silent.url, two.url)
    for (const [writer, reader, word] of [
      [alice, bob, 'one'],
      [bob, alice, 'two'],
    ] as const) {
      writer.words.insert(0, word)
      expect(await took(() => reader.text.includes(word), 'not seen', 3_000)).toBeLessThan(1_500)
    }
  })

  test('B2 an appender killed between append and ring: the other node sees the words within 1.5 s', async () => {
    const [dying, two] = [await child({ DIE_BEFORE_RING: '1' }), await nodes().node()]
    const { alice, bob } = await pair(dying.url, two.url)
    alice.words.insert(0, 'last words')
    await dying.ended
    expect(await took(() => bob.text === 'last words', 'not seen', 3_000)).toBeLessThan(1_500)
  })

  test('B2 Redis stopped for five seconds, flushed, restarted: words pass within 1.5 s all the time, and by the bell again', async () => {
    const { redis } = nodes()
    const [one, two] = [await nodes().node(), await nodes().node()]
    const { alice, bob } = await pair(one.url, two.url)
    await redis.kill()
    const end = Date.now() + 5_000
    for (let n = 0; Date.now() < end; n++) {
      alice.words.insert(0, `down${n} `)
      expect(await took(() => bob.text.startsWith(`down${n} `), 'not seen', 3_000)).toBeLessThan(1_500)
    }
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

  test('L13 B3 a round whose node is killed is taken over within 30 s, and every picture is final once', async () => {
    const [dying, two] = [await child({ ENGINE_TAKES: '60000' }), await nodes().node()]
    const { alice, bob } = await pair(dying.url, two.url)
    alice.words.insert(0, 'a fox')
    await until(() => bob.text === 'a fox')
    expect(await alice.ask({ kind: 'generate' })).toBe('ok')
    await took(
      () =>
        bob.state.phase.name === 'generating' &&
        bob.state.phase.variants.some(one => one.state === 'running'),
      'nothing is made',
      10_000,
    )
    const finals: number[] = []
    bob.socket.on('entries', entries => {
      for (const { entry } of entries) if (entry.kind === 'final') finals.push(entry.place)
    })
    await dying.kill()
    const waited = await took(() => bob.state.phase.name === 'voting', 'not taken over', 32_000)
    expect(waited).toBeLessThan(30_000)
    expect(finals.sort()).toEqual([0, 1, 2, 3])
  })

  test('J6 J7 L12 a node killed in the vote: the other closes it with every ballot that was acknowledged', async () => {
    const [dying, two] = [await child(), await nodes().node()]
    const { alice, bob } = await pair(dying.url, two.url)
    alice.words.insert(0, 'a fox')
    await until(() => bob.text === 'a fox')
    expect(await alice.ask({ kind: 'generate' })).toBe('ok')
    await took(
      () => alice.state.phase.name === 'voting' && bob.state.phase.name === 'voting',
      'no vote',
      15_000,
    )
    expect(await alice.ask({ kind: 'vote', place: 2 })).toBe('ok')
    await dying.kill()
    expect(await bob.ask({ kind: 'vote', place: 2 })).toBe('ok')
    await took(() => bob.state.phase.name === 'reveal', 'no reveal', 10_000)
    const { phase } = bob.state
    expect(phase).toMatchObject({ result: { winners: [2], first: { voters: { players: 2 } } } })
  })

  test('B4 L15 watchers add up over nodes; a socket at another node keeps a person here; a dead node leaves no ghost after 30 s', async () => {
    const [dying, two] = [await child(), await nodes().node()]
    const { jam, alice, bob } = await pair(dying.url, two.url)
    await enter(two.url, jam, await arrive(two.url))
    await enter(dying.url, jam, await arrive(dying.url))
    await took(() => alice.watching === 2 && bob.watching === 2, 'watchers do not add up', 5_000)
    // Alice has a second page at the other node; the first closes. Nobody writes her down as gone.
    const second = await enter(two.url, jam, alice.pass)
    alice.leave()
    await new Promise(done => setTimeout(done, 12_000))
    expect(bob.state.people[alice.pass.id]?.here).toBe(true)
    const third = await enter(dying.url, jam, alice.pass)
    second.leave()
    await took(() => bob.watching === 2, 'watchers changed', 5_000)
    await dying.kill()
    third.leave()
    const ghost = await took(
      () => bob.state.people[alice.pass.id]?.here === false && bob.watching === 1,
      'a ghost',
      35_000,
    )
    expect(ghost).toBeLessThan(30_000)
  })

  test('B5 a cursor at one node is shown at another', async () => {
    const [one, two] = [await nodes().node(), await nodes().node()]
    const { alice, bob } = await pair(one.url, two.url)
    alice.provider.awareness.setLocalStateField('cursor', { anchor: 1, head: 1 })
    await took(() => bob.provider.awareness.getStates().has(alice.doc.clientID), 'no cursor', 3_000)
    alice.provider.awareness.setLocalState(null)
    await took(() => !bob.provider.awareness.getStates().has(alice.doc.clientID), 'the cursor stays', 3_000)
  })

  test('U4 B1 a person banned at one node leaves every node, as a player and as a watcher', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'riff-admin-'))
    const [one, two] = [await nodes().node({ DATA_DIR: folder }), await nodes().node()]
    const { jam, alice, bob } = await pair(two.url, two.url)
    const cara = await enter(two.url, jam, await arrive(two.url))
    expect((await fetch(`${one.url}/healthz`)).status).toBe(200)
    for (const who of [bob, cara]) {
      expect(await askServer(folder, { action: 'ban', id: who.pass.id })).toMatchObject({ ok: true })
      await took(() => who.byes.length > 0 && !who.socket.connected, 'still here', 3_000)
    }
    await until(() => alice.state.people[bob.pass.id]?.removed === true, 'Bob is not removed for Alice')
    expect(alice.socket.connected).toBe(true)
    rmSync(folder, { recursive: true, force: true })
  })

  test('D4 a rate is one for all nodes, and goes on in memory while Redis is away', async () => {
    const [one, two] = [await nodes().node(), await nodes().node()]
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
    await nodes().redis.kill()
    try {
      expect(await open(one.url)).toBe(201)
    } finally {
      await nodes().redis.restart()
    }
  })

  test('B6 a node tells Prometheus how it does, in words of ours', async () => {
    const port = await freePort()
    const one = await nodes().node({ METRICS_PORT: `${port}` })
    const two = await nodes().node()
    const { alice } = await pair(one.url, two.url)
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

  test('B6 a node that is told to stop is not ready at once, lets its people go in time, and loses nothing', async () => {
    const [leaving, two] = [await child(), await nodes().node()]
    const { jam, alice, bob } = await pair(leaving.url, two.url)
    expect((await fetch(`${leaving.url}/readyz`)).status).toBe(200)
    alice.words.insert(0, 'kept')
    const stopping = leaving.stop()
    await took(() => alice.byes.includes('RESTARTING'), 'no goodbye', 5_000)
    expect(await stopping).toBeLessThan(8_000)
    const back = await enter(two.url, jam, alice.pass)
    expect([back.text, bob.text]).toEqual(['kept', 'kept'])
  })
})
