import type { NodeId, PostId, UserId } from '#shared/ids.ts'
import type { Command } from '#shared/jam/commands.ts'
import type { Entry } from '#shared/jam/entries.ts'
import type { MuseEdit, MuseFailure } from '#shared/jam/muse.ts'
import type { FinalMedia, Lineage, Media, PhaseName, Preset, Run, VariantFailure } from '#shared/jam/state.ts'
import type { Kind, Params } from '#shared/kinds.ts'
import type { Cap } from '#shared/money.ts'
import type { Reason } from '#shared/reasons.ts'

/** The prompt's text as durable now. */
export type Words = { text: string; runs: Run[]; textSeq: number }

/** Everything a decision may know beside the state. Plain values and pure look-ups, so that a decision can be taken again. */
export type Context = {
  /** Store time, ms. */
  now: number
  /** The node that decides. */
  node: NodeId
  /** The prompt; asked for only where a decision needs it. */
  words(): Words
  /** A random number of 32 bits, for seeds and the order of variants. */
  dice(): number
  /** The engines that a jam can choose here. */
  offers: readonly { id: string; kind: Kind; styles: readonly { id: string }[] }[]
}

/** Who asks: a person as their session knows them. */
export type Asker = { id: UserId; name: string; colour: number }

/** The round and phase that a command's sender saw (rule J13). */
export type Seen = { round: number; phase: PhaseName }

/**
 * Which making a server's command belongs to: a round is locked anew after it was stopped. The number is missing in drafts from before locks had one.
 */
type Of = { round: number; lock?: number | undefined }

/** What servers ask of a jam. Those of a round name it and its lock, and are void in another one (rule L13). */
export type ServerCommand =
  | { kind: 'create'; lineage: Lineage | null; params: Params; title: string; preset?: Preset }
  | { kind: 'came'; who: UserId }
  | { kind: 'left'; who: UserId; goneAt: number }
  | { kind: 'tick' }
  | { kind: 'hide'; hidden: boolean }
  | { kind: 'ban'; who: UserId }
  /** These entries are empty in the store now. */
  | { kind: 'erased'; seqs: number[] }
  | ({ kind: 'block'; span: { from: number; to: number } } & Of)
  /** Money for the round could not be set aside. `at`: when that budget renews. */
  | ({ kind: 'broke'; cap: Cap; at: number } & Of)
  | ({ kind: 'begin'; engine: string } & Of)
  /** `from` is the node that died; a round that somebody else took over meanwhile is left alone. */
  | ({ kind: 'takeOver'; from: NodeId; free: boolean } & Of)
  | ({ kind: 'start'; place: number } & Of)
  | ({ kind: 'call'; place: number } & Of)
  | ({
      kind: 'frame'
      place: number
      step: string
      share: number
      frame: Media | null
      text?: string
      judged?: number
      held?: true
    } & Of)
  | ({ kind: 'clear'; place: number } & Of)
  | ({
      kind: 'finish'
      place: number
      picture: FinalMedia
      understood: string[]
      ignored: string[]
      added?: string
      unchecked?: true
    } & Of)
  | ({ kind: 'finishText'; place: number; text: string; picture: FinalMedia; unchecked?: true } & Of)
  | { kind: 'museOffer'; ask: number; label: string; engine: string; edits: MuseEdit[] }
  | { kind: 'museFail'; ask: number; reason: MuseFailure }
  | { kind: 'museWrote'; ask: number; edit: number; done: boolean }
  | ({ kind: 'fail'; place: number; reason: VariantFailure } & Of)
  | { kind: 'published'; round: number; post: PostId }
  /** The picture check does not answer. */
  | { kind: 'publishWaits'; round: number }
  | { kind: 'publishRefused'; round: number }

export type Refused = { refused: Reason; span?: { from: number; to: number }; retryAfter?: number }

/** The entries that carry out a command (none: nothing had to change), or why it is refused. */
export type Decision = { entries: Entry[] } | Refused

/** A person's command with who asks. */
export type Asked = { command: Command; asker: Asker }

export function entries(...list: Entry[]): Decision {
  return { entries: list }
}

export function refuse(refused: Reason, more: Omit<Refused, 'refused'> = {}): Refused {
  return { refused, ...more }
}
