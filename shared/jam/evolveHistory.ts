import { PAST_RUNS, ROUNDS_KEPT } from '../limits.ts'
import type { Entry } from './entries.ts'
import type { JamState, LivePhase, PastRound, Variant } from './state.ts'

/** The state with its present round among those that are over, where it made any picture (rule J42). */
export function withHistory(state: JamState, at: number): JamState {
  const { phase } = state
  if (phase.name === 'ended') return state
  const past = pastRoundOf(state, phase.name === 'paused' ? phase.was : phase, at)
  return past ? { ...state, history: [...state.history, past].slice(-ROUNDS_KEPT) } : state
}

/**
 * The round of this phase as one that is over at `at`, or null where it made no picture. What the phase hid stays hidden: a round
 * without a result names no engine.
 */
export function pastRoundOf(state: JamState, phase: LivePhase, at: number): PastRound | null {
  if (!('variants' in phase)) return null
  const { draft, order } = phase
  const variants = phase.variants.map(settled)
  if (!variants.some(variant => variant.state === 'final')) return null
  const revealed = phase.name === 'reveal' || phase.name === 'published'
  return {
    round: state.round,
    at,
    draft: draft.runs.length > PAST_RUNS ? { ...draft, runs: [] } : draft,
    engine: revealed ? phase.engine : null,
    order,
    variants,
    result: revealed ? phase.result : null,
    publishing: phase.name === 'reveal' ? phase.publishing : null,
    ...(phase.name === 'reveal' && phase.refused ? { refused: true } : {}),
    post: phase.name === 'published' ? phase.post : null,
  }
}

/** An earlier round is published, with the card that was confirmed (rule J43). */
export function evolveHistory(
  state: JamState,
  entry: Extract<Entry, { kind: 'publishingPast' | 'publishedPast' }>,
): JamState {
  const change = (past: PastRound): PastRound =>
    entry.kind === 'publishingPast'
      ? { ...past, publishing: { by: entry.by, card: entry.card } }
      : { ...past, publishing: null, post: entry.post }
  return {
    ...state,
    history: state.history.map(past => (past.round === entry.round ? change(past) : past)),
  }
}

/** A variant as history keeps it: what the engine said of the words is for the reveal alone. */
function settled(variant: Variant): Variant {
  if (variant.state === 'final') return { ...variant, understood: [], ignored: [] }
  return variant.state === 'failed' ? variant : { state: 'failed', reason: 'cancelled' }
}
