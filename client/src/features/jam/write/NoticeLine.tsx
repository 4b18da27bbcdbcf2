import { personOf } from '#shared/jam/people.ts'
import type { JamState, PhaseOf } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { useJam } from '../jamContext.ts'
import { kindWords } from '../kindWords.ts'
import { spentSentence } from './useBudget.ts'
import { usePrompt } from './usePrompt.ts'
import styles from './WritingStage.module.css'

/** Why the round came back to writing, in one sentence. */
export function NoticeLine({ phase }: { phase: PhaseOf<'writing'> }) {
  const { state } = useJam()
  const prompt = usePrompt()
  return (
    <div role="status">
      {phase.notice && <p className={styles.notice}>{sentenceOf(phase.notice, state, prompt)}</p>}
    </div>
  )
}

function sentenceOf(
  notice: NonNullable<PhaseOf<'writing'>['notice']>,
  state: JamState,
  prompt: string,
): string {
  const words = t.jam.notice
  switch (notice.kind) {
    case 'blocked':
      return words.blocked(prompt.slice(notice.span.from, notice.span.to).trim())
    case 'failed':
      return kindWords(state.params.kind).failed[notice.reason]
    case 'cancelled': {
      const name = notice.by && personOf(state, notice.by)?.name
      return name ? words.cancelledBy(name) : words.cancelled
    }
    case 'spent':
      return spentSentence(notice.cap, notice.at)
    case 'nobodyVoted':
      return words.nobodyVoted
  }
}
