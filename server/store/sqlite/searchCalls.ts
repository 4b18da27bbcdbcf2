import { postTerms } from '#shared/searchTerms.ts'
import type { PostRecord } from '../../ports/store.ts'
import type { Database } from './Database.ts'

/** Writes down by which words a post is found. */
export function indexPost(db: Database, post: PostRecord): void {
  for (const term of postTerms(post))
    db.run(
      'insert or ignore into post_terms (term, published_at, post) values (?, ?, ?)',
      term,
      post.publishedAt,
      post.id,
    )
}

/** Posts from before they were found by their words. */
export function indexOldPosts(db: Database): void {
  for (const { record } of db.all<{ record: string }>('select record from posts'))
    indexPost(db, JSON.parse(record) as PostRecord)
}

/** The statement for so many words: along the index of the first one, newest first; the others are looked up in it (rule F6). */
export function searchSql(terms: number, after: boolean): string {
  const other =
    'select 1 from post_terms o where o.term = ? and o.published_at = t.published_at and o.post = t.post'
  return `select p.* from post_terms t cross join posts p on p.id = t.post
    where t.term = ? and p.hidden = 0 ${`and exists (${other}) `.repeat(terms - 1)}
    ${after ? 'and (t.published_at, t.post) < (?, ?)' : ''} order by t.published_at desc, t.post desc limit ?`
}
