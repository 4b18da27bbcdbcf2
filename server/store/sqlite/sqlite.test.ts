import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storeContract } from '../contract.ts'
import { openSqliteStore } from './openSqliteStore.ts'

storeContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'riff-store-'))
  const subject = {
    store: await openSqliteStore({ folder }),
    async reopen() {
      await subject.store.close()
      subject.store = await openSqliteStore({ folder })
      return subject.store
    },
    async close() {
      await subject.store.close()
      await rm(folder, { recursive: true })
    },
  }
  return subject
})
