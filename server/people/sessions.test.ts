import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { USER_PATTERN, type UserId } from '#shared/ids.ts'
import { nameSchema } from '#shared/jam/commands.ts'
import type { Store } from '../ports/store.ts'
import { openSqliteStore } from '../store/sqlite/openSqliteStore.ts'
import { cookieName, readToken, sessionCookie } from './cookies.ts'
import { newGuestLook } from './guestNames.ts'
import { createSessions, SESSION_LIFE } from './sessions.ts'

let folder: string
let store: Store
let time = 1_790_000_000_000
const now = () => time

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'riff-people-'))
  store = await openSqliteStore({ folder })
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

describe('sessions', () => {
  test('U1 a guest has an id for good, and only the hash of the token is stored', async () => {
    const sessions = createSessions({ store, now })
    const { token, user } = await sessions.begin()
    expect(user.id).toMatch(USER_PATTERN)
    expect(await sessions.open(token)).toEqual(user)
    expect(await createSessions({ store, now }).open(token)).toEqual(user)
    expect(await store.sessions.find(token, time)).toBeNull()
  })

  test('U1 an unknown token is nobody', async () => {
    const sessions = createSessions({ store, now })
    expect(await sessions.open(null)).toBeNull()
    expect(await sessions.open('A'.repeat(43))).toBeNull()
  })

  test('U1 a session slides while it is used and ends when it is not', async () => {
    const first = createSessions({ store, now })
    const { token, user } = await first.begin()
    time += SESSION_LIFE - 1_000
    expect((await first.open(token))?.id).toBe(user.id)
    time += SESSION_LIFE - 1_000
    expect((await first.open(token))?.id).toBe(user.id)
    time += SESSION_LIFE + 1
    expect(await first.open(token)).toBeNull()
  })

  test('U4 a ban acts at once here, and within two seconds where the session was just seen', async () => {
    const here = createSessions({ store, now })
    const elsewhere = createSessions({ store, now })
    const { token, user } = await here.begin()
    await elsewhere.open(token)
    expect(await here.ban(user.id, true)).toBe(true)
    await expect(here.open(token)).rejects.toMatchObject({ reason: 'FORBIDDEN' })
    time += 2_000
    await expect(elsewhere.open(token)).rejects.toMatchObject({ reason: 'FORBIDDEN' })
    await here.ban(user.id, false)
    expect((await here.open(token))?.id).toBe(user.id)
    expect(await here.ban('u_zzzzzzzzzzzzzzzz' as UserId, true)).toBe(false)
  })

  test('U1 a rename is seen by the next request', async () => {
    const sessions = createSessions({ store, now })
    const { token, user } = await sessions.begin()
    await sessions.open(token)
    await sessions.rename(user.id, 'Ada', 7)
    expect(await sessions.open(token)).toMatchObject({ name: 'Ada', colour: 7 })
  })

  test('U3 guest names pass the schema of names', () => {
    for (let round = 0; round < 500; round++) {
      const { name, colour } = newGuestLook()
      expect(nameSchema.safeParse(name)).toMatchObject({ success: true, data: name })
      expect(colour).toBeGreaterThanOrEqual(0)
      expect(colour).toBeLessThan(10)
    }
  })
})

describe('the cookie', () => {
  const token = `${'a'.repeat(42)}_`
  test('U1 is HttpOnly, Lax and, behind TLS, __Host- and Secure', () => {
    expect(sessionCookie(token, false)).toBe(
      `riff_session=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=15552000`,
    )
    expect(sessionCookie(token, true)).toBe(
      `__Host-riff_session=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=15552000; Secure`,
    )
  })

  test.each([
    [`riff_session=${token}`, token],
    [`a=b; riff_session=${token} ; c=d`, token],
    [`riff_session=${token}; riff_session=${'b'.repeat(43)}`, token],
    [`xriff_session=${token}`, null],
    [`riff_session=short`, null],
    [`riff_session=${token}x`, null],
    [`riff_session="${token}"`, null],
    ['', null],
    [undefined, null],
    [`${'a=b;'.repeat(3_000)}riff_session=${token}`, null],
  ])('D1 of %s is %s', (header, expected) => {
    expect(readToken(header, false)).toBe(expected)
  })

  test('U1 behind TLS a plain cookie is not believed', () => {
    expect(readToken(`riff_session=${token}`, true)).toBeNull()
    expect(readToken(`${cookieName(true)}=${token}`, true)).toBe(token)
  })
})
