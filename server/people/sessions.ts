import { createHash, randomBytes } from 'node:crypto'
import type { UserId } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import type { Store, User } from '../ports/store.ts'
import { newGuestLook } from './guestNames.ts'

/** A session lives this long after its last use, ms. */
export const SESSION_LIFE = 180 * 86_400_000
/** A session is extended once a day of use: sooner would be a write a request, ms. */
const EXTEND_AFTER = 86_400_000
/** A found session is believed this long without asking the store; a ban acts within it (rule U4 asks for 2 s), ms. */
const BELIEVED = 1_000
/** Found sessions remembered at once; the oldest go first. */
const REMEMBERED = 10_000

export type SessionsDeps = { store: Pick<Store, 'users' | 'sessions'>; now(): number }

/** Who somebody is. The same object serves HTTP, Socket.IO and the collaboration socket. */
export type PeopleSessions = {
  /** The person behind a token: null for none, an unknown or an expired one. Throws `FORBIDDEN` for a banned person. */
  open(token: string | null): Promise<User | null>
  /** Makes a guest and a session. */
  begin(): Promise<{ token: string; user: User }>
  /** Gives a person another name (checked by the caller) and colour. */
  rename(id: UserId, name: string, colour: number): Promise<void>
  /** Bans or unbans; acts here at once. Sockets are the caller's. False where there is no such person. */
  ban(id: UserId, banned: boolean): Promise<boolean>
  /** Ends every session of this person; sockets are the caller's. */
  endAll(id: UserId): Promise<void>
  /** Asks the store about this person again: another node changed them. */
  forget(id: UserId): void
  /** Drops expired sessions; to be called now and then. */
  prune(): Promise<void>
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

type Found = { user: User; at: number }

/** Sessions over a store: a random token in the cookie, its hash in the store (rule U1). Rejects with `UNAVAILABLE` like the store. */
export function createSessions({ store, now }: SessionsDeps): PeopleSessions {
  const found = new Map<string, Found>()
  const extended = new Map<string, number>()

  function remember<Value>(map: Map<string, Value>, hash: string, value: Value): void {
    map.delete(hash)
    map.set(hash, value)
    const oldest = map.size > REMEMBERED ? map.keys().next() : null
    if (oldest && !oldest.done) map.delete(oldest.value)
  }

  async function find(hash: string): Promise<User | null> {
    const known = found.get(hash)
    if (known && now() - known.at < BELIEVED) return known.user
    const at = now()
    const user = await store.sessions.find(hash, at)
    if (!user) {
      found.delete(hash)
      return null
    }
    remember(found, hash, { user, at })
    // Not known when it was last extended: at the first sight after a start, and once a day.
    if (at - (extended.get(hash) ?? 0) > EXTEND_AFTER) {
      remember(extended, hash, at)
      // A store that cannot write just now closes nobody's session: the next sight tries again.
      await store.sessions.extend(hash, at + SESSION_LIFE).catch(() => extended.delete(hash))
    }
    return user
  }

  function forget(id: UserId): void {
    for (const [hash, { user }] of found) if (user.id === id) found.delete(hash)
  }

  return {
    async open(token) {
      if (!token) return null
      const user = await find(hashOf(token))
      if (user?.banned) throw new Refusal('FORBIDDEN', { sentence: 'This account is closed.' })
      return user
    },
    async begin() {
      const token = randomBytes(32).toString('base64url')
      const id = `u_${randomBytes(12).toString('base64url')}` as UserId
      const user: User = { id, ...newGuestLook(), createdAt: now(), banned: false }
      await store.users.create(user)
      await store.sessions.create(hashOf(token), id, now() + SESSION_LIFE)
      return { token, user }
    },
    async rename(id, name, colour) {
      await store.users.rename(id, name, colour)
      forget(id)
    },
    async ban(id, banned) {
      if (!(await store.users.get(id))) return false
      await store.users.ban(id, banned)
      forget(id)
      return true
    },
    async endAll(id) {
      await store.sessions.removeAll(id)
      forget(id)
    },
    forget,
    prune: () => store.sessions.prune(now()),
  }
}
