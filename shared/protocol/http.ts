import * as z from 'zod/mini'
import type { Post } from '../feed.ts'
import { FEED_SORTS } from '../feed.ts'
import type { JamId, MediaHash, PostId } from '../ids.ts'
import { POST_PATTERN } from '../ids.ts'
import { colourSchema, nameSchema } from '../jam/commands.ts'
import type { JamState, PhaseName, Run } from '../jam/state.ts'
import { QUESTION_MAX } from '../limits.ts'
import type { Reason } from '../reasons.ts'
import { line } from '../text.ts'
import type { Line, LiveCard, Me, Welcome } from './events.ts'

/**
 * The HTTP interface. Bodies are JSON; a refusal is `{ error: Failure }` with the reason's status.
 *
 * | call | body | answer |
 * | --- | --- | --- |
 * | POST /api/session | – | `Me` (makes a guest and a cookie where there is none) |
 * | PATCH /api/me | `renameSchema` | `Me` |
 * | POST /api/jams | `newJamSchema` | `{ jam }` (201) |
 * | POST /api/jams/:slug/uploads | the bytes of a PNG, JPEG, WebP or AVIF | `Uploaded` (201) |
 * | GET /api/jams/:slug/budget | – | `BudgetView` |
 * | GET /api/live | – | `LiveCard[]` |
 * | GET /api/jams/:slug | – | `JamView`: a jam as it is now, its turn at the engine too, for a page whose network lets no socket through |
 * | GET /api/me/jams?after= | – | `MyJams` |
 * | GET /api/me/posts?after= | – | `FeedPage` |
 * | DELETE /api/me/sessions | – | `{ ok: true }`: leaves on all devices |
 * | GET /api/feed?sort=&q=&after= | – | `FeedPage` |
 * | GET /api/posts/:id | – | `Post` |
 * | PUT /api/posts/:id/like, DELETE the same | – | `{ likes, liked }` |
 * | GET /m/:hash.:ext | – | the picture, immutable |
 * | GET /healthz | – | `{ ok: true }` |
 */

export const renameSchema = z.strictObject({ name: nameSchema, colour: colourSchema })
export const newJamSchema = z.strictObject({
  from: z.optional(z.custom<PostId>(value => typeof value === 'string' && POST_PATTERN.test(value))),
  /** How it is played at first; an Open jam where nothing is said. */
  preset: z.optional(z.enum(['open', 'party', 'studio'])),
})
export const feedQuerySchema = z.strictObject({
  sort: z.optional(z.enum(FEED_SORTS)),
  /** Words to look for; newest first, whatever `sort` says. */
  q: z.optional(line(1, QUESTION_MAX)),
  after: z.optional(z.string().check(z.regex(/^[0-9.]{1,24}~p_[a-z2-7]{16}$/))),
})

export const mineQuerySchema = z.strictObject({
  /** `<time>~<id of the last one seen>`. */
  after: z.optional(z.string().check(z.regex(/^[0-9]{1,16}~[a-z0-9_-]{1,40}$/))),
})

export type Uploaded = { brought: true }
export type NewJam = { jam: JamId }
/** `next` is the cursor of the next page, null at the honest end of the feed. */
export type FeedPage = { posts: Post[]; next: string | null }
/** What a page without sockets can show: the state as anybody may see it, and the words with their authors. */
export type JamView = Pick<Welcome, 'me' | 'now' | 'watching' | 'ballot' | 'engines' | 'musePrice'> & {
  state: JamState
  words: { text: string; runs: Run[] }
  /** Whose turn it is, while all pictures of the round wait for their engine; else null. */
  line: Line | null
}
/** A jam where you held a seat. `at`: when you last took one. `live`: somebody is there. */
export type MyJam = {
  jam: JamId
  at: number
  title: string
  phase: PhaseName | null
  live: boolean
  public: boolean
  /** Only who held a seat comes in; nothing else is told of it here. */
  private: boolean
  players: { name: string; colour: number }[]
  picture: { hash: MediaHash; ext: string; width: number; height: number } | null
}
export type MyJams = { jams: MyJam[]; next: string | null }
export type LiveList = LiveCard[]
export type Liked = { likes: number; liked: boolean }
export type Failure = { code: Reason; message: string; retryAfter?: number }
export type { Me }
