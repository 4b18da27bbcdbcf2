import { t } from '../text/t.ts'
import { Button } from '../ui/Button.tsx'
import { Wordmark } from '../ui/Wordmark.tsx'
import styles from './TopBar.module.css'
import { useStartJam } from './useStartJam.ts'
import { YouMenu } from './YouMenu.tsx'

/** Wordmark, a way into a new room, and yourself. */
export function TopBar({ start }: { start: boolean }) {
  return (
    <header className={styles.bar}>
      <Wordmark />
      <div className={styles.end}>
        {start && <StartHere />}
        <YouMenu />
      </div>
    </header>
  )
}

function StartHere() {
  const { start, busy } = useStartJam()
  return (
    <Button busy={busy} busyLabel={t.common.startingJam} onClick={() => start()}>
      {t.common.startJam}
    </Button>
  )
}
