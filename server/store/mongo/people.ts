import type { UserId } from '#shared/ids.ts'
import type { Sessions, User, Users } from '../../ports/store.ts'
import type { Guard } from './guard.ts'
import type { Models, UserDoc } from './models.ts'

const userOf = (doc: UserDoc | null): User | null =>
  doc
    ? {
        id: doc._id as UserId,
        name: doc.name,
        colour: doc.colour,
        createdAt: doc.createdAt,
        banned: doc.banned,
      }
    : null

export function createUsers({ users }: Models, guard: Guard): Users {
  return {
    create: ({ id, ...rest }) =>
      guard('createUser', async () => {
        await users.insertMany([{ _id: id, ...rest }], { lean: true })
      }),
    get: id => guard('getUser', async () => userOf(await users.findById(id).lean())),
    rename: (id, name, colour) =>
      guard('renameUser', async () => {
        await users.updateOne({ _id: id }, { $set: { name, colour } })
      }),
    ban: (id, banned) =>
      guard('banUser', async () => {
        await users.updateOne({ _id: id }, { $set: { banned } })
      }),
    banned: among =>
      guard('bannedAmong', async () => {
        const found = await users.find({ _id: { $in: among }, banned: true }, { _id: 1 }).lean()
        return found.map(({ _id }) => _id as UserId)
      }),
  }
}

/** Sessions expire by themselves within a minute or so; until then `find` looks at the time. */
export function createSessions({ sessions, users }: Models, guard: Guard): Sessions {
  return {
    create: (hash, user, expiresAt) =>
      guard('createSession', async () => {
        await sessions.insertMany([{ _id: hash, user, expiresAt: new Date(expiresAt) }], { lean: true })
      }),
    find: (hash, now) =>
      guard('findSession', async () => {
        const session = await sessions.findOne({ _id: hash, expiresAt: { $gt: new Date(now) } }).lean()
        return session ? userOf(await users.findById(session.user).lean()) : null
      }),
    extend: (hash, expiresAt) =>
      guard('extendSession', async () => {
        await sessions.updateOne({ _id: hash }, { $set: { expiresAt: new Date(expiresAt) } })
      }),
    remove: hash =>
      guard('removeSession', async () => {
        await sessions.deleteOne({ _id: hash })
      }),
    removeAll: user =>
      guard('removeSessions', async () => {
        await sessions.deleteMany({ user })
      }),
    prune: now =>
      guard('pruneSessions', async () => {
        await sessions.deleteMany({ expiresAt: { $lte: new Date(now) } })
      }),
  }
}
