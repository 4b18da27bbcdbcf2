import type { Contributor, FeedSort, Post } from '#shared/feed.ts'
import type { JamId, MediaHash, NodeId, PostId, UserId } from '#shared/ids.ts'
import type { FinalMedia } from '#shared/jam/state.ts'
import type { Line, LiveCard } from '#shared/protocol/events.ts'
import type { Budget } from './budget.ts'
import type { Log } from './log.ts'
import type { MediaUses } from './mediaUses.ts'

/** A person. A guest is a user without credentials; a later sign-up adds one and keeps the id. */
export type User = { id: UserId; name: string; colour: number; createdAt: number; banned: boolean }

export interface Users {
  create(user: User): Promise<void>
  get(id: UserId): Promise<User | null>
  rename(id: UserId, name: string, colour: number): Promise<void>
  ban(id: UserId, banned: boolean): Promise<void>
  /** Those of these people who are banned. */
  banned(among: readonly UserId[]): Promise<UserId[]>
}

export interface Sessions {
  /** `hash` is the hex SHA-256 of the token; the token itself is never stored. Times in ms. */
  create(hash: string, user: UserId, expiresAt: number): Promise<void>
  /** The user of an unexpired session, or null. */
  find(hash: string, now: number): Promise<User | null>
  extend(hash: string, expiresAt: number): Promise<void>
  remove(hash: string): Promise<void>
  /** Ends all sessions of a person. */
  removeAll(user: UserId): Promise<void>
  /** Drops expired sessions. */
  prune(now: number): Promise<void>
}

/** A post as stored: what everybody may see, the words even where they are not shown, and the author list for ranking. */
export type PostRecord = Omit<
  Post,
  'prompt' | 'pictures' | 'liked' | 'likes' | 'children' | 'hot' | 'parent'
> & {
  /** Its address stays here: an unlisted jam opens to whoever has it. */
  jam: JamId
  round: number
  /** `unnamed`: the same files as its jam shows them, which do not name their maker (rule J17); they are taken down together. */
  pictures: (FinalMedia & { unnamed?: MediaHash[] })[]
  prompt: NonNullable<Post['prompt']>
  showPrompt: boolean
  contributors: Contributor[]
  parent: PostId | null
  /** Weight the post starts with: the jam's own vote. */
  startWeight: number
  hidden: boolean
}

/** A stored post with its counters; `weight` is the whole weighted sum, `hot` its key. */
export type StoredPost = PostRecord & { likes: number; children: number; weight: number; hot: number }

/** A place in the feed: the sort key and the id of the last post seen. */
export type FeedCursor = { key: number; id: PostId }

export interface Posts {
  /** Stores a new post and adds a riff (weight 6, once per `riffer`) to its parent in the same write. A post already there is left alone. */
  put(post: PostRecord, riffer: UserId, riffWeight: number): Promise<void>
  get(id: PostId): Promise<StoredPost | null>
  /** Posts that are not hidden, best first, after the cursor. */
  list(sort: FeedSort, after: FeedCursor | null, limit: number): Promise<StoredPost[]>
  /** Posts with this person among their contributors that are not hidden, newest first, after the cursor (its key is `publishedAt`). */
  by(who: UserId, after: FeedCursor | null, limit: number): Promise<StoredPost[]>
  /** Posts that are not hidden and hold all of these words (`questionTerms`), newest first, after the cursor (rule F6). */
  search(terms: readonly string[], after: FeedCursor | null, limit: number): Promise<StoredPost[]>
  /** Sets or takes back one person's like; counter, weight and hot key change in the same write. Doing it twice changes nothing. `weight` is what this account's like counts. */
  like(post: PostId, who: UserId, on: boolean, weight: number, at: number): Promise<{ likes: number }>
  /** Which of these posts this person likes. */
  likedBy(who: UserId, posts: readonly PostId[]): Promise<Set<PostId>>
  hide(id: PostId, hidden: boolean): Promise<boolean>
}

/** Summaries of jams, written from the log: previews and lists read these and never load a jam (rule L20). */
export type JamSummary = {
  jam: JamId
  title: string
  public: boolean
  /** Nothing of it may be shown to anybody who is not in it (rule J25); absent in summaries from before. */
  private?: boolean
  hidden: boolean
  /** Has people with a socket. */
  live: boolean
  card: LiveCard
  /** Newest winner, for a link's preview. */
  picture: { hash: MediaHash; ext: string; width: number; height: number } | null
  updatedAt: number
}

/** A jam where a person holds or held a seat. `at`: when they last took one; `summary` is null where none was written yet. */
export type SeatedJam = { jam: JamId; at: number; summary: JamSummary | null }
export type SeatedCursor = { at: number; jam: JamId }

export interface Directory {
  /** These people took seats in this jam; of several times of one person the latest counts. */
  seated(jam: JamId, people: readonly { who: UserId; at: number }[]): Promise<void>
  /** The jams where this person took a seat, latest first, after the cursor. */
  jamsOf(who: UserId, after: SeatedCursor | null, limit: number): Promise<SeatedJam[]>
  put(summary: JamSummary): Promise<void>
  get(jam: JamId): Promise<JamSummary | null>
  /** Public, live, not hidden jams updated since `since`, busiest first (players, then watchers). */
  live(since: number, limit: number): Promise<LiveCard[]>
}

/** What a node says of itself: that it lives, and which people of which jams have a socket there. */
export type NodeCard = {
  node: NodeId
  /** Store time, ms. */
  at: number
  here: Here[]
}

/** One jam at one node. `line`: whose turn its round is at that node's engine, while it waits there. */
export type Here = { jam: JamId; people: UserId[]; watching: number; line?: Line }

/** The nodes that share this store (rules L13, L15). */
export interface Nodes {
  /** Replaces this node's card. */
  beat(card: NodeCard): Promise<void>
  /** Cards written at or after `since`. */
  alive(since: number): Promise<NodeCard[]>
  /** Takes a node's card away: it stopped by itself. */
  leave(node: NodeId): Promise<void>
}

/** Length of a secret. */
export const SECRET_BYTES = 32

/** Everything durable but media. One object per process. */
export interface Store {
  readonly log: Log
  readonly users: Users
  readonly sessions: Sessions
  readonly posts: Posts
  readonly directory: Directory
  readonly nodes: Nodes
  readonly budget: Budget
  readonly mediaUses: MediaUses
  /** Random bytes under a name: the same for every node and after every restart, made by whoever asks first. */
  secret(name: string): Promise<Uint8Array>
  /** The store's clock, ms since 1970 (rule L11). */
  now(): Promise<number>
  /** Finishes what was accepted, then closes. */
  close(): Promise<void>
}
