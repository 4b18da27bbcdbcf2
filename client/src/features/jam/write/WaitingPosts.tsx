import { t } from '../../../text/inside.ts'
import { useJam } from '../jamContext.ts'
import styles from './WritingStage.module.css'

/** Earlier rounds that are published as soon as the picture check answers. */
export function WaitingPosts() {
  const { state } = useJam()
  const waiting = state.history.filter(past => past.publishing?.waits)
  return (
    <div role="status">
      {waiting.map(({ round }) => (
        <p key={round} className={styles.notice}>
          {t.money.publishWaitsRound(round)}
        </p>
      ))}
    </div>
  )
}
