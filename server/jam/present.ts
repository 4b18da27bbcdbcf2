import type { UserId } from '#shared/ids.ts'
import type { Entry, Stamped } from '#shared/jam/entries.ts'
import { isPlayer } from '#shared/jam/people.ts'
import type { Ballots, FinalMedia, JamState, LivePhase, Media, Phase, Variant } from '#shared/jam/state.ts'
import { entriesOf } from '#shared/records.ts'

/** Who looks: a person who watches, any player, or anybody (what is sent to all at once). Only players see held frames and unjudged words. */
export type Viewer = UserId | 'player' | 'anybody'

/** As whom a person sees what is sent to all of their kind. */
export function viewerOf(state: JamState, who: UserId): Viewer {
  return isPlayer(state, who) ? 'player' : 'anybody'
}

/**
 * An entry as a viewer may see it (rules J17, J18): ballots without their place unless it is the viewer's own, the engine only from
 * the reveal on, and no command numbers. Sequence numbers stay, so the fold stays whole.
 */
export function present(stamped: Stamped, viewer: Viewer): Stamped {
  const { op: _op, ...rest } = stamped
  return { ...rest, entry: presentEntry(stamped.entry, viewer) }
}

function presentEntry(entry: Entry, viewer: Viewer): Entry {
  if (entry.kind === 'ballot' && entry.who !== viewer) return { ...entry, place: null }
  if (entry.kind === 'lineEdited' || entry.kind === 'lineRemoved') return { ...entry, keeps: null }
  if (entry.kind === 'frame') return viewer === 'player' ? entry : outside(entry)
  if (entry.kind === 'final' || entry.kind === 'finalText')
    return { ...entry, picture: withoutOriginal(entry.picture) }
  return entry.kind === 'generating' ? { ...entry, engine: null } : entry
}

/** The state as a viewer may see it: equal to the fold of the entries presented to them (rule J18). */
export function presentState(state: JamState, viewer: Viewer): JamState {
  return {
    ...state,
    phase: presentPhase(state.phase, viewer),
    history: state.history.map(past => ({ ...past, variants: presentVariants(past.variants, viewer) })),
    visits: {},
    visitsFloor: 0,
  }
}

function presentPhase(phase: Phase, viewer: Viewer): Phase {
  if (phase.name === 'paused') return { ...phase, was: presentLive(phase.was, viewer) }
  if (phase.name === 'ended') return { ...phase, last: presentLive(phase.last, viewer) }
  return presentLive(phase, viewer)
}

function presentLive(phase: LivePhase, viewer: Viewer): LivePhase {
  switch (phase.name) {
    case 'generating':
      return { ...phase, engine: null, variants: presentVariants(phase.variants, viewer) }
    case 'voting':
    case 'runoff':
      return {
        ...phase,
        engine: null,
        variants: presentVariants(phase.variants, viewer),
        ballots: presentBallots(phase.ballots, viewer),
      }
    case 'writing':
    case 'locked':
      return phase
    case 'reveal':
    case 'published':
      return { ...phase, variants: presentVariants(phase.variants, viewer) }
  }
}

function presentBallots(ballots: Ballots, viewer: Viewer): Ballots {
  return Object.fromEntries(
    entriesOf(ballots).map(([who, ballot]) => [who, who === viewer ? ballot : { ...ballot, place: null }]),
  ) as Ballots
}

function presentVariants(variants: readonly Variant[], viewer: Viewer): Variant[] {
  return variants.map(variant => {
    if (variant.state === 'final') return { ...variant, picture: withoutOriginal(variant.picture) }
    return variant.state === 'running' && viewer !== 'player' ? outside(variant) : variant
  })
}

/** A model's own bytes name it; only a post leads to them. */
function withoutOriginal({ original: _original, ...picture }: FinalMedia): FinalMedia {
  return picture
}

type Unfinished = { frame: Media | null; held?: true; text?: string; judged?: number }

/** Without what only the jam's players see: frames that nobody looked at, and words that were not judged (rules M2, M7). */
function outside<Shown extends Unfinished>(shown: Shown): Shown {
  const { frame, held, text, judged } = shown
  return {
    ...shown,
    frame: held ? null : frame,
    ...(text === undefined || judged === undefined ? {} : { text: text.slice(0, judged) }),
  }
}
