import type { JamId, MediaHash, NodeId, PostId, UserId, VisitId } from '../ids.ts'
import type { Params } from '../kinds.ts'
import type { Cap } from '../money.ts'
import type { Reason } from '../reasons.ts'
import type { MuseState } from './muse.ts'

/** The state of a jam: a fold of its room entries, the same on the server and in every browser. Plain JSON. */
export type JamState = {
  /** Version of the fold that made it; a snapshot of another version is thrown away and folded anew. */
  fold: number
  jam: JamId
  /** Sequence number of the last room entry folded, and its time. 0 before the first. */
  seq: number
  at: number
  /** Sequence number of the last text entry that was durable when the last room entry was made. */
  textSeq: number
  title: string
  visibility: Visibility
  /** Taken down by an operator. */
  hidden: boolean
  lineage: Lineage | null
  settings: Settings
  params: Params
  /** Who changed each parameter last. */
  paramsBy: Partial<Record<keyof Params, UserId>>
  people: Record<UserId, Person>
  host: UserId | null
  /** Number of the present round, from 1. */
  round: number
  /** The round at which counting began, where `settings.rounds` says how many there are (rule J31). */
  countFrom: number
  /** What this round is to be about (an id of `themes.ts`), and every theme this jam has drawn (rule J30). */
  theme: string | null
  themesDrawn: string[]
  phase: Phase
  /** The last lines of talk, oldest first; at most `TALK_KEPT`. */
  talk: Line[]
  /** Entries whose words were taken back and still have to be emptied in the store (rule J63). */
  erasing: number[]
  /** What the round being written starts from, besides its words. */
  basis: Basis | null
  /** The rounds that are over, newest last; the oldest are forgotten (rule J42). */
  history: PastRound[]
  muse: MuseState
  /** Rule L7: per visit the highest counter and its answer; `floor` is the start of the newest visit forgotten. */
  visits: Record<VisitId, { n: number; seq: number }>
  visitsFloor: number
}

/** `private`: only who held a seat or was let in sees anything; others stand at the door (rule J24). */
export type Visibility = 'unlisted' | 'public' | 'private'

/** Where a jam comes from: the post it riffs on. Its starting words are credited here and to no contributor. */
export type Lineage = { post: PostId; title: string }

export type Preset = 'open' | 'party' | 'studio'

export type Settings = {
  preset: Preset
  whoGenerates: 'anyone' | 'host' | 'allReady'
  seats: number
  /** A seat must be asked for; the host admits. */
  ask: boolean
  /** Nobody new gets a seat. */
  locked: boolean
  /** Milliseconds; null means no timer. */
  writingTime: number | null
  voteTime: number | null
  revealTime: number | null
  /** Who may talk. */
  talk: 'everyone' | 'players'
  /** What the votes of those who watch weigh together: at most a third, or nothing. */
  bloc: 'third' | 'off'
  /** After so many rounds the jam ends with its gallery; null: whenever people like. */
  rounds: number | null
  /** Each round draws a theme from the list. */
  themes: boolean
}

/** Where a line of talk stands: the entry that said it, which is also its name, and who said it from where. */
export type LineHead = { seq: number; at: number; by: UserId; watching: boolean }

/** A line of talk: its words and the entry that holds them now, or that they were taken away. `editedAt`: of the last change. */
export type Line = LineHead &
  ({ text: string; heldBy: number; editedAt: number | null } | { text: null; byHost: boolean })

/** A person the log knows by name: whoever holds, held or asked for a seat. Watchers are counted, not logged. */
export type Person = {
  id: UserId
  name: string
  /** 0 to 9, an index into the interface's people colours. */
  colour: number
  role: 'player' | 'spectator'
  /** When the present seat was taken; null without a seat. */
  seatedAt: number | null
  /** True once seated: words written while seated are taken even later, unless muted or removed. */
  everSeated: boolean
  /** Has a socket, or lost its last one less than ten seconds ago. */
  here: boolean
  /** When the last socket went, as far as the log knows. */
  goneAt: number | null
  ready: boolean
  muted: boolean
  removed: boolean
  /** The host let this person into a private jam, though there was no seat. */
  admitted: boolean
  /** The host moved this person to the spectators: a seat must be asked for. */
  benched: boolean
  /** When the host last said no to this person's asking. */
  declinedAt: number | null
  /** Waits for a seat since then: until the next writing, or for the host's word. */
  asking: number | null
}

/** Who wrote a run of characters: a person, the post a riff started from, or the muse. */
export type Author = UserId | 'lineage' | 'muse'

/** A run of the prompt by one author; `length` in UTF-16 units. Runs are in order and cover the text exactly. */
export type Run = { by: Author; length: number }

/** The prompt as locked. */
export type Draft = {
  text: string
  runs: Run[]
  /** Share of the text's units per author; they sum to 1. */
  shares: { by: Author; share: number }[]
  textSeq: number
  params: Params
  /** The seed in force: the chosen one, or the one the server drew. */
  seed: number
  lockedBy: UserId | null
  /** Tells this lock from every other one of the jam: a round that was stopped and pressed again is paid again. Absent in old logs. */
  lock?: number
  /** What the round starts from besides its words; absent where that is nothing. */
  basis?: Basis
}

/** How a picture grows from another one: varied a little or a lot, in another style, or as the start of something new. */
export const BASIS_HOWS = ['subtle', 'strong', 'restyle', 'start'] as const
export type BasisHow = (typeof BASIS_HOWS)[number]

/** Where a basis comes from: a picture of a round of this jam, or somebody's upload. */
export type BasisSource = { round: number; place: number } | { upload: UserId }

/** A picture that the next round starts from, with what it was made of (an upload: no words, style or seed). */
export type Basis = {
  how: BasisHow
  picture: FinalMedia
  from: BasisSource
  prompt: string
  style: string
  seed: number
  /** The engine's variant number. */
  variant: number
}

/** A stored picture: an address `/m/<hash>.<ext>`, and what a page needs before it has loaded. */
export type Media = {
  hash: MediaHash
  ext: 'webp' | 'jpg' | 'png'
  width: number
  height: number
  bytes: number
}

/** A final picture with its smaller rendition (640 px on the longer side) and placeholder hash (base64 thumbhash). */
export type FinalMedia = Media & {
  thumb: Media
  placeholder: string
  /** The bytes as a model gave them, where what is shown was made from them. */
  original?: Media
}

export type Variant =
  | { state: 'waiting' }
  | {
      state: 'running'
      startedAt: number
      calling: boolean
      step: string
      share: number
      frame: Media | null
      frames: number
      /** A text creation as far as it is written. */
      text?: string
      /** Units of `text` that were judged, where that is less than all: those who watch see no more of it (rule M7). */
      judged?: number
      /** Its frames were not looked at yet: only the jam's players see them (rule M2). */
      held?: true
    }
  /** `text`: what was written, for a text creation; its picture is that text set on a card, for previews and lists. */
  | {
      state: 'final'
      picture: FinalMedia
      understood: string[]
      ignored: string[]
      added?: string
      text?: string
      /** The check did not answer: nobody outside the jam is shown it until it does (rule M4). */
      unchecked?: true
    }
  | { state: 'failed'; reason: VariantFailure }

/** `busy`: the provider takes no more at the moment. `noEngine`: the round's engine is not on the node that makes it. */
export type VariantFailure =
  | 'timeout'
  | 'blocked'
  | 'quota'
  | 'busy'
  | 'provider'
  | 'crashed'
  | 'lost'
  | 'noEngine'
  | 'cancelled'

/** Why writing was returned to, for one soft sentence on the stage. */
export type Notice =
  | { kind: 'blocked'; span: { from: number; to: number } }
  | { kind: 'failed'; reason: VariantFailure }
  | { kind: 'cancelled'; by: UserId | null }
  /** `at`: when the budget that was spent renews. */
  | { kind: 'spent'; cap: Cap; at: number }
  | { kind: 'nobodyVoted' }

/** A ballot; `place` is null where the viewer may not know it (rule J17). */
export type Ballot = { place: number | null; at: number }

export type Ballots = Record<UserId, Ballot>

/** Votes for one place: heads in both groups and the weighed sum. */
export type Count = { players: number; spectators: number; sum: number }

/** What a vote came to. `weight` is what one spectator's ballot weighed. */
export type Tally = { counts: Count[]; weight: number; voters: { players: number; spectators: number } }

export type Result = {
  /** Places of the winner, or of the co-winners. */
  winners: number[]
  how: 'vote' | 'runoff' | 'coWinners' | 'only'
  first: Tally | null
  runoff: Tally | null
}

/** The exact public card, as confirmed by whoever published. */
export type Card = { title: string; alt: string; showPrompt: boolean; riffs: boolean }

export type Made = {
  draft: Draft
  /** Engine id; null until the reveal for every viewer. */
  engine: string | null
  /** place -> the engine's variant number; one random order for all. */
  order: number[]
  variants: Variant[]
}

/** A publication under way. `waits`: the picture check does not answer; it is asked again until it does (rule M4). */
export type Publishing = { by: UserId; card: Card; waits?: true }

/** A round that is over: what was made and what came of it. `result` is null where the jam ended before the reveal. */
export type PastRound = Made & {
  round: number
  /** When it was over, ms. */
  at: number
  result: Result | null
  publishing: Publishing | null
  /** The picture check refused it: it stays in the jam. */
  refused?: true
  post: PostId | null
}

export type LivePhase =
  | { name: 'writing'; since: number; deadline: number | null; notice: Notice | null }
  | { name: 'locked'; since: number; draft: Draft }
  | ({ name: 'generating'; since: number; node: NodeId; cancels: UserId[] } & Made)
  | ({
      name: 'voting'
      since: number
      deadline: number | null
      extended: boolean
      ballots: Ballots
      changedAt: number
    } & Made)
  | ({
      name: 'runoff'
      since: number
      deadline: number
      among: number[]
      first: Tally | null
      ballots: Ballots
    } & Made)
  | ({
      name: 'reveal'
      since: number
      nextAt: number | null
      result: Result
      publishing: Publishing | null
      refused?: true
    } & Made)
  | ({
      name: 'published'
      since: number
      nextAt: number | null
      result: Result
      post: PostId
      card: Card
    } & Made)

export type Phase =
  | LivePhase
  | { name: 'paused'; since: number; by: UserId; was: LivePhase }
  | { name: 'ended'; since: number; by: UserId | null; last: LivePhase }

export type PhaseName = Phase['name']
export type PhaseOf<Name extends PhaseName> = Extract<Phase, { name: Name }>

/** The answer to a command. `seq` is the entry that carries it out (0: nothing had to change). */
export type Answer =
  | { ok: true; seq: number }
  | { ok: false; reason: Reason; span?: { from: number; to: number }; retryAfter?: number }
