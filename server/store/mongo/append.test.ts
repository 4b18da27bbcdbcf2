import mongoose from 'mongoose'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JamId } from '#shared/ids.ts'
import type { Store } from '../../ports/store.ts'
import { startMongod } from '../../testing/mongod.ts'
import { batch, JAM, OTHER_JAM, text } from '../contract/samples.ts'
import { dropDatabase } from './dropDatabase.ts'
import { expectTrueLog, newHistory, runWriter, seeded } from './logWriter.ts'
import { logCollections } from './models.ts'
import { openMongoStore } from './openMongoStore.ts'

const mongod = await startMongod()
const url = mongod?.url ?? ''
afterAll(() => mongod?.stop())

/** Racing writers of one seed get through this many batches each. */
const ROUNDS = process.env.LONG === '1' ? 400 : 40
const SEEDS = process.env.LONG === '1' ? 50 : 3

describe.skipIf(!mongod)('appends from many nodes', () => {
  let database = ''
  let nodes: Store[] = []
  const node = (index: number) => nodes[index % nodes.length]?.log as Store['log']

  beforeEach(async () => {
    database = mongod?.database() ?? ''
    nodes = [
      await openMongoStore({ url, database, callLimit: 30_000 }),
      await openMongoStore({ url, database, callLimit: 30_000 }),
    ]
  })
  afterEach(async () => {
    await Promise.all(nodes.map(one => one.close()))
    await dropDatabase(url, database)
  })

  for (let seed = 1; seed <= SEEDS; seed++)
    test(`S1 S2 nodes that race on both streams of a jam leave one line without gap or twin (seed ${seed})`, async () => {
      const random = seeded(seed)
      const streams = ['room', 'text'] as const
      const histories = { room: newHistory(), text: newHistory() }
      await Promise.all(
        streams.flatMap(stream =>
          [0, 1, 2].map(index =>
            runWriter({
              log: node(index),
              jam: JAM,
              stream,
              name: `node${index}`,
              count: ROUNDS,
              history: histories[stream],
              random,
            }),
          ),
        ),
      )
      for (const stream of streams) {
        expect(histories[stream].acked.size).toBe(3 * ROUNDS)
        for (const one of [0, 1]) await expectTrueLog(node(one), JAM, stream, histories[stream])
      }
    })

  test('S1 S2 writers that guess their place leave one line too, made of what was acknowledged and nothing else', async () => {
    const random = seeded(7)
    const acked: string[] = []
    let head = 0
    const guess = async (index: number) => {
      for (let number = 1; number <= 4 * ROUNDS; number++) {
        const first = Math.max(1, head - 2 + Math.floor(random() * 6))
        const words = Array.from({ length: 1 + Math.floor(random() * 4) }, () => `${index}/${number}`)
        const { ok } = await node(index).append(batch('text', first, words))
        if (ok) acked.push(words[0] ?? '')
        if (ok) head = Math.max(head, first + words.length - 1)
      }
    }
    await Promise.all([0, 1, 2, 3].map(guess))
    const batches = await node(0).read(JAM, 'text', 0, 100_000)
    let next = 1
    for (const { first, bodies } of batches) {
      expect(first).toBe(next)
      next += bodies.length
    }
    const present = batches.map(({ bodies }) => text(bodies[0]))
    expect(present.toSorted()).toEqual(acked.toSorted())
    expect(acked.length).toBeGreaterThan(ROUNDS / 2)
  })

  test('S1 of two nodes that want one place exactly one gets it, at every place, and the other sees whose it is', async () => {
    for (let seq = 1; seq <= 40; seq += 2) {
      const results = await Promise.all(
        [0, 1].map(index => node(index).append(batch('room', seq, ['a', 'b']))),
      )
      expect(results.filter(({ ok }) => ok)).toHaveLength(1)
      for (const result of results) if (!result.ok) expect(result.tail).toHaveLength(1)
    }
    expect((await node(0).heads(JAM))?.room).toBe(40)
  })

  test('S1 a batch never begins inside, before or beyond what another node wrote', async () => {
    await node(0).append(batch('text', 1, ['1', '2', '3']))
    expect(await node(1).append(batch('text', 2, ['x']))).toMatchObject({ ok: false, tail: [{ first: 1 }] })
    expect(await node(1).append(batch('text', 3, ['x']))).toMatchObject({ ok: false, tail: [{ first: 1 }] })
    expect(await node(1).append(batch('text', 5, ['x']))).toEqual({ ok: false, tail: [] })
    expect(await node(1).append(batch('text', 4, ['4', '5']))).toEqual({ ok: true })
    // This node still believes that 3 is the last one.
    expect(await node(0).append(batch('text', 4, ['x']))).toMatchObject({ ok: false, tail: [{ first: 4 }] })
    expect(await node(0).append(batch('text', 5, ['x']))).toMatchObject({ ok: false, tail: [{ first: 4 }] })
    expect(await node(0).append(batch('text', 6, ['6']))).toEqual({ ok: true })
  })

  test('S1 of a group of two hundred, those whose place is taken fail alone', async () => {
    const jams = Array.from(
      { length: 200 },
      (_, index) => `amber-fox-${String(index).padStart(8, '0')}` as JamId,
    )
    await Promise.all(jams.map(jam => node(0).append(batch('text', 1, ['one'], { jam }))))
    const taken = jams.filter((_, index) => index % 3 === 0)
    await Promise.all(taken.map(jam => node(0).append(batch('text', 2, ['theirs'], { jam }))))
    const results = await Promise.all(jams.map(jam => node(1).append(batch('text', 2, ['ours'], { jam }))))
    for (const [index, result] of results.entries())
      expect(result).toMatchObject(index % 3 === 0 ? { ok: false, tail: [{ first: 2 }] } : { ok: true })
  })

  test('S6 two nodes that begin a jam at once give it one epoch', async () => {
    await Promise.all([
      node(0).append(batch('room', 1, ['a'])),
      node(1).append(batch('text', 1, ['b'])),
      node(1).append(batch('room', 1, ['c'])),
    ])
    const [one, other] = await Promise.all([node(0).heads(JAM), node(1).heads(JAM)])
    expect(one).toEqual({ epoch: expect.stringMatching(/^.{16}$/), room: 1, text: 1 })
    expect(other).toEqual(one)
  })

  test('S5 the newest room batch alone says when a jam is due, though older ones still stand in the index', async () => {
    await node(0).append(batch('room', 1, ['a'], { dueAt: 1_000 }))
    await node(1).append(batch('room', 2, ['b'], { dueAt: 5_000 }))
    await node(0).append(batch('room', 1, ['a'], { jam: OTHER_JAM, dueAt: 2_000 }))
    expect(await node(0).overdue(3_000, 10)).toEqual([OTHER_JAM])
    expect(await node(1).overdue(5_000, 10)).toEqual([OTHER_JAM, JAM])
    await node(0).append(batch('room', 3, ['c'], { dueAt: null }))
    expect(await node(1).overdue(9_000, 10)).toEqual([OTHER_JAM])
  })

  test('S5 more overtaken times than one page of the index hide no jam that is due', async () => {
    for (let seq = 1; seq <= 130; seq++)
      await node(0).append(batch('room', seq, ['x'], { dueAt: 1_000 + seq }))
    await node(0).append(batch('room', 1, ['x'], { jam: OTHER_JAM, dueAt: 2_000 }))
    expect(await node(1).overdue(1_129, 10)).toEqual([])
    expect(await node(1).overdue(3_000, 10)).toEqual([JAM, OTHER_JAM])
  })

  test('S5 overtaken times leave the index', async () => {
    for (let seq = 1; seq <= 10; seq++) await node(seq).append(batch('room', seq, ['x'], { dueAt: seq }))
    await Promise.all(nodes.map(one => one.close()))
    const connection = await mongoose.createConnection(url, { dbName: database }).asPromise()
    const { batches } = logCollections(connection.db as mongoose.mongo.Db)
    expect(await batches.find({ due: { $exists: true } }, { projection: { first: 1 } }).toArray()).toEqual([
      { _id: `${JAM}/room/0000000010`, first: 10 },
    ])
    await connection.close()
    nodes = []
  })

  test('D4 a batch that no document can hold is refused and spoils no group', async () => {
    const large = { ...batch('room', 1, []), bodies: [new Uint8Array(16 * 1024 * 1024)] }
    const [refused, fine] = await Promise.allSettled([
      node(0).append(large),
      node(0).append(batch('text', 1, ['fine'])),
    ])
    expect(refused).toMatchObject({ status: 'rejected', reason: { reason: 'TOO_LARGE' } })
    expect(fine).toEqual({ status: 'fulfilled', value: { ok: true } })
  })
})
