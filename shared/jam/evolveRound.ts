import type { Entry } from './entries.ts'
import { withHistory } from './evolveHistory.ts'
import { withoutOffer } from './evolveMuse.ts'
import type { JamState, LivePhase, PhaseName, PhaseOf, Variant } from './state.ts'

type RoundEntry = Extract<
  Entry,
  {
    kind:
      | 'locked'
      | 'generating'
      | 'takenOver'
      | 'started'
      | 'calling'
      | 'frame'
      | 'final'
      | 'finalText'
      | 'variantFailed'
      | 'cancelAsked'
      | 'voting'
      | 'ballot'
      | 'extended'
      | 'runoff'
      | 'reveal'
      | 'publishing'
      | 'published'
      | 'writing'
      | 'paused'
      | 'resumed'
      | 'ended'
  }
>

/** The part of the fold that is about the round. An entry that does not fit the phase changes nothing: `decide` never writes one. */
export function evolveRound(state: JamState, entry: RoundEntry, at: number): JamState {
  const { phase } = state
  switch (entry.kind) {
    case 'writing':
      return {
        ...(entry.round === state.round ? state : { ...withHistory(state, at), basis: null }),
        muse: entry.round === state.round ? state.muse : withoutOffer(state.muse),
        round: entry.round,
        theme: entry.round === state.round ? state.theme : null,
        phase: { name: 'writing', since: at, deadline: entry.deadline, notice: entry.notice },
        people: unready(state),
      }
    case 'locked':
      return { ...state, phase: { name: 'locked', since: at, draft: entry.draft } }
    case 'generating':
      return within(state, ['locked'], ({ draft }) => ({
        name: 'generating',
        since: at,
        node: entry.node,
        cancels: [],
        draft,
        engine: entry.engine,
        order: entry.order,
        variants: entry.order.map(() => ({ state: 'waiting' })),
      }))
    case 'takenOver':
      return within(state, ['generating'], made => ({
        ...made,
        node: entry.node,
        variants: made.variants.map((variant, place): Variant => {
          if (entry.again.includes(place)) return { state: 'waiting' }
          return entry.lost.includes(place) ? { state: 'failed', reason: 'lost' } : variant
        }),
      }))
    case 'started':
      return withVariant(state, entry.place, () => ({
        state: 'running',
        startedAt: at,
        calling: false,
        step: '',
        share: 0,
        frame: null,
        frames: 0,
      }))
    case 'calling':
      return withVariant(state, entry.place, variant =>
        variant.state === 'running' ? { ...variant, calling: true } : variant,
      )
    case 'frame':
      return withVariant(state, entry.place, variant =>
        variant.state === 'running' ? withFrame(variant, entry) : variant,
      )
    case 'final':
      return withVariant(state, entry.place, () => ({
        state: 'final',
        picture: entry.picture,
        understood: entry.understood,
        ignored: entry.ignored,
        ...(entry.added ? { added: entry.added } : {}),
        ...(entry.unchecked ? { unchecked: true } : {}),
      }))
    case 'finalText':
      return withVariant(state, entry.place, () => ({
        state: 'final',
        picture: entry.picture,
        understood: [],
        ignored: [],
        text: entry.text,
        ...(entry.unchecked ? { unchecked: true } : {}),
      }))
    case 'variantFailed':
      return withVariant(state, entry.place, () => ({ state: 'failed', reason: entry.reason }))
    case 'cancelAsked':
      return within(state, ['generating'], made => ({ ...made, cancels: [...made.cancels, entry.who] }))
    case 'voting':
      return within(state, ['generating'], ({ draft, engine, order, variants }) => ({
        name: 'voting',
        since: at,
        deadline: entry.deadline,
        extended: false,
        ballots: {},
        changedAt: at,
        draft,
        engine,
        order,
        variants,
      }))
    case 'ballot': {
      const { who, place } = entry
      if (phase.name === 'voting') {
        return {
          ...state,
          phase: { ...phase, changedAt: at, ballots: { ...phase.ballots, [who]: { place, at } } },
        }
      }
      return within(state, ['runoff'], vote => ({
        ...vote,
        ballots: { ...vote.ballots, [who]: { place, at } },
      }))
    }
    case 'extended':
      if (phase.name === 'writing') return { ...state, phase: { ...phase, deadline: entry.deadline } }
      return within(state, ['voting'], vote => ({ ...vote, deadline: entry.deadline, extended: true }))
    case 'runoff':
      return within(state, ['voting'], ({ draft, engine, order, variants }) => ({
        name: 'runoff',
        since: at,
        deadline: entry.deadline,
        among: entry.among,
        first: entry.first,
        ballots: {},
        draft,
        engine,
        order,
        variants,
      }))
    case 'reveal':
      return within(state, ['generating', 'voting', 'runoff'], ({ draft, order, variants }) => ({
        name: 'reveal',
        since: at,
        nextAt: entry.nextAt,
        result: entry.result,
        publishing: null,
        draft,
        engine: entry.engine,
        order,
        variants,
      }))
    case 'publishing':
      return within(state, ['reveal'], reveal => ({
        ...reveal,
        publishing: { by: entry.by, card: entry.card },
      }))
    case 'published':
      return within(state, ['reveal'], ({ draft, engine, order, variants, result, publishing }) =>
        publishing
          ? {
              name: 'published',
              since: at,
              nextAt: entry.nextAt,
              result,
              post: entry.post,
              card: publishing.card,
              draft,
              engine,
              order,
              variants,
            }
          : null,
      )
    case 'paused':
      return phase.name === 'paused' || phase.name === 'ended'
        ? state
        : { ...state, phase: { name: 'paused', since: at, by: entry.by, was: phase } }
    case 'resumed':
      return phase.name === 'paused' ? { ...state, phase: shifted(phase.was, at - phase.since) } : state
    case 'ended':
      if (phase.name === 'ended') return state
      return {
        ...withHistory(state, at),
        phase: { name: 'ended', since: at, by: entry.by, last: phase.name === 'paused' ? phase.was : phase },
      }
  }
}

function within<Name extends PhaseName>(
  state: JamState,
  names: readonly Name[],
  next: (phase: PhaseOf<Name>) => LivePhase | null,
): JamState {
  const { phase } = state
  if (!(names as readonly PhaseName[]).includes(phase.name)) return state
  const after = next(phase as PhaseOf<Name>)
  return after ? { ...state, phase: after } : state
}

function withVariant(state: JamState, place: number, next: (variant: Variant) => Variant): JamState {
  return within(state, ['generating'], made => ({
    ...made,
    variants: made.variants.map((variant, index) => (index === place ? next(variant) : variant)),
  }))
}

function withFrame(
  { judged, ...variant }: Extract<Variant, { state: 'running' }>,
  entry: Extract<Entry, { kind: 'frame' }>,
): Variant {
  const seen = entry.text === undefined ? judged : entry.judged
  return {
    ...variant,
    step: entry.step,
    share: entry.share,
    frame: entry.frame ?? variant.frame,
    frames: variant.frames + 1,
    ...(entry.text === undefined ? {} : { text: entry.text }),
    ...(seen === undefined ? {} : { judged: seen }),
    ...(entry.held ? { held: true } : {}),
  }
}

/** A pause stops every timer of the phase: they go on with what was left. */
function shifted(phase: LivePhase, by: number): LivePhase {
  const later = (time: number | null) => (time === null ? null : time + by)
  switch (phase.name) {
    case 'writing':
      return { ...phase, deadline: later(phase.deadline) }
    case 'voting':
      return { ...phase, deadline: later(phase.deadline), changedAt: phase.changedAt + by }
    case 'runoff':
      return { ...phase, deadline: phase.deadline + by }
    case 'reveal':
    case 'published':
      return { ...phase, nextAt: later(phase.nextAt) }
    case 'locked':
    case 'generating':
      return phase
  }
}

function unready(state: JamState): JamState['people'] {
  return Object.fromEntries(
    Object.entries(state.people).map(([id, person]) => [
      id,
      person.ready ? { ...person, ready: false } : person,
    ]),
  ) as JamState['people']
}
