import { DatabaseSync, type StatementSync } from 'node:sqlite'

/** What a statement takes. Anything else would be stored as NULL or read as named parameters without a word. */
export type SqlValue = string | number | bigint | null | Uint8Array

/** A connection with cached statements and checked parameters. Every call blocks: worker threads only. */
export class Database {
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  /** Opens or creates the file; throws an Error with `errcode` where it cannot. */
  constructor(file: string) {
    // Waits for the other thread's short locks (a checkpoint, a close) instead of failing at once, ms.
    this.#db = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true })
  }

  /** Runs statements without parameters. */
  exec(sql: string): void {
    this.#db.exec(sql)
  }

  /** Runs one statement; the number of rows it changed. */
  run(sql: string, ...values: SqlValue[]): number {
    return Number(this.#prepare(sql, values).run(...values).changes)
  }

  /** The first row, or undefined. `Row` must name the columns of the statement. */
  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined {
    return this.#prepare(sql, values).get(...values) as Row | undefined
  }

  /** All rows. `Row` must name the columns of the statement. */
  all<Row>(sql: string, ...values: SqlValue[]): Row[] {
    return this.#prepare(sql, values).all(...values) as Row[]
  }

  /** False outside `begin` and `commit`, also after SQLite rolled back by itself. */
  get inTransaction(): boolean {
    return this.#db.isTransaction
  }

  close(): void {
    this.#statements.clear()
    this.#db.close()
  }

  #prepare(sql: string, values: readonly SqlValue[]): StatementSync {
    for (const value of values) checkValue(value)
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#db.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

function checkValue(value: unknown): void {
  if (value === null || typeof value === 'string' || typeof value === 'bigint') return
  if (typeof value === 'number' && Number.isFinite(value)) return
  if (value instanceof Uint8Array) return
  throw new TypeError(`a statement takes strings, numbers, bytes and null, not ${typeof value}`)
}
