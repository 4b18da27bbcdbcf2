import type { JamId, MediaHash, NodeId, PostId, UserId } from '#shared/ids.ts'
import { DEFAULT_PARAMS } from '#shared/kinds.ts'
import type { LiveCard } from '#shared/protocol/events.ts'
import type { NewBatch, Stream } from '../../ports/log.ts'
import type { JamSummary, PostRecord, User } from '../../ports/store.ts'

/** Values for the tests of stores and of what stands on them. */

export const JAM = 'amber-fox-k3d9x2mp' as JamId
export const OTHER_JAM = 'misty-lake-bcdfgh23' as JamId
export const ALICE = 'u_aaaaaaaaaaaaaaaa' as UserId
export const BOB = 'u_bbbbbbbbbbbbbbbb' as UserId
const HASH = 'ab'.repeat(32) as MediaHash

export const bytes = (text: string) => new TextEncoder().encode(text)
export const text = (body: Uint8Array | undefined) => new TextDecoder().decode(body)

/** A batch whose bodies are the given words. */
export function batch(
  stream: Stream,
  first: number,
  words: string[],
  more: Partial<NewBatch> = {},
): NewBatch {
  return {
    jam: JAM,
    stream,
    first,
    at: 1_790_000_000_000 + first,
    writer: 'node1' as NodeId,
    number: first,
    bodies: words.map(bytes),
    ...more,
  }
}

export function user(id: UserId, more: Partial<User> = {}): User {
  return { id, name: 'Amber Fox', colour: 3, createdAt: 1_790_000_000_123, banned: false, ...more }
}

/** `p_` and sixteen times the letter. */
export const postId = (letter: string) => `p_${letter.repeat(16)}` as PostId

export function post(id: PostId, publishedAt: number, more: Partial<PostRecord> = {}): PostRecord {
  const picture = { hash: HASH, ext: 'webp' as const, width: 1248, height: 832, bytes: 1_000 }
  return {
    id,
    jam: JAM,
    round: 1,
    publishedAt,
    title: 'A fox in the snow',
    alt: 'A red fox looks back over a white field.',
    pictures: [{ ...picture, thumb: { ...picture, width: 640, height: 427 }, placeholder: 'AAAA' }],
    prompt: { text: 'a fox', runs: [{ by: ALICE, length: 5 }] },
    showPrompt: true,
    contributors: [{ id: ALICE, name: 'Alice', colour: 1, share: 1 }],
    lineageShare: 0,
    params: DEFAULT_PARAMS,
    seed: 7,
    engine: { id: 'painter', label: 'Drawn by rules, no AI model' },
    vote: { tally: null, winners: [0], voters: 1, winnerVotes: 1 },
    riffs: true,
    parent: null,
    startWeight: 2,
    hidden: false,
    ...more,
  }
}

export function card(jam: JamId, more: Partial<LiveCard> = {}): LiveCard {
  return {
    jam,
    title: 'Foxes',
    phase: 'writing',
    deadline: null,
    players: [{ name: 'Alice', colour: 1 }],
    freeSeats: 7,
    watching: 0,
    text: 'a fox',
    runs: [{ by: ALICE, length: 5 }],
    authors: { [ALICE]: { name: 'Alice', colour: 1 } },
    pictures: [],
    at: 1_790_000_000_000,
    ...more,
  }
}

export function summary(jam: JamId, more: Partial<JamSummary> = {}): JamSummary {
  return {
    jam,
    title: 'Foxes',
    public: true,
    hidden: false,
    live: true,
    card: card(jam),
    picture: null,
    updatedAt: 1_790_000_000_000,
    ...more,
  }
}
