import mongoose from 'mongoose'
import { afterAll, describe, expect, test } from 'vitest'
import type { NodeId } from '#shared/ids.ts'
import { startOwnMongod } from '../../testing/mongod.ts'
import { administer } from '../../testing/stepDown.ts'
import { ALICE, user } from '../contract/samples.ts'
import { openMongoStore } from './openMongoStore.ts'

const mongod = await startOwnMongod()
const url = mongod?.url ?? ''
afterAll(() => mongod?.stop(), 60_000)

const DAY = 86_400_000

describe.skipIf(!mongod)('what expires', () => {
  test('U1 B3 the database itself lets go of sessions and cards of nodes whose time is over, and of no others', async () => {
    const database = mongod?.database() ?? ''
    const store = await openMongoStore({ url, database, callLimit: 30_000 })
    const connection = await mongoose.createConnection(url, { dbName: database }).asPromise()
    const ids = async (name: string) =>
      (await connection.collection<{ _id: string }>(name).find().toArray()).map(({ _id }) => _id).sort()
    const now = Date.now()
    await store.users.create(user(ALICE))
    await store.sessions.create('over', ALICE, now - 1_000)
    await store.sessions.create('extended', ALICE, now - 1_000)
    await store.sessions.extend('extended', now + DAY)
    await store.sessions.create('fresh', ALICE, now + DAY)
    await store.nodes.beat({ node: 'n_gone' as NodeId, at: now - DAY, here: [] })
    await store.nodes.beat({ node: 'n_here' as NodeId, at: now, here: [] })
    expect(await ids('sessions')).toHaveLength(3)
    // The database of tests lets nothing expire until it is told to.
    await administer(url, { setParameter: 1, ttlMonitorEnabled: true })
    await expect.poll(() => ids('sessions'), { timeout: 30_000 }).toEqual(['extended', 'fresh'])
    await expect.poll(() => ids('nodes'), { timeout: 30_000 }).toEqual(['n_here'])
    await connection.close()
    await store.close()
  })
})
