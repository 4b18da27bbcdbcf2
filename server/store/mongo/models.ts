import { type Connection, type mongo, Schema } from 'mongoose'
import type { JamSummary, NodeCard, PostRecord } from '../../ports/store.ts'

/**
 * A batch of a log. `_id` is its key (keys.ts); `last` the number of its last entry. `due` is there only on room batches that said
 * something about it; a newer batch of the jam that has it makes an older one void (due.ts).
 */
export type BatchDoc = {
  _id: string
  jam: string
  stream: string
  first: number
  last: number
  at: number
  writer: string
  number: number
  bodies: Uint8Array[]
  due?: number | null
}

/** A jam's log as a whole; `_id` is the jam. */
export type JamDoc = { _id: string; epoch: string }
/** `_id` is the stream's key. */
export type SnapshotDoc = { _id: string; seq: number; body: Uint8Array }
export type UserDoc = { _id: string; name: string; colour: number; createdAt: number; banned: boolean }
/** `_id` is the token's hash. A Date, because only dates expire by themselves. */
export type SessionDoc = { _id: string; user: string; expiresAt: Date }
export type PostDoc = {
  _id: string
  publishedAt: number
  hidden: boolean
  likes: number
  children: number
  weight: number
  hot: number
  /** Ids of its contributors. */
  by: string[]
  /** The words it is found by; absent only while the step that adds them runs. */
  terms: string[]
  record: PostRecord
}
/** `_id` is `post/person`: one like a person and post. */
export type LikeDoc = { _id: string; post: string; who: string; weight: number; at: number }
/** `_id` is `parent/person`: a parent gains once from each person who riffs on it. */
export type RiffDoc = { _id: string }
/** `_id` is the jam; `listed` is public, live and not hidden. */
export type SummaryDoc = {
  _id: string
  listed: boolean
  players: number
  watching: number
  updatedAt: number
  summary: JamSummary
}

/** `_id` is `person/jam`: where somebody took a seat, and when last. */
export type SeatedDoc = { _id: string; who: string; jam: string; at: number }

/** `_id` is the node. A Date, because only dates expire by themselves. */
export type NodeDoc = { _id: string; at: Date; here: NodeCard['here'] }

/** `_id` is `day/account`; `at` the last change, a Date because only dates expire by themselves. */
export type SpendingDoc = { _id: string; spent: number; at: Date }
/** `_id` is `jam/round/lock/place`; `open` until it is settled. */
export type ReservationDoc = {
  _id: string
  jam: string
  round: number
  lock: number
  place: number
  who: string | null
  day: string
  each: number
  at: Date
  open: boolean
}
/** `_id` is `hash/owner`. */
export type MediaUseDoc = { _id: string; hash: string; owner: string; jam: string; hidden: boolean }

const text = { type: String, required: true } as const
const number = { type: Number, required: true } as const
const flag = { type: Boolean, required: true } as const
const date = { type: Date, required: true } as const
const mixed = { type: Schema.Types.Mixed, required: true } as const

/** Indexes and collections come from migrations.ts alone; empty objects inside a record are kept as they are. */
const options = { autoIndex: false, autoCreate: false, versionKey: false, minimize: false } as const

/** The log's collections, without mongoose's casting: every keystroke passes here. */
export function logCollections(db: mongo.Db) {
  return {
    batches: db.collection<BatchDoc>('batches'),
    jams: db.collection<JamDoc>('jams'),
    snapshots: db.collection<SnapshotDoc>('snapshots'),
  }
}

export type LogCollections = ReturnType<typeof logCollections>

/** Everything else. */
export function createModels(connection: Connection) {
  return {
    users: connection.model(
      'User',
      new Schema<UserDoc>(
        { _id: text, name: text, colour: number, createdAt: number, banned: flag },
        { ...options, collection: 'users' },
      ),
    ),
    sessions: connection.model(
      'Session',
      new Schema<SessionDoc>(
        { _id: text, user: text, expiresAt: date },
        { ...options, collection: 'sessions' },
      ),
    ),
    posts: connection.model(
      'Post',
      new Schema<PostDoc>(
        {
          _id: text,
          publishedAt: number,
          hidden: flag,
          likes: number,
          children: number,
          weight: number,
          hot: number,
          by: { type: [String], required: true },
          terms: [String],
          record: mixed,
        },
        { ...options, collection: 'posts' },
      ),
    ),
    likes: connection.model(
      'Like',
      new Schema<LikeDoc>(
        { _id: text, post: text, who: text, weight: number, at: number },
        { ...options, collection: 'likes' },
      ),
    ),
    riffs: connection.model('Riff', new Schema<RiffDoc>({ _id: text }, { ...options, collection: 'riffs' })),
    seated: connection.model(
      'Seated',
      new Schema<SeatedDoc>(
        { _id: text, who: text, jam: text, at: number },
        { ...options, collection: 'seated' },
      ),
    ),
    nodes: connection.model(
      'Node',
      new Schema<NodeDoc>({ _id: text, at: date, here: mixed }, { ...options, collection: 'nodes' }),
    ),
    spending: connection.model(
      'Spending',
      new Schema<SpendingDoc>({ _id: text, spent: number, at: date }, { ...options, collection: 'spending' }),
    ),
    reservations: connection.model(
      'Reservation',
      new Schema<ReservationDoc>(
        {
          _id: text,
          jam: text,
          round: number,
          lock: number,
          place: number,
          who: { type: String },
          day: text,
          each: number,
          at: date,
          open: flag,
        },
        { ...options, collection: 'reservations' },
      ),
    ),
    mediaUses: connection.model(
      'MediaUse',
      new Schema<MediaUseDoc>(
        { _id: text, hash: text, owner: text, jam: text, hidden: flag },
        { ...options, collection: 'mediaUses' },
      ),
    ),
    directory: connection.model(
      'Summary',
      new Schema<SummaryDoc>(
        {
          _id: text,
          listed: flag,
          players: number,
          watching: number,
          updatedAt: number,
          summary: mixed,
        },
        { ...options, collection: 'directory' },
      ),
    ),
  }
}

export type Models = ReturnType<typeof createModels>
