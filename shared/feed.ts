import type { MediaHash, PostId, UserId } from './ids.ts'
import type { BasisHow, FinalMedia, Run, Tally } from './jam/state.ts'
import type { Params } from './kinds.ts'

/** The feed's order (rules F2, F3) and what a post shows. */

export const FEED_SORTS = ['hot', 'new'] as const
export type FeedSort = (typeof FEED_SORTS)[number]

/** The feed's zero hour, 2026-01-01 UTC, and how long a doubling of the weight lifts a post, both in ms. */
export const FEED_EPOCH = Date.UTC(2026, 0, 1)
export const DOUBLING_TIME = 8 * 3_600_000

/** What one distinct account adds to a post's weight, by what it did. Guests and accounts under a day count a fifth; authors nothing. */
export const WEIGHTS = { like: 1, riff: 6 } as const
export const NEWCOMER_FACTOR = 0.2

/** The jam's own vote as a starting weight: `min(8, 2 log2(1 + voters) * winnerShare)`, so that a stuffed room gains little. */
export function voteWeight(voters: number, winnerShare: number): number {
  return Math.min(8, 2 * Math.log2(1 + voters) * winnerShare)
}

/** The hot key: `log2(1 + weight) + (publishedAt - epoch) / 8 h`. The order of two posts never changes by time alone. */
export function hotKey(weight: number, publishedAt: number): number {
  return Math.log2(1 + Math.max(0, weight)) + (publishedAt - FEED_EPOCH) / DOUBLING_TIME
}

/** A contributor: a person whose words are in the winning prompt, with the share of its characters. */
export type Contributor = { id: UserId; name: string; colour: number; share: number }

export type GrewFrom = { how: BasisHow } & (
  | { round: number; place: number; thumb: { hash: MediaHash; ext: string } }
  | { upload: true }
)

/** A post as everybody may see it. `prompt` is null where the jam chose not to show it. */
export type Post = {
  id: PostId
  publishedAt: number
  title: string
  alt: string
  /** One picture, or the co-winners' two and more. */
  pictures: FinalMedia[]
  /** A text creation: what was written, one for each picture; the pictures are these texts on cards. */
  texts?: string[]
  prompt: { text: string; runs: Run[] } | null
  contributors: Contributor[]
  /** Share of the words that came with the post this one riffs on. */
  lineageShare: number
  /** Share of the words that the muse wrote; absent where it wrote none. */
  museShare?: number
  params: Params
  seed: number
  /** Engine id, its honest label ("Drawn by rules, no AI model"), and what it put after the people’s words. */
  engine: { id: string; label: string; added?: string }
  vote: { tally: Tally | null; winners: number[]; voters: number; winnerVotes: number }
  riffs: boolean
  parent: { id: PostId; title: string; thumb: { hash: MediaHash; ext: string } | null } | null
  /** What it grew from within its jam: a picture of an earlier round, or one that somebody brought. Absent for words alone. */
  grewFrom?: GrewFrom
  /** Pieces riffed from this one. */
  children: number
  likes: number
  /** The two terms of the ranking sum, for "why it is here". */
  hot: { weight: number; fromWeight: number; fromTime: number }
  /** Whether the person who asked likes it. */
  liked: boolean
}
