import type { PhaseOf } from '#shared/jam/state.ts'
import { kindWords } from '../kindWords.ts'
import { MakingFoot } from './MakingFoot.tsx'
import { MakingTile } from './MakingTile.tsx'
import styles from './PictureStage.module.css'
import { PictureStage } from './PictureStage.tsx'

/** The pictures grow, for everyone at once. */
export function MakingStage({ phase }: { phase: PhaseOf<'locked'> | PhaseOf<'generating'> }) {
  const { draft } = phase
  const words = kindWords(draft.params.kind)
  const count = phase.name === 'generating' ? phase.variants.length : draft.params.variants
  return (
    <PictureStage
      draft={draft}
      count={count}
      foot={phase.name === 'generating' ? <MakingFoot phase={phase} /> : <p>{words.checking}</p>}
    >
      {({ tile }) => (
        <ul className={styles.places} aria-label={words.made}>
          {Array.from({ length: count }, (_, place) => (
            <MakingTile
              // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
              key={place}
              place={place}
              size={tile}
              kind={draft.params.kind}
              variant={phase.name === 'generating' ? phase.variants[place] : undefined}
            />
          ))}
        </ul>
      )}
    </PictureStage>
  )
}
