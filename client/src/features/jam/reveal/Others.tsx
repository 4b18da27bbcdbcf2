import { ViewTransition } from 'react'
import type { PhaseOf } from '#shared/jam/state.ts'
import { t } from '../../../text/t.ts'
import { Picture } from '../../../ui/Picture.tsx'
import { kindWords } from '../kindWords.ts'
import { decidingTally, headsAt } from './heads.ts'
import styles from './RevealStage.module.css'

/** What was not chosen, small, each with its votes. */
export function Others({ phase }: { phase: PhaseOf<'reveal'> | PhaseOf<'published'> }) {
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
            <Picture
              picture={variant.picture.thumb}
              placeholder={variant.picture.placeholder}
              alt={words.othersVotes(place + 1, tally ? headsAt(tally, place) : 0)}
              className={styles.otherPicture ?? ''}
              retry={false}
            />
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
