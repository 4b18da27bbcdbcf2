import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FEED_EPOCH, hotKey } from '#shared/feed.ts'
import type { UserId } from '#shared/ids.ts'
import type { Posts, Store } from '../../ports/store.ts'
import { startMongod } from '../../testing/mongod.ts'
import { ALICE, BOB, post, postId } from '../contract/samples.ts'
import { dropDatabase } from './dropDatabase.ts'
import { openMongoStore } from './openMongoStore.ts'

const mongod = await startMongod()
const url = mongod?.url ?? ''
afterAll(() => mongod?.stop())

const AT = FEED_EPOCH + 3_600_000
const ID = postId('a')
const person = (index: number) => `u_${String(index).padStart(16, '0')}` as UserId
const forty = Array.from({ length: 40 }, (_, index) => index)

describe.skipIf(!mongod)('posts on many nodes', () => {
  let database = ''
  let nodes: Store[] = []
  const node = (index: number) => nodes[index % nodes.length]?.posts as Posts

  beforeEach(async () => {
    database = mongod?.database() ?? ''
    nodes = [
      await openMongoStore({ url, database, callLimit: 30_000 }),
      await openMongoStore({ url, database, callLimit: 30_000 }),
    ]
    await node(0).put(post(ID, AT), ALICE, 0)
  })
  afterEach(async () => {
    await Promise.all(nodes.map(one => one.close()))
    await dropDatabase(url, database)
  })

  test('F2 F3 forty people like a post at once, each through both nodes: forty likes, one sum, one key', async () => {
    await Promise.all(forty.flatMap(one => [0, 1].map(via => node(via).like(ID, person(one), true, 0.2, AT))))
    const stored = await node(1).get(ID)
    expect(stored?.likes).toBe(40)
    expect(stored?.weight).toBeCloseTo(2 + 8, 9)
    expect(stored?.hot).toBeCloseTo(hotKey(stored?.weight ?? 0, AT), 12)
    await Promise.all(forty.flatMap(one => [0, 1].map(via => node(via).like(ID, person(one), false, 9, AT))))
    expect(await node(0).get(ID)).toMatchObject({ likes: 0, weight: expect.closeTo(2, 9) })
  })

  test('F1 F2 one post published through two nodes is one, and lifts its parent once', async () => {
    const child = post(postId('c'), AT + 1, { parent: ID })
    await Promise.all([0, 1, 2, 3].map(via => node(via).put(child, BOB, 6)))
    expect(await node(0).get(ID)).toMatchObject({ children: 1, weight: 8 })
    expect(await node(0).list('new', null, 10)).toHaveLength(2)
  })

  test('F2 five pieces that one person riffs at once count five and weigh once', async () => {
    const letters = ['d', 'e', 'f', 'g', 'h']
    await Promise.all(
      letters.map((letter, via) => node(via).put(post(postId(letter), AT, { parent: ID }), BOB, 6)),
    )
    expect(await node(0).get(ID)).toMatchObject({ children: 5, weight: 8 })
  })

  test('F2 the key that the database reckons orders posts as the page explains it', async () => {
    const weights = [0, 0.2, 1, 7, 1_000.4, 123_456]
    for (const [index, weight] of weights.entries()) {
      const id = postId('klmnop'.charAt(index))
      await node(0).put(post(id, AT + index, { startWeight: 0 }), ALICE, 0)
      await node(1).like(id, BOB, true, weight, AT)
      const stored = await node(0).get(id)
      expect(stored?.hot).toBeCloseTo(hotKey(weight, AT + index), 12)
    }
  })
})
