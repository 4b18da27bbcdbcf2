import type { JamId, NodeId, PostId, UserId, VisitId } from '../ids.ts'
import type { Params } from '../kinds.ts'
import type { MuseEdit, MuseFailure } from './muse.ts'
import type {
  Basis,
  Card,
  Draft,
  FinalMedia,
  Lineage,
  LineHead,
  Media,
  Notice,
  Result,
  Settings,
  Tally,
  VariantFailure,
  Visibility,
} from './state.ts'

/**
 * The entries of a jam's room stream: everything that happened, in order. They are written by the server only, never
 * changed (an erasure blanks one to `redacted`), and a new kind is added at the end with its rule in SPEC.md.
 * `by`, where it is not in the body, is in the stamp.
 */
export type Entry =
  | {
      kind: 'created'
      jam: JamId
      title: string
      visibility: Visibility
      settings: Settings
      params: Params
      lineage: Lineage | null
    }
  | { kind: 'came'; who: UserId }
  | { kind: 'left'; who: UserId; goneAt: number }
  | { kind: 'seated'; who: UserId; name: string; colour: number }
  /** `byHost`: moved to the spectators, so that a new seat must be asked for. */
  | { kind: 'stood'; who: UserId; byHost?: true }
  | { kind: 'asked'; who: UserId; name: string; colour: number }
  | { kind: 'declined'; who: UserId; byHost?: true }
  /** May watch a private jam. */
  | { kind: 'admitted'; who: UserId }
  | { kind: 'renamed'; who: UserId; name: string; colour: number }
  | { kind: 'host'; who: UserId | null }
  | { kind: 'titled'; title: string }
  | { kind: 'visibility'; visibility: Visibility }
  | { kind: 'settings'; settings: Settings }
  | { kind: 'params'; params: Partial<Params> }
  | { kind: 'ready'; who: UserId; ready: boolean }
  | { kind: 'muted'; who: UserId; muted: boolean }
  | { kind: 'removed'; who: UserId }
  /** The host takes a removal back. */
  | { kind: 'forgiven'; who: UserId }
  | { kind: 'hidden'; hidden: boolean }
  | { kind: 'theme'; theme: string | null }
  | { kind: 'locked'; draft: Draft }
  | { kind: 'generating'; node: NodeId; engine: string | null; order: number[] }
  | { kind: 'takenOver'; node: NodeId; again: number[]; lost: number[] }
  | { kind: 'started'; place: number }
  | { kind: 'calling'; place: number }
  /** `text`: a text creation as far as it is written; `judged`: so many units of it may be seen by those who watch, absent: all. */
  | {
      kind: 'frame'
      place: number
      step: string
      share: number
      frame: Media | null
      text?: string
      judged?: number
      held?: true
    }
  | {
      kind: 'final'
      place: number
      picture: FinalMedia
      understood: string[]
      ignored: string[]
      added?: string
      unchecked?: true
    }
  | { kind: 'variantFailed'; place: number; reason: VariantFailure }
  | { kind: 'cancelAsked'; who: UserId }
  | { kind: 'voting'; deadline: number | null }
  | { kind: 'ballot'; who: UserId; place: number | null }
  | { kind: 'extended'; deadline: number }
  | { kind: 'runoff'; among: number[]; first: Tally | null; deadline: number }
  | { kind: 'reveal'; result: Result; engine: string | null; nextAt: number | null }
  | { kind: 'publishing'; by: UserId; card: Card }
  | { kind: 'published'; post: PostId; nextAt: number | null }
  /** Back to (or on to) writing; `round` is the number of the round now being written. */
  | { kind: 'writing'; round: number; deadline: number | null; notice: Notice | null }
  | { kind: 'paused'; by: UserId }
  | { kind: 'resumed'; by: UserId }
  | { kind: 'ended'; by: UserId | null }
  | { kind: 'said'; who: UserId; watching: boolean; text: string }
  /** These two say all that a fold needs once the entry `empties` is blank; `keeps` is that entry's command number. */
  | { kind: 'lineEdited'; line: LineHead; text: string; empties: number; keeps: KeptNumber | null }
  | { kind: 'lineRemoved'; line: LineHead; byHost: boolean; empties: number; keeps: KeptNumber | null }
  /** These entries are empty in the store now. */
  | { kind: 'erased'; seqs: number[] }
  /** A first picture was looked at: from here on watchers see the frames too. */
  | { kind: 'cleared'; place: number; frame: Media | null }
  | { kind: 'publishWaits'; round: number }
  | { kind: 'publishRefused'; round: number }
  | { kind: 'redacted' }
  /** What the round being written starts from besides its words (rule J40). */
  | { kind: 'basis'; basis: Basis | null }
  | { kind: 'publishingPast'; round: number; by: UserId; card: Card }
  | { kind: 'publishedPast'; round: number; post: PostId }
  /** The muse was asked; `ask` numbers it in this jam, `node` looks after it. */
  | { kind: 'museAsked'; ask: number; by: UserId; wish: string; node: NodeId }
  | { kind: 'museOffered'; ask: number; label: string; engine?: string; edits: MuseEdit[] }
  | { kind: 'museFailed'; ask: number; reason: MuseFailure }
  /** Somebody accepted these changes; the muse writes them into the text, and then says how that went. */
  | { kind: 'museTaken'; ask: number; edits: number[]; by: UserId }
  | { kind: 'museWrote'; ask: number; edit: number; done: boolean }
  | { kind: 'museDropped'; ask: number; by: UserId }
  /** A text creation is written; `picture` is it, set on a card. */
  | { kind: 'finalText'; place: number; text: string; picture: FinalMedia; unchecked?: true }

/** The command number of an entry that is about to be emptied, so that rule J14 outlives it. Never leaves the server. */
export type KeptNumber = { visit: VisitId; n: number; seq: number }

/** An entry with its place in the log. */
export type Stamped = {
  /** 1 for the first entry of the stream, without gaps. */
  seq: number
  /** Store time, ms since 1970; never smaller than the entry before it (rule L11). */
  at: number
  /** Rule L8: the last durable text entry when this one was made. */
  textSeq: number
  /** The person whose command caused it; absent for what servers do. */
  by?: UserId
  /** Which command that was; all entries of one command stand in one batch (rule L7). Never leaves the server. */
  op?: { visit: VisitId; n: number }
  entry: Entry
}
