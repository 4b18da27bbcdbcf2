import mongoose from 'mongoose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FEED_EPOCH, FEED_SORTS } from '#shared/feed.ts'
import type { JamId, MediaHash, NodeId, PostId } from '#shared/ids.ts'
import type { Store } from '../../ports/store.ts'
import { startMongod } from '../../testing/mongod.ts'
import { ALICE, BOB, batch, JAM, post, summary, user } from '../contract/samples.ts'
import { dropDatabase } from './dropDatabase.ts'
import { dueFilter } from './due.ts'
import { createModels, logCollections } from './models.ts'
import { openMongoStore } from './openMongoStore.ts'
import { listQuery, searchQuery } from './posts.ts'

const mongod = await startMongod()
const url = mongod?.url ?? ''
const database = mongod?.database() ?? ''
afterAll(() => mongod?.stop())

const POSTS = 400
const LIMIT = 20
const AT = FEED_EPOCH + 1_000
const id = (index: number) => `p_${String(index).padStart(16, 'a')}` as PostId
const jam = (index: number) => `misty-lake-${String(index).padStart(8, '0')}` as JamId

/** What `explain` says of a plan and of running it, as far as this asks. */
type Plan = { stage: string; inputStage?: Plan; inputStages?: Plan[] }
type Explained = {
  queryPlanner: { winningPlan: Plan }
  executionStats: { nReturned: number; totalKeysExamined: number; totalDocsExamined: number }
}

const stages = ({ stage, inputStage, inputStages = [] }: Plan): string[] => [
  stage,
  ...[inputStage ?? [], inputStages].flat().flatMap(stages),
]

function expectIndexOnly(explained: unknown, most: number): void {
  const { queryPlanner, executionStats } = explained as Explained
  const used = stages(queryPlanner.winningPlan)
  expect(used).toContain('IXSCAN')
  expect(used).not.toContain('COLLSCAN')
  expect(used).not.toContain('SORT')
  expect(executionStats.totalDocsExamined).toBeLessThanOrEqual(most)
  expect(executionStats.totalKeysExamined).toBeLessThanOrEqual(most + 5)
}

describe.skipIf(!mongod)('plans', () => {
  let store: Store
  let connection: mongoose.Connection

  beforeAll(async () => {
    store = await openMongoStore({ url, database, callLimit: 30_000 })
    connection = await mongoose.createConnection(url, { dbName: database }).asPromise()
    await Promise.all([
      ...Array.from({ length: POSTS }, (_, index) =>
        // Five at a time share their moment, so that the cursor has ties to tell apart.
        store.posts.put(post(id(index), AT + Math.floor(index / 5), { hidden: index % 7 === 0 }), ALICE, 0),
      ),
      ...Array.from({ length: 200 }, (_, index) =>
        store.log.append(batch('room', 1, ['x'], { jam: jam(index), dueAt: index })),
      ),
      ...Array.from({ length: 100 }, (_, index) =>
        store.directory.put(summary(jam(index), { public: index % 2 === 0 })),
      ),
    ])
  })
  afterAll(async () => {
    await connection?.close()
    await store?.close()
    if (mongod) await dropDatabase(url, database)
  })

  for (const sort of FEED_SORTS)
    test(`F4 the ${sort} feed reads one page of its index, at any depth`, async () => {
      const models = createModels(connection)
      const [middle] = (await store.posts.list(sort, null, POSTS / 2)).slice(-1)
      const after = {
        key: (sort === 'hot' ? middle?.hot : middle?.publishedAt) ?? 0,
        id: middle?.id ?? id(0),
      }
      for (const cursor of [null, after]) {
        const explained = await listQuery(models, sort, cursor, LIMIT).explain('executionStats')
        expectIndexOnly(explained, LIMIT + 5)
        expect((explained as unknown as Explained).executionStats.nReturned).toBe(LIMIT)
      }
      connection.deleteModel(/.*/)
    })

  test('F6 a search reads one page of the index of words, at any depth', async () => {
    const models = createModels(connection)
    const [middle] = (await store.posts.search(['fox'], null, POSTS / 2)).slice(-1)
    const after = { key: middle?.publishedAt ?? 0, id: middle?.id ?? id(0) }
    for (const terms of [['fox'], ['snow', 'fox', 'a']])
      for (const cursor of [null, after]) {
        const explained = await searchQuery(models, terms, cursor, LIMIT).explain('executionStats')
        expectIndexOnly(explained, LIMIT + 5)
        expect((explained as unknown as Explained).executionStats.nReturned).toBe(LIMIT)
      }
    connection.deleteModel(/.*/)
  })

  test('S5 overdue jams are read along the index of due times', async () => {
    const { batches } = logCollections(connection.db as mongoose.mongo.Db)
    for (const after of [null, { due: 50, _id: `${jam(50)}/room/0000000001` }]) {
      const explained = await batches
        .find(dueFilter({ now: 150, since: 20, after }), {
          sort: { due: 1, _id: 1 },
          hint: 'due',
          limit: LIMIT,
        })
        .explain('executionStats')
      expectIndexOnly(explained, LIMIT + 5)
    }
  })

  test('F4 S1 S5 nothing that the store asks for scans a collection or sorts in memory', async () => {
    const db = connection.db as mongoose.mongo.Db
    await db.command({ profile: 2 })
    const { log, users, sessions, posts, directory, nodes } = store
    await users.create(user(BOB))
    await users.rename(BOB, 'Bob', 2)
    await users.ban(BOB, false)
    expect(await users.banned([BOB, ALICE])).toEqual([])
    await sessions.create('hash', BOB, 2_000_000_000_000)
    expect(await sessions.find('hash', 0)).toMatchObject({ name: 'Bob' })
    await sessions.extend('hash', 2_000_000_000_001)
    await sessions.prune(1)
    await sessions.remove('hash')
    await sessions.removeAll(BOB)
    for (let seq = 1; seq <= 3; seq++) await log.append(batch('room', seq, ['x'], { dueAt: seq }))
    await log.append(batch('room', 2, ['x']))
    await log.heads(JAM)
    await log.read(JAM, 'room', 1)
    await log.redact(JAM, 'room', 2)
    await log.saveSnapshot(JAM, 'room', { seq: 3, body: new Uint8Array(3) })
    await log.loadSnapshot(JAM, 'room')
    await log.overdue(100, 10)
    expect(await log.next([{ jam: JAM, stream: 'room', after: 1 }])).toHaveLength(1)
    await nodes.beat({ node: 'n_1' as NodeId, at: Date.now(), here: [] })
    expect(await nodes.alive(Date.now() - 1_000)).toHaveLength(1)
    await nodes.leave('n_1' as NodeId)
    await posts.put(post(id(1_000), AT, { parent: id(1) }), BOB, 6)
    await posts.like(id(1), BOB, true, 1, AT)
    await posts.like(id(1), BOB, false, 1, AT)
    await posts.likedBy(BOB, [id(1), id(2)])
    await posts.hide(id(1_000), true)
    await posts.list('hot', null, 10)
    expect(await posts.by(ALICE, null, 10)).toHaveLength(10)
    await posts.by(ALICE, { key: AT + 20, id: id(100) }, 10)
    expect(await posts.search(['snow', 'fox'], null, 10)).toHaveLength(10)
    await directory.put(summary(JAM))
    await directory.get(JAM)
    await directory.seated(JAM, [{ who: BOB, at: 5 }])
    expect(await directory.jamsOf(BOB, null, 10)).toHaveLength(1)
    await directory.jamsOf(BOB, { at: 9, jam: JAM }, 10)
    expect(await directory.live(0, 10)).toHaveLength(10)
    const paid = { jam: JAM, round: 1, lock: 1, places: 2, who: BOB, day: '2026-11-22', each: 5, at: AT }
    const { budget, mediaUses } = store
    await budget.reserve(paid, { person: 100, jam: 100, day: 100 })
    await budget.settle({ jam: JAM, round: 1, lock: 1, place: 0 }, 3)
    expect(await budget.spent('2026-11-22', JAM, BOB)).toEqual({ person: 8, jam: 8, day: 8 })
    expect(await budget.open(AT + 1, 10)).toHaveLength(1)
    await mediaUses.hide(JAM, ['ef'.repeat(32) as MediaHash], false)
    await mediaUses.hide(JAM, [], true)
    expect(await mediaUses.isWithheld('ef'.repeat(32) as MediaHash)).toBe(true)
    await db.command({ profile: 0 })

    const done = await db.collection('system.profile').find().toArray()
    const planned = done.filter(({ planSummary }) => planSummary !== undefined)
    expect(planned.length).toBeGreaterThan(25)
    for (const { planSummary, hasSortStage, docsExamined, command } of planned) {
      const asked = JSON.stringify(command).slice(0, 200)
      expect([planSummary, asked]).not.toEqual(['COLLSCAN', asked])
      expect([hasSortStage === true, asked]).toEqual([false, asked])
      expect([docsExamined <= 35, asked]).toEqual([true, asked])
    }
  })
})
