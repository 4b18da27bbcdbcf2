import { createHash } from 'node:crypto'
import mongoose, { type Connection, mongo } from 'mongoose'
import { HASH_PATTERN, type MediaHash } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import type { MediaExt, MediaStore } from '../ports/media.ts'

const EXTENSIONS: ReadonlySet<string> = new Set<MediaExt>(['webp', 'jpg', 'png'])
/** Collections `media.files` and `media.chunks`. Another name would orphan every picture. */
const BUCKET = 'media'
/** GridFS's own default. Source: MongoDB, GridFS. */
const CHUNK_BYTES = 255 * 1024
/** As the store's: a picture that cannot be kept is told instead of waited for, ms. */
const SELECTION_TIMEOUT = 1_500
/** The longest one picture may take to be stored or read, ms. */
const CALL_LIMIT = 15_000
/** `DuplicateKey`. Source: MongoDB, error codes. */
const DUPLICATE = 11_000

/** `_id` is `hash.ext`. */
type FileDoc = { _id: string; length: number; chunkSize: number; uploadDate: Date; filename: string }
/** `_id` is `hash.ext/n`: what stands under it is the same whoever writes it. */
type ChunkDoc = { _id: string; files_id: string; n: number; data: Uint8Array }

export type GridFsOptions = {
  url: string
  /** Instead of the one named in the URL; `riff` where neither names one. */
  database?: string
}

/**
 * Media in GridFS, under the hash of what they hold, for many nodes. Pieces have keys made from the hash too, so that two nodes
 * storing one picture, or one coming after a node that died half-way, write the same pieces; a picture is there when its file
 * document is, which is written last. Calls reject with `UNAVAILABLE` if the database cannot be reached.
 */
export async function openGridFsMedia({ url, database }: GridFsOptions): Promise<MediaStore> {
  const connection = await connect(url, database)
  const db = connection.db
  if (!db) throw new Error('the connection is closed')
  const files = db.collection<FileDoc>(`${BUCKET}.files`)
  const chunks = db.collection<ChunkDoc>(`${BUCKET}.chunks`)
  await chunks.createIndex({ files_id: 1, n: 1 }, { unique: true })
  const bucket = new mongo.GridFSBucket(db, { bucketName: BUCKET })
  const running = new Set<Promise<unknown>>()

  async function keep(id: string, bytes: Uint8Array): Promise<void> {
    if (await files.findOne({ _id: id }, { projection: { _id: 1 } })) return
    const pieces = piecesOf(id, bytes)
    if (pieces.length > 0) await thereOnce(chunks.insertMany(pieces, { ordered: false }))
    const file = { length: bytes.byteLength, chunkSize: CHUNK_BYTES, uploadDate: new Date(), filename: id }
    await thereOnce(files.insertOne({ _id: id, ...file }))
  }

  async function find(id: string): Promise<Uint8Array | null> {
    if (!(await files.findOne({ _id: id }, { projection: { _id: 1 } }))) return null
    // The driver's types allow no other ids than its own; GridFS does.
    const stream = bucket.openDownloadStream(id as unknown as mongo.ObjectId)
    return Buffer.concat(await stream.toArray())
  }

  return {
    async put(bytes, ext) {
      const hash = createHash('sha256').update(bytes).digest('hex') as MediaHash
      const work = reachable(keep(`${hash}.${ext}`, bytes))
      running.add(work)
      await work.finally(() => running.delete(work))
      return hash
    },
    async get(hash, ext) {
      if (!HASH_PATTERN.test(hash) || !EXTENSIONS.has(ext)) return null
      return await reachable(find(`${hash}.${ext}`))
    },
    async close() {
      await Promise.allSettled(running)
      await connection.close()
    },
  }
}

async function connect(url: string, database: string | undefined): Promise<Connection> {
  const named = /^mongodb(\+srv)?:\/\/[^/]+\/[^?]/.test(url)
  const dbName = database ?? (named ? undefined : 'riff')
  return await mongoose
    .createConnection(url, {
      ...(dbName === undefined ? {} : { dbName }),
      appName: 'riff-media',
      bufferCommands: false,
      serverSelectionTimeoutMS: SELECTION_TIMEOUT,
      connectTimeoutMS: SELECTION_TIMEOUT,
      socketTimeoutMS: 10_000,
      maxPoolSize: 10,
      readPreference: 'primary',
      readConcern: { level: 'majority' },
      writeConcern: { w: 'majority', journal: true },
    })
    .asPromise()
}

function piecesOf(id: string, bytes: Uint8Array): ChunkDoc[] {
  return Array.from({ length: Math.ceil(bytes.byteLength / CHUNK_BYTES) }, (_, n) => ({
    _id: `${id}/${n}`,
    files_id: id,
    n,
    data: bytes.subarray(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES),
  }))
}

/** Takes "somebody wrote this already" for success: under one key there is only one content. */
async function thereOnce(write: Promise<unknown>): Promise<void> {
  try {
    await write
  } catch (fault) {
    const errors = fault instanceof mongo.MongoBulkWriteError ? [fault.writeErrors].flat() : [fault]
    const durable = !(fault instanceof mongo.MongoBulkWriteError && fault.result.getWriteConcernError())
    if (!durable || !errors.every(one => (one as { code?: unknown }).code === DUPLICATE)) throw fault
  }
}

/** The driver's faults, and a call that it forgot (mongodb 7.8 does when a socket closes under a write), as a refusal. */
async function reachable<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), CALL_LIMIT)
  })
  try {
    return await Promise.race([work, late])
  } catch {
    throw new Refusal('UNAVAILABLE')
  } finally {
    clearTimeout(timer)
  }
}
