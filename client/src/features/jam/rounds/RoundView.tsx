import type { CSSProperties } from 'react'
import type { PastRound } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { AuthoredText } from '../../../ui/AuthoredText.tsx'
import { Picture } from '../../../ui/Picture.tsx'
import { Ribbon } from '../../../ui/Ribbon.tsx'
import { authorLooks, ribbonShares } from '../authors.ts'
import { useJam } from '../jamContext.ts'
import { useLarge } from '../large/largeContext.ts'
import { BasisNote } from '../material/BasisNote.tsx'
import { GrowActions } from '../material/GrowActions.tsx'
import { decidingTally, headsAt, headsOf } from '../reveal/heads.ts'
import { RoundSteps } from './RoundSteps.tsx'
import styles from './Rounds.module.css'

/** What a round made, who wrote what of it, how it was chosen, and what can be done with it still. */
export function RoundView({ past, onDone }: { past: PastRound; onDone: () => void }) {
  const { state } = useJam()
  const { draft, result } = past
  return (
    <div className={styles.view}>
      <Pictures past={past} />
      <p className={styles.outcome}>{outcomeOf(past)}</p>
      <AuthoredText
        text={draft.text.trimEnd()}
        runs={draft.runs}
        authors={authorLooks(state.people)}
        size="card"
      />
      <Ribbon shares={ribbonShares(state, draft.shares)} />
      {draft.basis && <BasisNote basis={draft.basis} />}
      {result?.winners.length === 1 && (
        <GrowActions round={past.round} place={result.winners[0] ?? 0} onGrown={onDone} />
      )}
      <RoundSteps past={past} onDone={onDone} />
    </div>
  )
}

function Pictures({ past: { round, variants, result } }: { past: PastRound }) {
  const large = useLarge()
  const tally = result && decidingTally(result)
  const finals = variants.flatMap((variant, place) => (variant.state === 'final' ? [{ variant, place }] : []))
  return (
    <ul className={styles.pictures} aria-label={t.material.rounds.pictures}>
      {finals.map(({ variant, place }) => {
        const won = result?.winners.includes(place) === true
        const alt = tally
          ? t.jam.reveal.othersVotes(place + 1, headsAt(tally, place))
          : t.jam.make.picture(place + 1)
        return (
          <li
            key={place}
            className={styles.each}
            data-won={won || undefined}
            style={{ '--ratio': variant.picture.width / variant.picture.height } as CSSProperties}
          >
            <button
              type="button"
              className={styles.button}
              title={t.material.large.open(place + 1)}
              onClick={() => large({ round, place })}
            >
              <Picture
                picture={variant.picture}
                thumb={variant.picture.thumb}
                placeholder={variant.picture.placeholder}
                sizes={won ? '640px' : '220px'}
                alt={won ? `${alt}. ${t.material.rounds.winner}` : alt}
                retry={false}
              />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function outcomeOf({ result }: PastRound): string {
  const words = t.material.rounds
  if (!result) return words.undecided
  const heads = headsOf(result)
  return heads ? words.chose(heads.won, heads.all) : words.only
}
