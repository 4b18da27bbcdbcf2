import { ViewTransition } from 'react'
import type { PhaseOf } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { Picture } from '../../../ui/Picture.tsx'
import { useJam } from '../jamContext.ts'
import { kindWords } from '../kindWords.ts'
import { useLarge } from '../large/largeContext.ts'
import { decidingTally, headsAt } from './heads.ts'
import styles from './RevealStage.module.css'

/** What was not chosen, small, each with its votes. */
export function Others({ phase }: { phase: PhaseOf<'reveal'> | PhaseOf<'published'> }) {
  const { state } = useJam()
  const large = useLarge()
  const { result, variants } = phase
  const tally = result.first ?? decidingTally(result)
  const others = variants.flatMap((variant, place) =>
    result.winners.includes(place) || variant.state !== 'final' ? [] : [{ variant, place }],
  )
  if (others.length === 0) return null
  const words = kindWords(phase.draft.params.kind)
  return (
    <ul className={styles.others} aria-label={t.jam.reveal.others}>
      {others.map(({ variant, place }) => (
        <ViewTransition key={place} name={`picture-${place}`} update="none">
          <li className={styles.other}>
            <button
              type="button"
              className={styles.otherButton}
              title={t.material.large.open(place + 1)}
              onClick={() => large({ round: state.round, place })}
            >
              <Picture
                picture={variant.picture.thumb}
                placeholder={variant.picture.placeholder}
                alt={words.othersVotes(place + 1, tally ? headsAt(tally, place) : 0)}
                retry={false}
              />
            </button>
            {tally && (
              <span className={styles.count} aria-hidden="true">
                {headsAt(tally, place)}
              </span>
            )}
          </li>
        </ViewTransition>
      ))}
    </ul>
  )
}
