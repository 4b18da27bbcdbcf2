import type { Database } from './Database.ts'
import type { Call, Outcome } from './messages.ts'

export type Procedure = (db: Database, ...args: never[]) => unknown
export type Procedures = Readonly<Record<string, Procedure>>

function runCall(db: Database, procedures: Procedures, call: Call): unknown {
  const procedure = procedures[call.name]
  if (!procedure) throw new Error(`no call is named ${call.name}`)
  return procedure(db, ...(call.args as never[]))
}

const messageOf = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault))

/**
 * Runs the calls of a group in one transaction: one fsync for all. A call that fails takes back its own changes only; if the
 * commit fails, every call of the group has failed.
 */
export function writeGroup(db: Database, procedures: Procedures, calls: readonly Call[]): Outcome[] {
  try {
    db.run('begin immediate')
    const outcomes = calls.map(call => writeOne(db, procedures, call))
    db.run('commit')
    return outcomes
  } catch (fault) {
    if (db.inTransaction) db.exec('rollback')
    return calls.map(() => ({ ok: false, message: messageOf(fault) }))
  }
}

function writeOne(db: Database, procedures: Procedures, call: Call): Outcome {
  db.run('savepoint one')
  try {
    const value = runCall(db, procedures, call)
    db.run('release one')
    return { ok: true, value }
  } catch (fault) {
    // After a full disk or an I/O error SQLite may have taken back the whole transaction: then all have failed.
    if (!db.inTransaction) throw fault
    db.run('rollback to one')
    db.run('release one')
    return { ok: false, message: messageOf(fault) }
  }
}

/** Runs reading calls one by one; each fails alone. */
export function readGroup(db: Database, procedures: Procedures, calls: readonly Call[]): Outcome[] {
  return calls.map(call => {
    try {
      return { ok: true, value: runCall(db, procedures, call) }
    } catch (fault) {
      return { ok: false, message: messageOf(fault) }
    }
  })
}
