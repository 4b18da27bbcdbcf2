import type { PhaseOf } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { Popover } from '../../../ui/Popover.tsx'
import { kindWords } from '../kindWords.ts'
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
        <p className={styles.chose}>{kindWords(phase.draft.params.kind).only}</p>
        <p className={styles.soft}>{words.onlyText}</p>
      </div>
    )
  const many = result.winners.length > 1
  return (
    <div className={styles.outcome}>
      <p className={styles.chose}>{many ? words.choseTwo(result.winners.length) : words.chose}</p>
      <div className={styles.score}>
        <p>
          <b>{t.common.number(heads.won)}</b> {words.of(heads.all)}
        </p>
        <How phase={phase} />
      </div>
      {result.how !== 'vote' && (
        <p className={styles.soft}>{result.how === 'runoff' ? words.runoffWon : words.tie}</p>
      )}
    </div>
  )
}

function How({ phase: { result, draft } }: { phase: PhaseOf<'reveal'> | PhaseOf<'published'> }) {
  const words = t.jam.reveal
  const { kind } = draft.params
  return (
    <Popover label={words.how} buttonClass={styles.how ?? ''} button={words.how}>
      {result.first && (
        <TallyTable kind={kind} tally={result.first} winners={result.winners} title={words.firstVote} />
      )}
      {result.runoff && (
        <TallyTable kind={kind} tally={result.runoff} winners={result.winners} title={words.runoffVote} />
      )}
    </Popover>
  )
}
