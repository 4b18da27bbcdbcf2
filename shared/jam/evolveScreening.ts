import type { Entry } from './entries.ts'
import type { JamState } from './state.ts'

type ScreeningEntry = Extract<Entry, { kind: 'cleared' | 'publishWaits' | 'publishRefused' }>

/** The part of the fold that is about looking at pictures before others see them. */
export function evolveScreening(state: JamState, entry: ScreeningEntry): JamState {
  switch (entry.kind) {
    case 'cleared':
      return cleared(state, entry)
    case 'publishWaits':
      return withPublication(state, entry.round, ({ publishing }) => ({
        publishing: publishing && { ...publishing, waits: true },
      }))
    case 'publishRefused':
      return withPublication(state, entry.round, () => ({ publishing: null, refused: true }))
  }
}

function cleared(state: JamState, { place, frame }: Extract<Entry, { kind: 'cleared' }>): JamState {
  const { phase } = state
  if (phase.name !== 'generating') return state
  const variants = phase.variants.map((variant, index) => {
    if (index !== place || variant.state !== 'running') return variant
    const { held: _held, ...rest } = variant
    return { ...rest, frame }
  })
  return { ...state, phase: { ...phase, variants } }
}

type Publication = Pick<JamState['history'][number], 'publishing' | 'refused'>

/** Changes what is known of a round's publication, in its reveal or after it. */
function withPublication(
  state: JamState,
  round: number,
  change: (publication: Publication) => Publication,
): JamState {
  const { phase } = state
  if (round === state.round && phase.name === 'reveal')
    return { ...state, phase: { ...phase, ...change(phase) } }
  return {
    ...state,
    history: state.history.map(past => (past.round === round ? { ...past, ...change(past) } : past)),
  }
}
