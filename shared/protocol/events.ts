import * as z from 'zod/mini'
import type { JamId, MediaHash, UserId, VisitId } from '../ids.ts'
import { SLUG_PATTERN, VISIT_PATTERN } from '../ids.ts'
import type { Order } from '../jam/commands.ts'
import type { Stamped } from '../jam/entries.ts'
import type { Answer, JamState, PhaseName, Run } from '../jam/state.ts'
import type { Kind } from '../kinds.ts'
import type { Money } from '../money.ts'

/** Socket.IO events. Schemas for what a browser sends; types for what a server sends. */

/** The handshake's `auth`: which jam (null: the lobby), which visit goes on, and the last entry the page has folded. */
export const helloSchema = z.strictObject({
  version: z.int(),
  jam: z.nullable(z.custom<JamId>(value => typeof value === 'string' && SLUG_PATTERN.test(value))),
  visit: z.optional(z.custom<VisitId>(value => typeof value === 'string' && VISIT_PATTERN.test(value))),
  have: z.optional(
    z.strictObject({ epoch: z.string().check(z.maxLength(32)), seq: z.int().check(z.gte(0)) }),
  ),
})
export type Hello = z.infer<typeof helloSchema>

/** What people can throw over the stage: presence, kept nowhere. */
export const REACTIONS = ['love', 'laugh', 'wow', 'bravo', 'fire', 'hmm'] as const
export type Reaction = (typeof REACTIONS)[number]
export const reactionSchema = z.enum(REACTIONS)
/** How many of each came since the last time they were told. */
export type ReactionCounts = Partial<Record<Reaction, number>>

/** Who the server takes you for. */
export type Me = { id: UserId; name: string; colour: number }

/** The first event of a jam socket. Either the whole presented state, or the presented entries since `have`. */
export type Welcome = {
  me: Me
  /** Of the server; a page of an older one is offered a reload between rounds. */
  version: number
  visit: VisitId
  /** The clientID to write with; unclaimed by anyone. */
  clientId: number
  /** Server time, ms. */
  now: number
  epoch: string
  watching: number
  /** Your own ballot in the present vote. */
  ballot: number | null
  /** What this server makes pictures with; the first is the default. */
  engines: EngineOffer[]
  /** What asking the muse costs; null where that is nothing, or not known. */
  musePrice: OfferPrice | null
} & ({ state: JamState } | { entries: Stamped[] })

/** What one answer of a real model costs: usually, and at most, which is what must be left. */
export type OfferPrice = { usual: Money; most: Money }

/** An engine as a jam can choose it. */
export type EngineOffer = {
  id: string
  kind: Kind
  name: string
  /** What it is, honestly: "Drawn by rules, no AI model". */
  label: string
  /** What a round of four usually takes, and how many are made at once, for "about 4 s". */
  usualSeconds: number
  atOnce: number
  styles: { id: string; label: string }[]
  /** False where the seed changes nothing. */
  seeded: boolean
  /** Of one picture; absent where it costs nothing. */
  price?: OfferPrice
}

/** What somebody at the door of a private jam learns: how their own asking stands (rule J25). */
export type Doorstep = {
  me: Me
  visit: VisitId
  /** Server time, ms. */
  now: number
  /** Let in: the page comes again, and is welcomed. */
  open: boolean
  asking: boolean
  /** The host said no; when one may ask again. */
  againAt: number | null
  /** Nobody new is let in at all. */
  locked: boolean
}

/** One live public jam, as the front page shows it. */
export type LiveCard = {
  jam: JamId
  title: string
  phase: PhaseName
  /** Server time of the vote's end, where there is one. */
  deadline: number | null
  players: { name: string; colour: number }[]
  freeSeats: number
  watching: number
  text: string
  runs: Run[]
  /** Author id -> name and colour, for the underlines. */
  authors: Record<string, { name: string; colour: number }>
  /** Frames or pictures of the round, in their places; addresses like `/m/<hash>.<ext>`. */
  pictures: { hash: MediaHash; ext: string; width: number; height: number }[]
  at: number
}

/** While all pictures of the round wait for their engine: which turn is theirs, and about when, s. */
export type Line = { turn: number; seconds: number }

export type Presence = {
  line?: Line
  watching: number
  seq: number
  now: number
}

/**
 * Words that are being written this moment, between two entries: of the text named `of`, `text` stands from `from` on. May be lost; a page
 * that lacks what is before it waits for the next entry.
 */
export type Growing = { of: string; from: number; text: string }

export type ServerEvents = {
  welcome: (welcome: Welcome) => void
  /** Instead of a welcome, and again when it changes. */
  door: (door: Doorstep) => void
  /** Presented entries in order; the first follows the last one sent, otherwise the page reconnects with `have`. */
  entries: (entries: Stamped[]) => void
  /** Your own ballot, to all your sockets. */
  mine: (ballot: { place: number | null }) => void
  growing: (growing: Growing[]) => void
  presence: (presence: Presence) => void
  reactions: (counts: ReactionCounts) => void
  live: (cards: LiveCard[]) => void
  /** The server is about to close this socket for good. */
  bye: (why: { reason: string; sentence: string }) => void
}

export type ClientEvents = {
  react: (reaction: Reaction) => void
  order: (order: Order, answer: (answer: Answer) => void) => void
  /** Answers with server time, for the clock offset. */
  time: (answer: (now: number) => void) => void
}
