import type { FinalMedia, PastRound } from '#shared/jam/state.ts'

/** The picture that stands for a round: its winner, else its first. */
export function faceOf({ result, variants }: PastRound): FinalMedia | null {
  const chosen = variants[result?.winners[0] ?? -1]
  const one = chosen?.state === 'final' ? chosen : variants.find(variant => variant.state === 'final')
  return one?.state === 'final' ? one.picture : null
}
