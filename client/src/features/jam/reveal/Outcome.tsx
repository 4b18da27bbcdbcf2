import type { PhaseOf } from '#shared/jam/state.ts'
import { t } from '../../../text/t.ts'
import { Popover } from '../../../ui/Popover.tsx'
import { headsOf } from './heads.ts'
import styles from './RevealStage.module.css'
import { TallyTable } from './TallyTable.tsx'

/** What the jam chose, with how many votes; on demand how they were counted. */
export function Outcome({ phase }: { phase: PhaseOf<'reveal'> | PhaseOf<'published'> }) {
  const { result } = phase
  const words = t.jam.reveal
  const heads = headsOf(result)
  if (!heads)
    return (
      <div className={styles.outcome}>
        <p className={styles.chose}>{words.only}</p>
        <p className={styles.soft}>{words.onlyText}</p>
      </div>
    )
  const many = result.winners.length > 1
  return (
    <div className={styles.outcome}>
      <p className={styles.chose}>{many ? words.choseTwo(result.winners.length) : words.chose}</p>
      <p className={styles.score}>
        <b>{t.common.number(heads.won)}</b> {words.of(heads.all)}
      </p>
      {result.how !== 'vote' && (
        <p className={styles.soft}>{result.how === 'runoff' ? words.runoffWon : words.tie}</p>
      )}
      <Popover label={words.how} buttonClass={styles.how ?? ''} button={words.how}>
        {result.first && <TallyTable tally={result.first} winners={result.winners} title={words.firstVote} />}
        {result.runoff && (
          <TallyTable tally={result.runoff} winners={result.winners} title={words.runoffVote} />
        )}
      </Popover>
    </div>
  )
}
