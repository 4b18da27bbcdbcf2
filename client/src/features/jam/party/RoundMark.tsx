import { roundCount } from '#shared/jam/rounds.ts'
import { t } from '../../../text/inside.ts'
import { classes } from '../../../ui/classes.ts'
import { useJam } from '../jamContext.ts'
import styles from './Party.module.css'

/** "Round 2 of 5", where rounds are counted; "2 of 5" where there is no room. */
export function RoundMark({ className }: { className?: string | undefined }) {
  const count = roundCount(useJam().state)
  if (!count) return null
  const whole = t.party.round(count.number, count.of)
  return (
    <p className={classes(styles.round, className)}>
      <span>{whole}</span>
      <span className={styles.short} aria-hidden="true">
        {t.party.roundShort(count.number, count.of)}
      </span>
    </p>
  )
}
