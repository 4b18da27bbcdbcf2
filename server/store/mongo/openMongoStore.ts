import mongoose, { type Connection, type mongo } from 'mongoose'
import type { Store } from '../../ports/store.ts'
import { createBudget } from './budget.ts'
import { Causality } from './Causality.ts'
import { createDirectory } from './directory.ts'
import { createGuard } from './guard.ts'
import { createLog } from './log.ts'
import { createMediaUses } from './mediaUses.ts'
import { migrate } from './migrations.ts'
import { createModels, logCollections } from './models.ts'
import { createNodes } from './nodes.ts'
import { createSessions, createUsers } from './people.ts'
import { createPosts } from './posts.ts'
import { createSecret } from './secrets.ts'

/** A node that found no primary for this long says "not saved" instead of waiting, ms. */
const SELECTION_TIMEOUT = 1_500
/** A connection silent for this long in the middle of an answer is given up; two tries of a call fit into `CALL_LIMIT`, ms. */
const SOCKET_TIMEOUT = 4_000
/** The longest a call may take in all before people are told that it is not saved, ms. */
const CALL_LIMIT = 5_000
/** MongoDB 6.0, the oldest that is tested. Source: MongoDB, wire protocol versions. */
const OLDEST_WIRE = 17

export type MongoOptions = {
  /** `mongodb://...` or `mongodb+srv://...` of a replica set. */
  url: string
  /** Instead of the one named in the URL; `riff` where neither names one. */
  database?: string
  /** The longest a call may take, ms; 5 s where it is left out. Tests that share a machine wait longer. */
  callLimit?: number
  /** Told of failed calls; names no content. */
  warn?: (message: string) => void
}

/**
 * Opens the store that many nodes share. Throws an Error with a sentence for people if the database cannot be reached, is not a
 * replica set, is too old, or was written by a newer version.
 */
export async function openMongoStore(options: MongoOptions): Promise<Store> {
  const { url, database, callLimit = CALL_LIMIT, warn = () => {} } = options
  const connection = await connect(url, database)
  try {
    const db = databaseOf(connection)
    await checkServer(db)
    await migrate(db)
  } catch (fault) {
    await connection.close()
    throw fault
  }
  const models = createModels(connection)
  const guard = createGuard(callLimit, warn)
  const log = createLog(logCollections(databaseOf(connection)), new Causality(connection), guard, callLimit)
  return {
    log,
    users: createUsers(models, guard),
    sessions: createSessions(models, guard),
    posts: createPosts(connection, models, guard, callLimit),
    directory: createDirectory(models, guard),
    nodes: createNodes(models, guard),
    budget: createBudget(connection, models, guard, callLimit),
    mediaUses: createMediaUses(models, guard),
    secret: createSecret(databaseOf(connection), guard),
    now: () => guard('now', () => serverTime(databaseOf(connection))),
    async close() {
      await log.drained()
      await connection.close()
    },
  }
}

async function connect(url: string, database: string | undefined): Promise<Connection> {
  const named = /^mongodb(\+srv)?:\/\/[^/]+\/[^?]/.test(url)
  const dbName = database ?? (named ? undefined : 'riff')
  try {
    return await mongoose
      .createConnection(url, {
        ...(dbName === undefined ? {} : { dbName }),
        appName: 'riff',
        bufferCommands: false,
        autoIndex: false,
        autoCreate: false,
        serverSelectionTimeoutMS: SELECTION_TIMEOUT,
        connectTimeoutMS: SELECTION_TIMEOUT,
        socketTimeoutMS: SOCKET_TIMEOUT,
        waitQueueTimeoutMS: CALL_LIMIT,
        maxPoolSize: 20,
        readPreference: 'primary',
        readConcern: { level: 'majority' },
        writeConcern: { w: 'majority', journal: true },
        retryWrites: true,
        ignoreUndefined: true,
      })
      .asPromise()
  } catch (fault) {
    // Some of the driver's messages quote the address, and with it the password.
    const why = (fault instanceof Error ? fault.message : String(fault)).replaceAll(url, 'MONGODB_URL')
    throw new Error(
      `The database named by MONGODB_URL cannot be reached: ${why}. Start it, or correct the address.`,
    )
  }
}

function databaseOf(connection: Connection): mongo.Db {
  if (!connection.db) throw new Error('the connection is closed')
  return connection.db
}

async function checkServer(db: mongo.Db): Promise<void> {
  const hello = await db.command({ hello: 1 })
  if (hello.maxWireVersion < OLDEST_WIRE)
    throw new Error('The database named by MONGODB_URL is too old: Riff needs MongoDB 6.0 or newer.')
  if (!hello.setName && hello.msg !== 'isdbgrid')
    throw new Error(
      'The database named by MONGODB_URL is a single server: Riff needs a replica set, of one member at least.',
    )
}

/** The primary's clock, as it stands when the answer is here: half the way there and back is added. */
async function serverTime(db: mongo.Db): Promise<number> {
  const asked = performance.now()
  const hello = await db.command({ hello: 1 })
  const there: Date = hello.localTime
  return Math.round(there.getTime() + (performance.now() - asked) / 2)
}
