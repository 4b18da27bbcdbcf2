import { spawn } from 'node:child_process'
import { once } from 'node:events'
import mongoose from 'mongoose'
import { afterAll, describe, expect, test } from 'vitest'
import { startMongod } from '../../testing/mongod.ts'
import { batch, JAM } from '../contract/samples.ts'
import { dropDatabase } from './dropDatabase.ts'
import { migrate } from './migrations.ts'
import { openMongoStore } from './openMongoStore.ts'

const mongod = await startMongod()
const url = mongod?.url ?? ''
afterAll(() => mongod?.stop())

/** Migrates in a process of its own that kills itself when the database has done the given number of commands. */
const DYING = `
  import mongoose from 'mongoose'
  import { migrate } from ${JSON.stringify(new URL('./migrations.ts', import.meta.url).href)}
  const [url, dbName, last] = process.argv.slice(1)
  const connection = await mongoose.createConnection(url, { dbName, monitorCommands: true }).asPromise()
  let done = 0
  connection.getClient().on('commandSucceeded', () => {
    if (++done === Number(last)) process.kill(process.pid, 'SIGKILL')
  })
  await migrate(connection.db)
  await connection.close()
`

async function migrateAndDie(database: string, commands: number): Promise<boolean> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', DYING, url, database, `${commands}`],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const [, signal] = await once(child, 'exit')
  return signal === 'SIGKILL'
}

/** Everything a migration leaves: collections, their indexes, the version. */
async function schemaOf(database: string): Promise<unknown> {
  const connection = await mongoose.createConnection(url, { dbName: database }).asPromise()
  const db = connection.db as mongoose.mongo.Db
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).sort()
  const indexes = await Promise.all(names.map(async name => [name, await db.collection(name).indexes()]))
  const version = await db.collection('schema').find().toArray()
  await connection.close()
  return { indexes, version }
}

/** Places to die at; the whole takes about twenty commands. */
const PLACES = process.env.LONG === '1' ? Array.from({ length: 24 }, (_, index) => index + 1) : [4, 12, 18]

describe.skipIf(!mongod)('migrations', () => {
  test('S2 a migration killed anywhere goes on where it stood and ends as one that was not', async () => {
    const whole = mongod?.database() ?? ''
    await (await openMongoStore({ url, database: whole, callLimit: 30_000 })).close()
    const expected = await schemaOf(whole)
    let killed = 0
    for (const place of PLACES) {
      const database = mongod?.database() ?? ''
      if (await migrateAndDie(database, place)) killed++
      const store = await openMongoStore({ url, database, callLimit: 30_000 })
      expect(await store.log.append(batch('room', 1, ['one']))).toEqual({ ok: true })
      await store.close()
      expect(await schemaOf(database)).toEqual(expected)
      await dropDatabase(url, database)
    }
    expect(killed).toBeGreaterThanOrEqual(Math.min(PLACES.length, 4))
    await dropDatabase(url, whole)
  })

  test('S2 nodes that start together on an empty database all open', async () => {
    const database = mongod?.database() ?? ''
    const stores = await Promise.all(
      [1, 2, 3].map(() => openMongoStore({ url, database, callLimit: 30_000 })),
    )
    expect(await stores[0]?.log.append(batch('room', 1, ['one']))).toEqual({ ok: true })
    expect((await stores[2]?.log.heads(JAM))?.room).toBe(1)
    await Promise.all(stores.map(store => store.close()))
    await dropDatabase(url, database)
  })

  test('S7 data of a newer version and a server that is not there are refused with a sentence', async () => {
    const database = mongod?.database() ?? ''
    const connection = await mongoose.createConnection(url, { dbName: database }).asPromise()
    const db = connection.db as mongoose.mongo.Db
    await migrate(db)
    await db.collection('schema').updateOne({}, { $set: { version: 99 } })
    await connection.close()
    await expect(openMongoStore({ url, database, callLimit: 30_000 })).rejects.toThrow(
      /newer Riff \(schema 99/,
    )
    await dropDatabase(url, database)
    await expect(openMongoStore({ url: 'mongodb://127.0.0.1:1/riff' })).rejects.toThrow(/cannot be reached/)
  })
})
