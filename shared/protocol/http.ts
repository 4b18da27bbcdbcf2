import * as z from 'zod/mini'
import type { Post } from '../feed.ts'
import { FEED_SORTS } from '../feed.ts'
import type { JamId, PostId } from '../ids.ts'
import { POST_PATTERN } from '../ids.ts'
import { colourSchema, nameSchema } from '../jam/commands.ts'
import type { Reason } from '../reasons.ts'
import type { LiveCard, Me } from './events.ts'

/**
 * The HTTP interface. Bodies are JSON; a refusal is `{ error: Failure }` with the reason's status.
 *
 * | call | body | answer |
 * | --- | --- | --- |
 * | POST /api/session | – | `Me` (makes a guest and a cookie where there is none) |
 * | PATCH /api/me | `renameSchema` | `Me` |
 * | POST /api/jams | `newJamSchema` | `{ jam }` (201) |
 * | GET /api/live | – | `LiveCard[]` |
 * | GET /api/feed?sort=&after= | – | `FeedPage` |
 * | GET /api/posts/:id | – | `Post` |
 * | PUT /api/posts/:id/like, DELETE the same | – | `{ likes, liked }` |
 * | GET /m/:hash.:ext | – | the picture, immutable |
 * | GET /healthz | – | `{ ok: true }` |
 */

export const renameSchema = z.strictObject({ name: nameSchema, colour: colourSchema })
export const newJamSchema = z.strictObject({
  from: z.optional(z.custom<PostId>(value => typeof value === 'string' && POST_PATTERN.test(value))),
})
export const feedQuerySchema = z.strictObject({
  sort: z.optional(z.enum(FEED_SORTS)),
  after: z.optional(z.string().check(z.regex(/^[0-9.]{1,24}~p_[a-z2-7]{16}$/))),
})

export type NewJam = { jam: JamId }
/** `next` is the cursor of the next page, null at the honest end of the feed. */
export type FeedPage = { posts: Post[]; next: string | null }
export type LiveList = LiveCard[]
export type Liked = { likes: number; liked: boolean }
export type Failure = { code: Reason; message: string; retryAfter?: number }
export type { Me }
