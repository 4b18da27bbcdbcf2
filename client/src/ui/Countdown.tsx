import { useSecondsLeft } from '../lib/useSecondsLeft.ts'
import { t } from '../text/t.ts'
import styles from './Countdown.module.css'

const ROUND = 2 * Math.PI * 20

/** The light that goes out: a ring with the seconds left, in server time. `total` is the whole time in ms. */
export function Countdown({ deadline, total }: { deadline: number; total: number }) {
  const seconds = useSecondsLeft(deadline) ?? 0
  const gone = ROUND * (1 - Math.min(1, (seconds * 1000) / Math.max(1, total)))
  return (
    <div className={styles.ring} role="timer" aria-label={t.common.secondsLeft(seconds)}>
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <circle className={styles.track} cx="24" cy="24" r="20" />
        <circle
          className={styles.edge}
          cx="24"
          cy="24"
          r="20"
          strokeDasharray={ROUND}
          strokeDashoffset={gone}
        />
        <circle
          className={styles.light}
          cx="24"
          cy="24"
          r="20"
          strokeDasharray={ROUND}
          strokeDashoffset={gone}
        />
      </svg>
      <span className={styles.number} aria-hidden="true">
        {seconds}
      </span>
    </div>
  )
}
