import { revealedRound } from '#shared/jam/history.ts'
import type { Draft, FinalMedia, JamState, Media, Variant } from '#shared/jam/state.ts'
import { livePhase } from '../scene.ts'

/** A picture of a round: the final one, or the newest frame of one that is still being made. A text has its words too. */
export type Shown = { place: number; picture: Media; text?: string; final: FinalMedia | null }
export type RoundPictures = { round: number; draft: Draft; shown: Shown[] }

/** The pictures of a round that can be seen now, by place; null where there are none. */
export function roundPictures(state: JamState, round: number): RoundPictures | null {
  const live = livePhase(state.phase)
  const made = round === state.round && 'variants' in live ? live : revealedRound(state, round)
  if (!made) return null
  const shown = made.variants.flatMap((variant, place) => shownOf(variant, place))
  return shown.length > 0 ? { round, draft: made.draft, shown } : null
}

function shownOf(variant: Variant, place: number): Shown[] {
  if (variant.state === 'final') {
    const { picture, text } = variant
    return [{ place, picture, final: picture, ...(text === undefined ? {} : { text }) }]
  }
  return variant.state === 'running' && variant.frame ? [{ place, picture: variant.frame, final: null }] : []
}
