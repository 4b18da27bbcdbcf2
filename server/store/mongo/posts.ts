import type { ClientSession, Connection, PipelineStage } from 'mongoose'
import { DOUBLING_TIME, FEED_EPOCH, type FeedSort, hotKey } from '#shared/feed.ts'
import type { PostId, UserId } from '#shared/ids.ts'
import { hashesOf } from '#shared/jam/hashesOf.ts'
import { Refusal } from '#shared/reasons.ts'
import { postTerms } from '#shared/searchTerms.ts'
import type { FeedCursor, PostRecord, Posts, StoredPost } from '../../ports/store.ts'
import { type Guard, within } from './guard.ts'
import { docsOf } from './mediaUses.ts'
import type { Models, PostDoc } from './models.ts'
import { Turns } from './Turns.ts'
import { inTransaction } from './transaction.ts'

/**
 * Posts. A like or a riff is two documents (who did it, and the counter), so each is one short transaction inside one call; turns
 * keep this process from running into itself on a post that many like at once.
 */
export function createPosts(connection: Connection, models: Models, guard: Guard, callLimit: number): Posts {
  const { posts, likes, mediaUses } = models
  const turns = new Turns()
  const together = <T>(post: PostId, work: (session: ClientSession) => Promise<T>) =>
    turns.run(post, () => within(callLimit, inTransaction(connection, work)))
  return {
    put: (post, riffer, riffWeight) =>
      guard('putPost', async () => {
        if (await posts.exists({ _id: post.id })) return
        await together(post.parent ?? post.id, session => put(models, session, post, riffer, riffWeight))
      }),
    get: id =>
      guard('getPost', async () => {
        const doc = await posts.findById(id).lean()
        return doc ? postOf(doc) : null
      }),
    list: (sort, after, limit) =>
      guard('listPosts', async () => (await listQuery(models, sort, after, limit).lean()).map(postOf)),
    by: (who, after, limit) =>
      guard('postsBy', async () => (await byQuery(models, who, after, limit).lean()).map(postOf)),
    search: (terms, after, limit) =>
      guard('searchPosts', async () =>
        terms.length === 0 ? [] : (await searchQuery(models, terms, after, limit).lean()).map(postOf),
      ),
    like: (post, who, on, weight, at) =>
      guard('likePost', () =>
        together(post, session => like(models, session, { post, who, on, weight, at })),
      ),
    likedBy: (who, ids) =>
      guard('likedBy', async () => {
        const found = await likes.find({ _id: { $in: ids.map(id => likeKey(id, who)) } }, { post: 1 }).lean()
        return new Set(found.map(({ post }) => post as PostId))
      }),
    hide: (id, hidden) =>
      guard('hidePost', async () => {
        const { matchedCount } = await posts.updateOne({ _id: id }, { $set: { hidden } })
        await mediaUses.updateMany({ owner: id }, { $set: { hidden } }).hint('owner')
        return matchedCount === 1
      }),
  }
}

const likeKey = (post: PostId, who: UserId) => `${post}/${who}`

function postOf({ record, hidden, likes, children, weight, hot }: PostDoc): StoredPost {
  return { ...record, hidden, likes, children, weight, hot }
}

/** One page along the index of the words, newest first: the first one is looked up, the others are asked of what it finds (rule F6). */
export function searchQuery(
  { posts }: Models,
  [first = '', ...others]: readonly string[],
  after: FeedCursor | null,
  limit: number,
) {
  const rest = others.length > 0 ? [{ terms: { $all: others } }] : []
  return posts
    .find({ hidden: false, $and: [{ terms: first }, ...rest], ...seenUntil('publishedAt', after) })
    .sort({ publishedAt: -1, _id: -1 })
    .hint('terms')
    .limit(limit)
}

/** One page along the index of its order, `limit` documents and no more (rule F4). */
export function listQuery({ posts }: Models, sort: FeedSort, after: FeedCursor | null, limit: number) {
  const key = sort === 'hot' ? 'hot' : 'publishedAt'
  return posts
    .find({ hidden: false, ...seenUntil(key, after) })
    .sort({ [key]: -1, _id: -1 })
    .hint(sort)
    .limit(limit)
}

/** One page of a person's pieces along their index. */
export function byQuery({ posts }: Models, who: UserId, after: FeedCursor | null, limit: number) {
  return posts
    .find({ by: who, hidden: false, ...seenUntil('publishedAt', after) })
    .sort({ publishedAt: -1, _id: -1 })
    .hint('by')
    .limit(limit)
}

/** The first condition is where the index is entered, the second leaves out what shares the cursor's key and was seen. */
function seenUntil(key: string, after: FeedCursor | null) {
  if (!after) return {}
  return { [key]: { $lte: after.key }, $or: [{ [key]: { $lt: after.key } }, { _id: { $lt: after.id } }] }
}

/** The hot key from the new weight, in the database's own words: `hotKey` of shared/feed.ts (rule F2). */
const HOT = {
  $add: [
    { $divide: [{ $ln: { $add: [1, { $max: [0, '$weight'] }] } }, Math.LN2] },
    { $divide: [{ $subtract: ['$publishedAt', FEED_EPOCH] }, DOUBLING_TIME] },
  ],
}

/** Moves counter, weight and hot key of a post in one update; the post as it is then, or null where there is none. */
function addWeight(
  { posts }: Models,
  session: ClientSession,
  id: PostId,
  counter: 'likes' | 'children',
  by: number,
  weight: number,
) {
  const update: PipelineStage.Set[] = [
    { $set: { [counter]: { $add: [`$${counter}`, by] }, weight: { $add: ['$weight', weight] } } },
    { $set: { hot: HOT } },
  ]
  return posts
    .findOneAndUpdate({ _id: id }, update, {
      session,
      updatePipeline: true,
      returnDocument: 'after',
      projection: { likes: 1 },
    })
    .lean()
}

/** Stores a new post and lifts its parent; a post already there is left alone, its parent too (rule F1). */
async function put(
  models: Models,
  session: ClientSession,
  post: PostRecord,
  riffer: UserId,
  riffWeight: number,
): Promise<void> {
  const { posts, riffs, mediaUses } = models
  const { id, publishedAt, hidden, startWeight, parent } = post
  if (await posts.exists({ _id: id }).session(session)) return
  const by = post.contributors.map(contributor => contributor.id)
  const terms = postTerms(post)
  const doc = { publishedAt, hidden, likes: 0, children: 0, weight: startWeight, by, terms, record: post }
  await posts.insertMany([{ _id: id, ...doc, hot: hotKey(startWeight, publishedAt) }], {
    session,
    lean: true,
  })
  const uses = docsOf(post.id, post.jam, post.pictures.flatMap(hashesOf), hidden)
  if (uses.length > 0) await mediaUses.insertMany(uses, { session, lean: true })
  if (!parent) return
  const key = `${parent}/${riffer}`
  const before = await riffs.exists({ _id: key }).session(session)
  if (!before) await riffs.insertMany([{ _id: key }], { session, lean: true })
  await addWeight(models, session, parent, 'children', 1, before ? 0 : riffWeight)
}

type Like = { post: PostId; who: UserId; on: boolean; weight: number; at: number }

/** Sets or takes back a like with the weight it was given with (rule F3). */
async function like(
  models: Models,
  session: ClientSession,
  { post, who, on, weight, at }: Like,
): Promise<{ likes: number }> {
  const { posts, likes } = models
  const _id = likeKey(post, who)
  const stored = await posts.findById(post, { likes: 1 }).session(session).lean()
  if (!stored) throw new Refusal('NOT_FOUND')
  const before = await likes.findById(_id).session(session).lean()
  if (on === (before !== null)) return { likes: stored.likes }
  if (before) await likes.deleteOne({ _id }, { session })
  else await likes.insertMany([{ _id, post, who, weight, at }], { session, lean: true })
  const moved = await addWeight(models, session, post, 'likes', on ? 1 : -1, before ? -before.weight : weight)
  return { likes: moved?.likes ?? stored.likes }
}
