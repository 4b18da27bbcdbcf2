import { createHash } from 'node:crypto'
import mongoose from 'mongoose'
import { afterAll, describe, expect, test } from 'vitest'
import { startMongod } from '../testing/mongod.ts'
import { mediaContract } from './contract.ts'
import { openGridFsMedia } from './gridfs.ts'

const mongod = await startMongod()
const url = mongod?.url ?? ''
const database = mongod?.database() ?? ''
const connect = () => mongoose.createConnection(url, { dbName: database }).asPromise()

async function drop(): Promise<void> {
  const connection = await connect()
  await connection.dropDatabase()
  await connection.close()
}

afterAll(() => mongod?.stop())

describe.skipIf(!mongod)('on a replica set', () => {
  mediaContract('media in GridFS', async () => {
    const subject = {
      media: await openGridFsMedia({ url, database }),
      async reopen() {
        await subject.media.close()
        subject.media = await openGridFsMedia({ url, database })
        return subject.media
      },
      async close() {
        await subject.media.close()
        await drop()
      },
    }
    return subject
  })

  test('G2 a large picture that a dying node left half-written is stored whole by the next', async () => {
    const bytes = new Uint8Array(700_000).map((_, index) => (index * 11) % 251)
    const hash = createHash('sha256').update(bytes).digest('hex')
    const connection = await connect()
    const chunk = { files_id: `${hash}.png`, n: 1, data: bytes.subarray(261_120, 522_240) }
    await connection.collection('media.chunks').insertOne({ _id: `${hash}.png/1` as never, ...chunk })
    await connection.close()

    const media = await openGridFsMedia({ url, database })
    const other = await openGridFsMedia({ url, database })
    expect(await media.get(hash as never, 'png')).toBeNull()
    await Promise.all([media.put(bytes, 'png'), other.put(bytes, 'png')])
    expect(Buffer.compare((await other.get(hash as never, 'png')) ?? new Uint8Array(), bytes)).toBe(0)
    await Promise.all([media.close(), other.close()])
    await drop()
  })
})
