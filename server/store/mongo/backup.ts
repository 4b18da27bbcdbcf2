import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import mongoose, { type ClientSession, mongo } from 'mongoose'

/**
 * Collections in the order in which they are read, while servers go on writing. A jam is a log, and the order makes the copy whole:
 * snapshots before the batches they were made from; batches by key, so that each stream is a prefix and the words of a jam are at
 * least as far as its room; the rest at one moment; pictures last, since a picture is durable before anything names it.
 */
const LOG = ['snapshots', 'batches', 'jams']
const MEDIA = ['media.files', 'media.chunks']
/** What a running node says of itself means nothing elsewhere. */
const LEFT_OUT = new Set(['nodes'])
/** Documents of one insert; with pictures of 255 KB pieces about 25 MB. */
const TOGETHER = 100

/** As the server lists one; `v`, its format, is the server's own choice. */
type Index = { key: mongo.IndexSpecification; name: string; v?: number } & mongo.CreateIndexesOptions
type Contents = { collections: { name: string; indexes: Index[] }[] }

const CONTENTS = 'collections.json'
const fileOf = (into: string, name: string) => join(into, `${name}.bson`)

/** Copies a database into an existing empty folder: a file of BSON documents a collection, as mongodump writes them, and the indexes. */
export async function backUpDatabase(url: string, into: string): Promise<void> {
  await withDatabase(url, async (db, connection) => {
    const names = (await db.listCollections({}, { nameOnly: true }).toArray())
      .map(({ name }) => name)
      .filter(name => !LEFT_OUT.has(name) && !name.startsWith('system.'))
    if (!names.includes('batches')) throw new Error('There is no data in this database.')
    const has = (name: string) => names.includes(name)
    const rest = names.filter(name => !LOG.includes(name) && !MEDIA.includes(name)).sort()
    for (const name of LOG.filter(has)) await save(db, name, into)
    const session = await connection.startSession({ snapshot: true })
    for (const name of rest) await save(db, name, into, session)
    await session.endSession()
    for (const name of MEDIA.filter(has)) await save(db, name, into)
    const collections = await Promise.all(
      names.map(async name => ({ name, indexes: (await db.collection(name).indexes()) as Index[] })),
    )
    await writeFile(join(into, CONTENTS), JSON.stringify({ collections } satisfies Contents, null, 2))
  })
}

/**
 * Fills an empty database from a backup. Every log gets a new epoch, so that a page which had seen more than was saved takes the
 * restored state instead of asking for what follows (rule L16). Throws an Error with a sentence where data is there already.
 */
export async function restoreDatabase(from: string, url: string): Promise<void> {
  const { collections } = JSON.parse(await readFile(join(from, CONTENTS), 'utf8')) as Contents
  await withDatabase(url, async db => {
    if (await db.collection('batches').findOne({}, { projection: { _id: 1 } }))
      throw new Error('There is data in this database already; name an empty one in MONGODB_URL.')
    for (const { name, indexes } of collections) {
      for (const { key, v: _, ...index } of indexes)
        if (index.name !== '_id_') await db.collection(name).createIndex(key, index)
      await load(db, name, fileOf(from, name))
    }
  })
}

async function save(db: mongo.Db, name: string, into: string, session?: ClientSession): Promise<void> {
  const file = createWriteStream(fileOf(into, name), { flags: 'wx', flush: true })
  const found = db
    .collection(name)
    .find({}, { raw: true, sort: { _id: 1 }, ...(session ? { session } : { readConcern: 'majority' }) })
  // With `raw` the driver hands over the bytes of each document; its types do not say so.
  for await (const document of found as unknown as AsyncIterable<Buffer>)
    if (!file.write(document)) await once(file, 'drain')
  file.end()
  await finished(file)
}

async function load(db: mongo.Db, name: string, path: string): Promise<void> {
  const collection = db.collection(name)
  let waiting: mongo.BSON.Document[] = []
  const insert = async () => {
    if (waiting.length > 0) await collection.insertMany(waiting, { writeConcern: { w: 'majority', j: true } })
    waiting = []
  }
  for await (const document of documentsOf(path)) {
    if (name === 'jams') document.epoch = randomBytes(8).toString('hex')
    waiting.push(document)
    if (waiting.length === TOGETHER) await insert()
  }
  await insert()
}

/** The documents of a file, one after the other: each begins with its length in four bytes. Source: bsonspec.org. */
async function* documentsOf(path: string): AsyncGenerator<mongo.BSON.Document> {
  let held = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    held = Buffer.concat([held, chunk as Buffer])
    let at = 0
    for (; held.length - at >= 4 && held.length - at >= held.readInt32LE(at); at += held.readInt32LE(at))
      yield mongo.BSON.deserialize(held.subarray(at, at + held.readInt32LE(at)))
    held = held.subarray(at)
  }
  if (held.length > 0) throw new Error(`${path} ends in the middle of a document.`)
}

async function withDatabase(
  url: string,
  work: (db: mongo.Db, connection: mongoose.Connection) => Promise<void>,
): Promise<void> {
  const named = /^mongodb(\+srv)?:\/\/[^/]+\/[^?]/.test(url)
  const connection = await mongoose
    .createConnection(url, {
      ...(named ? {} : { dbName: 'riff' }),
      appName: 'riff-backup',
      serverSelectionTimeoutMS: 10_000,
      autoIndex: false,
      autoCreate: false,
    })
    .asPromise()
  try {
    if (!connection.db) throw new Error('the connection is closed')
    await work(connection.db, connection)
  } finally {
    await connection.close()
  }
}
