import type { mongo } from 'mongoose'
import { postTerms } from '#shared/searchTerms.ts'
import type { PostDoc } from './models.ts'

/** A step may be cut off anywhere and is then run again from its start: everything in it must bear that. */
type Step = (db: mongo.Db) => Promise<void>
type SchemaDoc = { _id: string; version: number }

/** `NamespaceExists`: the collection is there already. Source: MongoDB, error codes. */
const EXISTS = 48

async function collection(db: mongo.Db, name: string): Promise<void> {
  try {
    await db.createCollection(name)
  } catch (fault) {
    if ((fault as { code?: number }).code !== EXISTS) throw fault
  }
}

/**
 * The numbered steps of the schema: number n leads from version n-1 to version n. A step that was released is never edited;
 * a change is a new step at the end.
 */
const STEPS: readonly Step[] = [
  async db => {
    await Promise.all(
      ['batches', 'jams', 'snapshots', 'users', 'likes', 'riffs'].map(name => collection(db, name)),
    )
    const batches = db.collection('batches')
    // Only batches that say when their jam is due are in these two, about one a jam (due.ts).
    const partialFilterExpression = { due: { $exists: true } }
    await batches.createIndex({ due: 1, _id: 1 }, { name: 'due', partialFilterExpression })
    await batches.createIndex({ jam: 1, first: -1 }, { name: 'dueOfJam', partialFilterExpression })
  },
  async db => {
    await collection(db, 'sessions')
    const sessions = db.collection('sessions')
    await sessions.createIndex({ expiresAt: 1 }, { name: 'expiry', expireAfterSeconds: 0 })
    await sessions.createIndex({ user: 1 }, { name: 'user' })
  },
  async db => {
    await collection(db, 'posts')
    const posts = db.collection('posts')
    const partialFilterExpression = { hidden: false }
    await posts.createIndex({ hot: -1, _id: -1 }, { name: 'hot', partialFilterExpression })
    await posts.createIndex({ publishedAt: -1, _id: -1 }, { name: 'new', partialFilterExpression })
  },
  async db => {
    await collection(db, 'directory')
    await db
      .collection('directory')
      .createIndex(
        { players: -1, watching: -1, updatedAt: -1 },
        { name: 'listed', partialFilterExpression: { listed: true } },
      )
  },
  async db => {
    await collection(db, 'nodes')
    // Cards of nodes long gone expire.
    await db.collection('nodes').createIndex({ at: 1 }, { name: 'beat', expireAfterSeconds: 3_600 })
  },
  async db => {
    await Promise.all(['spending', 'reservations'].map(name => collection(db, name)))
    // Days and settled places of last month expire.
    const month = { expireAfterSeconds: 30 * 86_400 }
    await db.collection('spending').createIndex({ at: 1 }, { name: 'age', ...month })
    const reservations = db.collection('reservations')
    await reservations.createIndex({ at: 1 }, { name: 'age', ...month })
    const partialFilterExpression = { open: true }
    await reservations.createIndex({ open: 1, at: 1 }, { name: 'open', partialFilterExpression })
  },
  async db => {
    await collection(db, 'mediaUses')
    const uses = db.collection('mediaUses')
    await uses.createIndex({ hash: 1 }, { name: 'hash' })
    await uses.createIndex({ owner: 1 }, { name: 'owner' })
    for (const hash of ['$record.pictures.hash', '$record.pictures.thumb.hash'])
      await db
        .collection('posts')
        .aggregate([
          { $unwind: '$record.pictures' },
          {
            $project: {
              _id: { $concat: [hash, '/', '$_id'] },
              hash,
              owner: '$_id',
              jam: '$record.jam',
              hidden: 1,
            },
          },
          { $merge: { into: 'mediaUses', whenMatched: 'keepExisting' } },
        ])
        .toArray()
  },
  async db => {
    await collection(db, 'seated')
    await db.collection('seated').createIndex({ who: 1, at: -1, jam: -1 }, { name: 'latest' })
    const posts = db.collection('posts')
    await posts.updateMany({ by: { $exists: false } }, [{ $set: { by: '$record.contributors.id' } }])
    const partialFilterExpression = { hidden: false }
    await posts.createIndex({ by: 1, publishedAt: -1, _id: -1 }, { name: 'by', partialFilterExpression })
  },
  async db => {
    const posts = db.collection<PostDoc>('posts')
    const partialFilterExpression = { hidden: false }
    await posts.createIndex(
      { terms: 1, publishedAt: -1, _id: -1 },
      { name: 'terms', partialFilterExpression },
    )
    for await (const { _id, record } of posts.find(
      { terms: { $exists: false } },
      { projection: { record: 1 } },
    ))
      await posts.updateOne({ _id }, { $set: { terms: postTerms(record) } })
  },
  db => collection(db, 'secrets'),
]

/**
 * Brings the schema up to date, step by step; each finished step is remembered, so that a migration that was killed goes on where
 * it stood, and nodes that start together do no harm. Throws for data that a newer Riff wrote.
 */
export async function migrate(db: mongo.Db): Promise<void> {
  const schema = db.collection<SchemaDoc>('schema')
  const stored = await schema.findOne({ _id: 'schema' })
  const version = stored?.version ?? 0
  if (version > STEPS.length)
    throw new Error(
      `The data was written by a newer Riff (schema ${version}; this one knows ${STEPS.length}). Start that version, or restore a backup.`,
    )
  for (const [index, step] of STEPS.entries()) {
    if (index < version) continue
    await step(db)
    // Never back: another node may be further already.
    await schema.updateOne({ _id: 'schema' }, { $max: { version: index + 1 } }, { upsert: true })
  }
}
