import { afterAll, describe } from 'vitest'
import { startMongod } from '../../testing/mongod.ts'
import { storeContract } from '../contract.ts'
import { dropDatabase } from './dropDatabase.ts'
import { openMongoStore } from './openMongoStore.ts'

const mongod = await startMongod()
afterAll(() => mongod?.stop())

describe.skipIf(!mongod)('on a replica set', () => {
  storeContract('MongoDB', async () => {
    if (!mongod) throw new Error('unreachable: skipped')
    const { url } = mongod
    const database = mongod.database()
    const subject = {
      store: await openMongoStore({ url, database, callLimit: 30_000 }),
      async reopen() {
        await subject.store.close()
        subject.store = await openMongoStore({ url, database, callLimit: 30_000 })
        return subject.store
      },
      async close() {
        await subject.store.close()
        await dropDatabase(url, database)
      },
    }
    return subject
  })
})
