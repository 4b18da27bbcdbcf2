import type { FeedSort } from '#shared/feed.ts'
import { hotKey } from '#shared/feed.ts'
import type { PostId, UserId } from '#shared/ids.ts'
import type { FeedCursor, PostRecord, StoredPost } from '../../ports/store.ts'
import type { Database } from './Database.ts'
import { showPost } from './mediaUseCalls.ts'
import { indexPost, searchSql } from './searchCalls.ts'

type PostRow = {
  record: string
  hidden: number
  likes: number
  children: number
  weight: number
  hot: number
}

function postOf(row: PostRow): StoredPost {
  const { likes, children, weight, hot } = row
  const record = JSON.parse(row.record) as PostRecord
  return { ...record, hidden: row.hidden === 1, likes, children, weight, hot }
}

/** Moves a post's weight and writes its hot key in the same transaction (rule F2). */
function addWeight(db: Database, id: PostId, weight: number, likes: number, children: number): void {
  const row = db.get<{ weight: number; published_at: number }>(
    'select weight, published_at from posts where id = ?',
    id,
  )
  if (!row) return
  const sum = row.weight + weight
  db.run(
    'update posts set weight = ?, hot = ?, likes = likes + ?, children = children + ? where id = ?',
    sum,
    hotKey(sum, row.published_at),
    likes,
    children,
    id,
  )
}

/** Stores a new post and lifts its parent; a post already there is left alone, its parent too (rule F1). */
export function putPost(db: Database, post: PostRecord, riffer: UserId, riffWeight: number): void {
  const stored = db.run(
    `insert or ignore into posts (id, published_at, likes, children, weight, hot, hidden, record)
     values (?, ?, 0, 0, ?, ?, ?, ?)`,
    post.id,
    post.publishedAt,
    post.startWeight,
    hotKey(post.startWeight, post.publishedAt),
    post.hidden ? 1 : 0,
    JSON.stringify(post),
  )
  if (stored === 0) return
  showPost(db, post)
  for (const { id } of post.contributors)
    db.run(
      'insert or ignore into contributions (who, published_at, post) values (?, ?, ?)',
      id,
      post.publishedAt,
      post.id,
    )
  indexPost(db, post)
  if (!post.parent) return
  const first = db.run('insert or ignore into riffs (parent, who) values (?, ?)', post.parent, riffer) === 1
  addWeight(db, post.parent, first ? riffWeight : 0, 0, 1)
}

export function getPost(db: Database, id: PostId): StoredPost | null {
  const row = db.get<PostRow>('select * from posts where id = ?', id)
  return row ? postOf(row) : null
}

/** Rows are read along the sort's own index, `limit` of them and no more. */
export function listPosts(
  db: Database,
  sort: FeedSort,
  after: FeedCursor | null,
  limit: number,
): StoredPost[] {
  const key = sort === 'hot' ? 'hot' : 'published_at'
  const where = after ? `and (${key}, id) < (?, ?)` : ''
  const cursor = after ? [after.key, after.id] : []
  return db
    .all<PostRow>(
      `select * from posts where hidden = 0 ${where} order by ${key} desc, id desc limit ?`,
      ...cursor,
      limit,
    )
    .map(postOf)
}

/** Read along the person's own index. */
export function postsBy(db: Database, who: UserId, after: FeedCursor | null, limit: number): StoredPost[] {
  const where = after ? 'and (c.published_at, c.post) < (?, ?)' : ''
  const cursor = after ? [after.key, after.id] : []
  return db
    .all<PostRow>(
      `select posts.* from contributions as c cross join posts on posts.id = c.post
       where c.who = ? and hidden = 0 ${where} order by c.published_at desc, c.post desc limit ?`,
      who,
      ...cursor,
      limit,
    )
    .map(postOf)
}

/** Posts that hold all of these words, newest first (rule F6). */
export function searchPosts(
  db: Database,
  terms: readonly string[],
  after: FeedCursor | null,
  limit: number,
): StoredPost[] {
  if (terms.length === 0) return []
  const cursor = after ? [after.key, after.id] : []
  return db.all<PostRow>(searchSql(terms.length, after !== null), ...terms, ...cursor, limit).map(postOf)
}

/** The counter after the change, or null where there is no such post. */
export function likePost(
  db: Database,
  post: PostId,
  who: UserId,
  on: boolean,
  weight: number,
  at: number,
): { likes: number } | null {
  const before = db.get<{ weight: number }>('select weight from likes where post = ? and who = ?', post, who)
  const exists = db.get<{ likes: number }>('select likes from posts where id = ?', post)
  if (!exists) return null
  if (on && !before) {
    db.run('insert into likes (post, who, weight, at) values (?, ?, ?, ?)', post, who, weight, at)
    addWeight(db, post, weight, 1, 0)
  } else if (!on && before) {
    db.run('delete from likes where post = ? and who = ?', post, who)
    addWeight(db, post, -before.weight, -1, 0)
  } else return exists
  return { likes: exists.likes + (on ? 1 : -1) }
}

export function likedBy(db: Database, who: UserId, posts: readonly PostId[]): PostId[] {
  return posts.filter(
    post => db.get('select 1 from likes where post = ? and who = ?', post, who) !== undefined,
  )
}

/** False where there is no such post. */
export function hidePost(db: Database, id: PostId, hidden: boolean): boolean {
  db.run('update media_uses set hidden = ? where owner = ?', hidden ? 1 : 0, id)
  return db.run('update posts set hidden = ? where id = ?', hidden ? 1 : 0, id) === 1
}
