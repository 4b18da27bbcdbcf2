import type { Reason } from '#shared/reasons.ts'
import { useTitle } from '../../lib/useTitle.ts'
import { t } from '../../text/t.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Wordmark } from '../../ui/Wordmark.tsx'
import styles from './Room.module.css'

/** A jam that this person cannot enter: why, and where to go. */
export function ClosedDoor({ reason }: { reason: Reason }) {
  const { title, text } = wordsFor(reason)
  useTitle(t.jam.title(title))
  return (
    <div className={styles.room}>
      <header className={styles.plainBar}>
        <Wordmark />
      </header>
      <main id="main" tabIndex={-1} className={styles.door}>
        <Notice level={1} title={title} text={text}>
          <ButtonLink look="step" large href="/">
            {t.common.toFront}
          </ButtonLink>
        </Notice>
      </main>
    </div>
  )
}

function wordsFor(reason: Reason): { title: string; text: string } {
  const { status } = t.jam
  if (reason === 'NOT_FOUND' || reason === 'BAD_INPUT')
    return { title: status.notFoundTitle, text: status.notFoundText }
  if (reason === 'JAM_HIDDEN') return { title: status.hiddenTitle, text: status.hiddenText }
  if (reason === 'REMOVED') return { title: status.removedTitle, text: status.removedText }
  return { title: status.refusedTitle, text: t.reasons[reason] }
}
