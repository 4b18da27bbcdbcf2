import type { FeedSort, Post } from '#shared/feed.ts'
import type { JamId, PostId } from '#shared/ids.ts'
import type { Preset } from '#shared/jam/state.ts'
import type { BudgetView } from '#shared/money.ts'
import type {
  FeedPage,
  JamView,
  Liked,
  LiveList,
  Me,
  MyJams,
  NewJam,
  Uploaded,
} from '#shared/protocol/http.ts'
import { call } from './call.ts'

/** A picture of ten megabytes over a slow line, ms; the server gives it as long. */
const UPLOAD_TIME = 60_000

/** The server's HTTP interface, one function a call (shared/protocol/http.ts). Each throws an ApiError. */
export const api = {
  session: () => call<Me>('POST', '/api/session'),
  rename: (you: { name: string; colour: number }) => call<Me>('PATCH', '/api/me', { body: you }),
  startJam: (beginning: { from?: PostId; preset?: Preset } = {}) =>
    call<NewJam>('POST', '/api/jams', { body: beginning }),
  jam: (jam: JamId) => call<JamView>('GET', `/api/jams/${jam}`),
  myJams: (after: string | null, signal?: AbortSignal) =>
    call<MyJams>('GET', `/api/me/jams${after ? `?after=${after}` : ''}`, { ...(signal && { signal }) }),
  myPosts: (after: string | null, signal?: AbortSignal) =>
    call<FeedPage>('GET', `/api/me/posts${after ? `?after=${after}` : ''}`, { ...(signal && { signal }) }),
  leaveEverywhere: () => call<{ ok: true }>('DELETE', '/api/me/sessions'),
  budget: (jam: JamId, signal?: AbortSignal) =>
    call<BudgetView>('GET', `/api/jams/${jam}/budget`, { ...(signal && { signal }) }),
  bring: (jam: JamId, file: File) =>
    call<Uploaded>('POST', `/api/jams/${jam}/uploads`, { file, most: UPLOAD_TIME }),
  live: (signal?: AbortSignal) => call<LiveList>('GET', '/api/live', { ...(signal && { signal }) }),
  feed: (sort: FeedSort, words: string | null, after: string | null, signal?: AbortSignal) => {
    const query = new URLSearchParams({ ...(words ? { q: words } : { sort }), ...(after && { after }) })
    return call<FeedPage>('GET', `/api/feed?${query}`, { ...(signal && { signal }) })
  },
  post: (id: string, signal?: AbortSignal) =>
    call<Post>('GET', `/api/posts/${encodeURIComponent(id)}`, { ...(signal && { signal }) }),
  like: (id: PostId, liked: boolean) => call<Liked>(liked ? 'PUT' : 'DELETE', `/api/posts/${id}/like`),
}
