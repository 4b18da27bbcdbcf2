import { parentPort, workerData } from 'node:worker_threads'
import { reads, writes } from './calls.ts'
import { Database } from './Database.ts'
import type { FromThread, ThreadData, ToThread } from './messages.ts'
import { migrate } from './migrations.ts'
import { readGroup, writeGroup } from './runGroup.ts'

/** The body of a database thread. The writer opens first and migrates; the reader only looks. */

function openDatabase({ file, role }: ThreadData): Database {
  const db = new Database(file)
  if (role === 'reader') {
    db.exec('pragma query_only = on')
    return db
  }
  // WAL lets the reader go on during a write. FULL: a commit returns after fsync, or "saved" would lie (rule S3).
  // 4,000 pages (16 MB): pages that many jams' next entries change again are copied back once, not at every second commit.
  // secure_delete: what was redacted is overwritten in the file (rule S4).
  db.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 4000; pragma secure_delete = on',
  )
  migrate(db)
  return db
}

const port = parentPort
if (!port) throw new Error('thread.ts runs as a worker thread')
const say = (message: FromThread) => port.postMessage(message)
const data = workerData as ThreadData

try {
  const db = openDatabase(data)
  port.on('message', (message: ToThread) => {
    if (message.kind === 'close') {
      db.close()
      port.close()
    } else {
      const outcomes =
        data.role === 'writer' ? writeGroup(db, writes, message.calls) : readGroup(db, reads, message.calls)
      say({ kind: 'done', outcomes })
    }
  })
  say({ kind: 'ready' })
} catch (fault) {
  say({ kind: 'failed', message: fault instanceof Error ? fault.message : String(fault) })
  port.close()
}
