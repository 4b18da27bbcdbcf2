import type { FeedSort, Post } from '#shared/feed.ts'
import type { PostId, UserId } from '#shared/ids.ts'
import type { FeedPage, Liked } from '#shared/protocol/http.ts'
import { Refusal } from '#shared/reasons.ts'
import { questionTerms } from '#shared/searchTerms.ts'
import type { FeedCursor, Posts, StoredPost } from '../ports/store.ts'
import { presentPost } from './presentPost.ts'
import { weightOf } from './weight.ts'

/** Posts of one page: two screens of a phone, and a body under 64 kB. */
const PAGE_POSTS = 24
/** One more than shown tells an end from a full last page (rule F4). */
const ASKED = PAGE_POSTS + 1

export type FeedDeps = { posts: Posts; now(): number }

/** The feed as one viewer sees it; null is somebody without a session. All calls reject with `UNAVAILABLE` like the store. */
export type Feed = {
  page(sort: FeedSort, after: string | null, viewer: UserId | null): Promise<FeedPage>
  /** The pieces with a person's words, newest first, as they see them themselves. */
  by(who: UserId, after: string | null): Promise<FeedPage>
  /** Posts that hold all words of the question, newest first (rule F6). */
  search(question: string, after: string | null, viewer: UserId | null): Promise<FeedPage>
  /** Throws `NOT_FOUND`, also for a hidden post (rule F5). */
  post(id: PostId, viewer: UserId | null): Promise<Post>
  /** Throws `NOT_FOUND` like `post`. */
  like(id: PostId, who: UserId, on: boolean): Promise<Liked>
}

/** Creates the feed over stored posts. */
export function createFeed({ posts, now }: FeedDeps): Feed {
  async function shown(id: PostId): Promise<StoredPost> {
    const post = await posts.get(id)
    if (!post || post.hidden) throw new Refusal('NOT_FOUND')
    return post
  }

  async function present(stored: readonly StoredPost[], viewer: UserId | null): Promise<Post[]> {
    const ids = stored.map(({ id }) => id)
    const [liked, parents] = await Promise.all([
      viewer ? posts.likedBy(viewer, ids) : new Set<PostId>(),
      Promise.all(stored.map(async ({ parent }) => (parent ? posts.get(parent) : null))),
    ])
    return stored.map((post, index) =>
      presentPost(post, { liked: liked.has(post.id), parent: parents[index] ?? null }),
    )
  }

  async function pageOf(
    sort: FeedSort,
    stored: readonly StoredPost[],
    viewer: UserId | null,
  ): Promise<FeedPage> {
    const page = stored.slice(0, PAGE_POSTS)
    const last = stored.length > PAGE_POSTS ? page.at(-1) : undefined
    return { posts: await present(page, viewer), next: last ? cursorOf(sort, last) : null }
  }

  return {
    async page(sort, after, viewer) {
      return pageOf(sort, await posts.list(sort, after ? parseCursor(after) : null, ASKED), viewer)
    },
    async search(question, after, viewer) {
      const terms = questionTerms(question)
      return pageOf('new', await posts.search(terms, after ? parseCursor(after) : null, ASKED), viewer)
    },
    async by(who, after) {
      return pageOf('new', await posts.by(who, after ? parseCursor(after) : null, ASKED), who)
    },
    async post(id, viewer) {
      const [post] = await present([await shown(id)], viewer)
      if (!post) throw new Refusal('NOT_FOUND')
      return post
    },
    async like(id, who, on) {
      const post = await shown(id)
      const { likes } = await posts.like(id, who, on, weightOf('like', who, post), now())
      return { likes, liked: on }
    },
  }
}

/** `<sort key>~<post id>`; a double's shortest form reads back as the same double. */
function cursorOf(sort: FeedSort, { hot, publishedAt, id }: StoredPost): string {
  return `${sort === 'hot' ? hot : publishedAt}~${id}`
}

function parseCursor(text: string): FeedCursor {
  const [key = '', id = ''] = text.split('~')
  if (!Number.isFinite(Number(key)) || key === '') throw new Refusal('BAD_INPUT')
  return { key: Number(key), id: id as PostId }
}
