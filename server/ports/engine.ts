import type { UserId } from '#shared/ids.ts'
import type { BasisHow } from '#shared/jam/state.ts'
import type { Kind, Shape } from '#shared/kinds.ts'
import type { Money } from '#shared/money.ts'

/** A finished or half-finished picture as encoded bytes. */
export type Picture = {
  bytes: Uint8Array
  mime: 'image/webp' | 'image/jpeg' | 'image/png'
  /** Pixels. */
  width: number
  height: number
}

/** One variant to make. Everything that may change the result is in here, so that a job can be run again elsewhere. */
export type EngineJob = {
  kind: Kind
  prompt: string
  /** A style id that the engine listed in `describe().styles`; for a text, its form. */
  style: string
  shape: Shape
  /** 0 to 2^32-1, shared by the whole round. */
  seed: number
  /** 0 to 7: which of the round's variants this is. Variants of one round must differ visibly. */
  variant: number
  /**
   * The picture this one starts from, if any: `subtle` and `strong` vary it, `restyle` keeps it and changes its style, `start` changes it
   * towards the prompt (an upload has an empty one).
   */
  parent?: {
    how: BasisHow
    prompt: string
    style: string
    seed: number
    variant: number
    picture: Uint8Array
  }
  /** Who asked for it (a timer's round: the host). Changes nothing of the result; no provider learns it as it stands. */
  asker?: UserId | null
}

/**
 * What an engine says while it works. Exactly one `final` (a picture), `written` (a text) or `failed` ends a job; any number of `frame`s precede it.
 * `step` is an id of shared/steps.ts, or two or three words of the engine's own that a person reads; `share` is 0..1 and never falls.
 */
export type EngineEvent =
  /** `text`: all of a text creation that is written so far; it may come with every word. */
  | { kind: 'frame'; step: string; share: number; picture?: Picture; text?: string }
  | {
      kind: 'final'
      picture: Picture
      understood?: string[]
      ignored?: string[]
      /** What the engine put after the people's own words, for everyone to read. */
      added?: string
      /** Tokens of a paid request, as its provider counted them. */
      usage?: Usage
    }
  /** The end of a text creation, at most `TEXT_UNITS` long. */
  | { kind: 'written'; text: string; usage?: Usage }
  | { kind: 'failed'; reason: EngineFailure; message: string }

/** What a paid request took, in tokens. */
export type Usage = { textIn: number; imageIn: number; out: number }

/** What one variant costs. */
export type Price = {
  /** For "about $0.16". */
  usual: Money
  /** Set aside before it is asked for. */
  most: Money
  costOf(usage: Usage): Money
}

/** Why a variant failed. `aborted` is said only after the caller's signal fired; `busy`: too much was asked at once, not for money. */
export type EngineFailure = 'aborted' | 'timeout' | 'blocked' | 'quota' | 'busy' | 'provider' | 'crashed'

export type EngineStyle = { id: string; label: string }

export type EngineDescription = {
  id: string
  /** Two words for choosing it: "Painter", or the name of a model. */
  name: string
  /** Shown on posts: "Drawn by rules, no AI model". */
  label: string
  /** The kind of creation it makes, and in which styles (forms, for a text). */
  kind: Kind
  styles: readonly EngineStyle[]
  /** What draws: rules, of which everything is known, or a model, whose pictures are looked at before they are shown outside. */
  by: 'rules' | 'model'
  /** What a picture costs; absent where it costs nothing. */
  price?: Price
  /** True if making a picture costs nothing, so that a job of unknown fate may simply be run again (rule L13). */
  free: boolean
  /** True if the seed decides the picture. */
  seeded: boolean
  /** How many jobs run side by side. */
  atOnce: number
  /** Usual seconds for one variant, for "about 4 s". */
  usualSeconds: number
}

/** Makes variants. */
export interface Engine {
  describe(): EngineDescription
  /** Runs one job; the returned iterable ends after its `final` or `failed` and never throws. Aborting ends it with `failed: aborted`. */
  make(job: EngineJob, signal: AbortSignal): AsyncIterable<EngineEvent>
  /** Ends workers; running jobs end as `failed: aborted`. */
  close(): Promise<void>
}

/** The engines of this node. */
export interface Engines {
  /** All of them, the default first. */
  readonly offered: readonly Engine[]
  /** The engine of that id, or null where this node has none. */
  get(id: string): Engine | null
  /** The engine that makes what these parameters ask for: the chosen one, or the default where it was not chosen or is gone. */
  chosen(params: { kind: Kind; engine?: string }): Engine
  close(): Promise<void>
}
