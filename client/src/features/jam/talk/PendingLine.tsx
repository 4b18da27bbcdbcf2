import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { useDelayed } from '../../../ui/useDelayed.ts'
import { useJam } from '../jamContext.ts'
import { sentenceOf } from '../useAsk.ts'
import styles from './Talk.module.css'
import type { Pending } from './talkBox.ts'
import { useTalk } from './talkContext.ts'

/** A line on its way, and what became of it. */
export function PendingLine({ pending }: { pending: Pending }) {
  const { status } = useJam()
  const { again, drop } = useTalk()
  const slow = useDelayed(pending.failed === null, 400)
  return (
    <li className={styles.line} data-together data-pending>
      <p className={styles.text} dir="auto">
        {pending.text}
      </p>
      {pending.failed ? (
        <div className={styles.failed} role="alert">
          <p>{t.talk.notSent(sentenceOf(pending.failed))}</p>
          <Button look="text" className={styles.action} onClick={() => again(pending)}>
            {t.talk.again}
          </Button>
          <Button look="text" className={styles.action} onClick={() => drop(pending)}>
            {t.talk.drop}
          </Button>
        </div>
      ) : (
        slow && <p className={styles.soft}>{status.name === 'live' ? t.talk.sending : t.talk.waiting}</p>
      )}
    </li>
  )
}
