import type { PhaseOf } from '#shared/jam/state.ts'
import { useJam } from '../jamContext.ts'
import { kindWords } from '../kindWords.ts'
import { useLarge } from '../large/largeContext.ts'
import places from '../pictures/PictureStage.module.css'
import { PictureStage } from '../pictures/PictureStage.tsx'
import { mayVoteIn } from './mayVote.ts'
import { useVote } from './useVote.ts'
import { VoteFoot } from './VoteFoot.tsx'
import { VoteTile } from './VoteTile.tsx'

/** The pictures are the step: a key, a press or a tap chooses one, until the light goes out. */
export function VoteStage({ phase }: { phase: PhaseOf<'voting'> | PhaseOf<'runoff'> }) {
  const jam = useJam()
  const { state } = jam
  const mayVote = mayVoteIn(jam)
  const open = openPlaces(phase)
  const { chosen, choose } = useVote(phase, mayVote ? open : [])
  const large = useLarge()
  return (
    <PictureStage
      draft={phase.draft}
      count={phase.variants.length}
      foot={<VoteFoot phase={phase} count={phase.variants.length} />}
    >
      {({ tile }) => (
        <div
          className={places.places}
          role="radiogroup"
          aria-label={kindWords(phase.draft.params.kind).group}
        >
          {phase.variants.map((variant, place) => (
            <VoteTile
              // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
              key={place}
              place={place}
              size={tile}
              variant={variant}
              words={phase.draft.text}
              open={open.includes(place)}
              mayVote={mayVote}
              chosen={chosen === place}
              onChoose={() => choose(place)}
              onLarge={() => large({ round: state.round, place })}
            />
          ))}
        </div>
      )}
    </PictureStage>
  )
}

/** The places that can be chosen now. */
function openPlaces(phase: PhaseOf<'voting'> | PhaseOf<'runoff'>): number[] {
  const final = phase.variants.flatMap((variant, place) => (variant.state === 'final' ? [place] : []))
  return phase.name === 'runoff' ? final.filter(place => phase.among.includes(place)) : final
}
