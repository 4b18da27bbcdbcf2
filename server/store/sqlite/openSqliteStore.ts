import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { JamId } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import type { Budget } from '../../ports/budget.ts'
import type { Batch, Log } from '../../ports/log.ts'
import type { MediaUses } from '../../ports/mediaUses.ts'
import {
  type Directory,
  type Nodes,
  type Posts,
  SECRET_BYTES,
  type Sessions,
  type Store,
  type Users,
} from '../../ports/store.ts'
import { isWithheld } from '../isWithheld.ts'
import { packBodies, unpackBodies } from './bodies.ts'
import type { Reads, Writes } from './calls.ts'
import { DbThread } from './DbThread.ts'
import { lockFolder } from './folderLock.ts'
import type { BatchRow } from './logCalls.ts'
import type { ThreadData } from './messages.ts'

type Writer = DbThread<Writes>
type Reader = DbThread<Reads>

/** Batches of one read when the caller names no limit (Log port). */
const READ_LIMIT = 1_000

export type SqliteOptions = {
  /** The data folder; created where it is missing. The file in it is `riff.db`. */
  folder: string
  /** Told of failed calls and restarted threads; names no content. */
  warn?: (message: string) => void
}

/**
 * Opens the store of one machine: a file, a writer thread and a reader thread. Throws an Error with a sentence for people if
 * another process has the folder, it cannot be written, or a newer version wrote it.
 */
export async function openSqliteStore({ folder, warn = () => {} }: SqliteOptions): Promise<Store> {
  const unlock = lockFolder(folder)
  const file = join(folder, 'riff.db')
  const spawn = (role: ThreadData['role']) => () =>
    new Worker(new URL('./thread.ts', import.meta.url), { workerData: { file, role } satisfies ThreadData })
  const writer: Writer = new DbThread(spawn('writer'), warn, true)
  const reader: Reader = new DbThread(spawn('reader'), warn)
  try {
    // The reader touches no table before it is asked, so both may open at once.
    await Promise.all([writer.start(), reader.start()])
  } catch (fault) {
    await Promise.all([writer.close(), reader.close()])
    unlock()
    throw fault
  }
  return {
    log: logOf(writer, reader),
    users: usersOf(writer, reader),
    sessions: sessionsOf(writer, reader),
    posts: postsOf(writer, reader),
    directory: directoryOf(writer, reader),
    nodes: nodesOf(writer, reader),
    budget: budgetOf(writer, reader),
    mediaUses: mediaUsesOf(writer, reader),
    secret: name => writer.call('keepSecret', [name, randomBytes(SECRET_BYTES)]),
    now: async () => Date.now(),
    async close() {
      await writer.close()
      await reader.close()
      unlock()
    },
  }
}

const batchOf = ({ jam, stream, first, at, writer, number, bodies }: BatchRow): Batch =>
  ({ jam, stream, first, at, writer, number, bodies: unpackBodies(bodies) }) as Batch

function logOf(writer: Writer, reader: Reader): Log {
  return {
    async append({ jam, stream, first, at, writer: by, number, bodies, dueAt }) {
      if (bodies.length === 0) throw new TypeError('a batch holds at least one entry')
      const packed = packBodies(bodies)
      const last = first + bodies.length - 1
      const row = { jam, stream, first, last, at, writer: by, number, bodies: packed, dueAt }
      const result = await writer.call('append', [row], packed)
      return result.ok ? result : { ok: false, tail: result.tail.map(batchOf) }
    },
    async read(jam, stream, after, limit = READ_LIMIT) {
      return (await reader.call('readBatches', [jam, stream, after, limit])).map(batchOf)
    },
    next: async known => (await reader.call('nextBatches', [known])).map(batchOf),
    heads: jam => reader.call('heads', [jam]),
    redact: (jam, stream, seq) => writer.call('redact', [jam, stream, seq]),
    saveSnapshot: (jam, stream, snapshot) => writer.call('saveSnapshot', [jam, stream, snapshot]),
    loadSnapshot: (jam, stream) => reader.call('loadSnapshot', [jam, stream]),
    overdue: async (now, limit, since = 0) => (await reader.call('overdue', [now, limit, since])) as JamId[],
  }
}

function usersOf(writer: Writer, reader: Reader): Users {
  return {
    create: user => writer.call('createUser', [user]),
    get: id => reader.call('getUser', [id]),
    rename: (id, name, colour) => writer.call('renameUser', [id, name, colour]),
    ban: (id, banned) => writer.call('banUser', [id, banned]),
    banned: among => reader.call('bannedAmong', [among]),
  }
}

function sessionsOf(writer: Writer, reader: Reader): Sessions {
  return {
    create: (hash, user, expiresAt) => writer.call('createSession', [hash, user, expiresAt]),
    find: (hash, now) => reader.call('findSession', [hash, now]),
    extend: (hash, expiresAt) => writer.call('extendSession', [hash, expiresAt]),
    remove: hash => writer.call('removeSession', [hash]),
    removeAll: user => writer.call('removeSessionsOf', [user]),
    prune: now => writer.call('pruneSessions', [now]),
  }
}

function postsOf(writer: Writer, reader: Reader): Posts {
  return {
    put: (post, riffer, riffWeight) => writer.call('putPost', [post, riffer, riffWeight]),
    get: id => reader.call('getPost', [id]),
    list: (sort, after, limit) => reader.call('listPosts', [sort, after, limit]),
    by: (who, after, limit) => reader.call('postsBy', [who, after, limit]),
    search: (terms, after, limit) => reader.call('searchPosts', [terms, after, limit]),
    async like(post, who, on, weight, at) {
      const liked = await writer.call('likePost', [post, who, on, weight, at])
      if (!liked) throw new Refusal('NOT_FOUND')
      return liked
    },
    likedBy: async (who, posts) => new Set(await reader.call('likedBy', [who, posts])),
    hide: (id, hidden) => writer.call('hidePost', [id, hidden]),
  }
}

function directoryOf(writer: Writer, reader: Reader): Directory {
  return {
    put: summary => writer.call('putSummary', [summary]),
    get: jam => reader.call('getSummary', [jam]),
    live: (since, limit) => reader.call('liveCards', [since, limit]),
    seated: (jam, people) => writer.call('putSeated', [jam, people]),
    jamsOf: (who, after, limit) => reader.call('jamsOf', [who, after, limit]),
  }
}

function nodesOf(writer: Writer, reader: Reader): Nodes {
  return {
    beat: card => writer.call('beat', [card]),
    alive: since => reader.call('aliveNodes', [since]),
    leave: node => writer.call('leaveNode', [node]),
  }
}

function budgetOf(writer: Writer, reader: Reader): Budget {
  return {
    reserve: (reservation, caps) => writer.call('reserve', [reservation, caps]),
    settle: (place, cost) => writer.call('settle', [place, cost]),
    spent: (day, jam, who) => reader.call('spent', [day, jam, who]),
    open: (before, limit) => reader.call('openPlaces', [before, limit]),
  }
}

function mediaUsesOf(writer: Writer, reader: Reader): MediaUses {
  return {
    hide: (jam, hashes, hidden) => writer.call('hideMedia', [jam, hashes, hidden]),
    isWithheld: async hash => isWithheld(await reader.call('usesOf', [hash])),
  }
}
