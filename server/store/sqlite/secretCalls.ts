import type { Database } from './Database.ts'

/** The secret of this name: the one that is kept, else `fresh`, which is kept from now on. */
export function keepSecret(db: Database, name: string, fresh: Uint8Array): Uint8Array {
  db.run('insert or ignore into secrets (name, value) values (?, ?)', name, fresh)
  return db.get<{ value: Uint8Array }>('select value from secrets where name = ?', name)?.value ?? fresh
}
