import { afterEach, beforeEach, describe } from 'vitest'
import type { Store } from '../ports/store.ts'
import { budgetContract } from './contract/budget.ts'
import { directoryContract } from './contract/directory.ts'
import { logContract } from './contract/log.ts'
import { mediaUsesContract } from './contract/mediaUses.ts'
import { nodesContract } from './contract/nodes.ts'
import { peopleContract } from './contract/people.ts'
import { postsContract } from './contract/posts.ts'
import { secretsContract } from './contract/secrets.ts'

/** A store on fresh data. `reopen` closes it and opens another on the same data, as a restart would. */
export type StoreUnderTest = { store: Store; reopen(): Promise<Store>; close(): Promise<void> }

/** What every store must do, whatever it stands on. Titles begin with the numbers of shared/SPEC.md. */
export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let subject: StoreUnderTest
    beforeEach(async () => {
      subject = await open()
    })
    afterEach(() => subject.close())
    const current = { store: () => subject.store, reopen: () => subject.reopen() }
    logContract(current)
    peopleContract(current)
    postsContract(current)
    directoryContract(current)
    nodesContract(current)
    budgetContract(current)
    mediaUsesContract(current)
    secretsContract(current)
  })
}

/** The store of the running test, as the parts of the contract reach it. */
export type Subject = { store(): Store; reopen(): Promise<Store> }
