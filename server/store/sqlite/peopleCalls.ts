import type { UserId } from '#shared/ids.ts'
import type { User } from '../../ports/store.ts'
import type { Database } from './Database.ts'

type UserRow = { id: UserId; name: string; colour: number; created_at: number; banned: number }

const userOf = (row: UserRow | undefined): User | null =>
  row
    ? { id: row.id, name: row.name, colour: row.colour, createdAt: row.created_at, banned: row.banned === 1 }
    : null

export function createUser(db: Database, user: User): void {
  db.run(
    'insert into users (id, name, colour, created_at, banned) values (?, ?, ?, ?, ?)',
    user.id,
    user.name,
    user.colour,
    user.createdAt,
    user.banned ? 1 : 0,
  )
}

export function getUser(db: Database, id: UserId): User | null {
  return userOf(db.get<UserRow>('select * from users where id = ?', id))
}

export function renameUser(db: Database, id: UserId, name: string, colour: number): void {
  db.run('update users set name = ?, colour = ? where id = ?', name, colour, id)
}

export function banUser(db: Database, id: UserId, banned: boolean): void {
  db.run('update users set banned = ? where id = ?', banned ? 1 : 0, id)
}

export function bannedAmong(db: Database, among: readonly UserId[]): UserId[] {
  return among.filter(id => getUser(db, id)?.banned)
}

export function createSession(db: Database, hash: string, user: UserId, expiresAt: number): void {
  db.run('insert into sessions (hash, user, expires_at) values (?, ?, ?)', hash, user, expiresAt)
}

export function findSession(db: Database, hash: string, now: number): User | null {
  return userOf(
    db.get<UserRow>(
      'select users.* from sessions join users on users.id = sessions.user where hash = ? and expires_at > ?',
      hash,
      now,
    ),
  )
}

export function extendSession(db: Database, hash: string, expiresAt: number): void {
  db.run('update sessions set expires_at = ? where hash = ?', expiresAt, hash)
}

export function removeSession(db: Database, hash: string): void {
  db.run('delete from sessions where hash = ?', hash)
}

export function removeSessionsOf(db: Database, user: UserId): void {
  db.run('delete from sessions where user = ?', user)
}

export function pruneSessions(db: Database, now: number): void {
  db.run('delete from sessions where expires_at <= ?', now)
}
