import { describe, expect, test } from 'vitest'
import type { UserId } from '#shared/ids.ts'
import type { Subject } from '../contract.ts'
import { ALICE, BOB, user } from './samples.ts'

const HASH = 'c0ffee'.repeat(10)

export function peopleContract({ store, reopen }: Subject): void {
  describe('people and sessions', () => {
    test('U1 a person keeps the id for good, over a rename and a restart', async () => {
      await store().users.create(user(ALICE))
      await store().users.rename(ALICE, 'Älice 🦊', 9)
      const { users } = await reopen()
      expect({ ...(await users.get(ALICE)) }).toEqual(user(ALICE, { name: 'Älice 🦊', colour: 9 }))
      expect(await users.get(BOB)).toBeNull()
    })

    test('U1 a session is found by its hash until it expires', async () => {
      const { users, sessions } = store()
      await users.create(user(ALICE))
      await sessions.create(HASH, ALICE, 2_000_000_000_000)
      expect((await sessions.find(HASH, 1_999_999_999_999))?.id).toBe(ALICE)
      expect(await sessions.find(HASH, 2_000_000_000_000)).toBeNull()
      expect(await sessions.find('00', 0)).toBeNull()
      await sessions.extend(HASH, 2_000_000_000_001)
      expect((await sessions.find(HASH, 2_000_000_000_000))?.id).toBe(ALICE)
      await sessions.remove(HASH)
      expect(await sessions.find(HASH, 0)).toBeNull()
    })

    test('U1 pruning drops expired sessions and no other', async () => {
      const { users, sessions } = store()
      await users.create(user(ALICE))
      await sessions.create('old', ALICE, 1_000)
      await sessions.create('new', ALICE, 3_000)
      await sessions.prune(2_000)
      expect(await sessions.find('old', 0)).toBeNull()
      expect(await sessions.find('new', 0)).not.toBeNull()
    })

    test('U5 all sessions of a person end at once, and nobody else’s', async () => {
      const { users, sessions } = store()
      await users.create(user(ALICE))
      await users.create(user(BOB))
      for (const hash of ['phone', 'laptop']) await sessions.create(hash, ALICE, 2_000_000_000_000)
      await sessions.create('bob', BOB, 2_000_000_000_000)
      await sessions.removeAll(ALICE)
      const again = await reopen()
      for (const hash of ['phone', 'laptop']) expect(await again.sessions.find(hash, 0)).toBeNull()
      expect(await again.sessions.find('bob', 0)).not.toBeNull()
    })

    test('U4 a ban shows in the person and in what a session finds, and can be lifted', async () => {
      const { users, sessions } = store()
      await users.create(user(ALICE))
      await sessions.create(HASH, ALICE, 2_000_000_000_000)
      await users.ban(ALICE, true)
      expect((await users.get(ALICE))?.banned).toBe(true)
      expect((await sessions.find(HASH, 0))?.banned).toBe(true)
      await users.create(user(BOB))
      expect(await users.banned([BOB, ALICE, 'u_nobody0000000000' as UserId])).toEqual([ALICE])
      expect(await users.banned([])).toEqual([])
      await users.ban(ALICE, false)
      expect((await users.get(ALICE))?.banned).toBe(false)
    })
  })
}
