import type { Status } from '../../realtime/status.ts'
import { t } from '../../text/inside.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useDelayed } from '../../ui/useDelayed.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { Wordmark } from '../../ui/Wordmark.tsx'
import styles from './Room.module.css'

/** The room before its state has come: its own layout, and after a while the reason why it takes. */
export function Opening({ status }: { status: Status }) {
  const slow = useDelayed(true, 4_000)
  return (
    <div className={styles.room}>
      <header className={styles.plainBar}>
        <Wordmark />
      </header>
      <main id="main" tabIndex={-1} className={styles.opening} aria-busy="true">
        <VisuallyHidden>{t.jam.loading}</VisuallyHidden>
        {status.name === 'offline' && (
          <Notice drawing="unplugged" title={t.jam.status.offlineTitle} text={t.jam.status.offlineFresh}>
            <p className={styles.soft}>{t.jam.status.offlineNote}</p>
          </Notice>
        )}
        {status.name === 'oldVersion' && (
          <Notice title={t.common.oldTitle} text={t.jam.status.old}>
            <Button look="step" large onClick={() => location.reload()}>
              {t.common.reload}
            </Button>
          </Notice>
        )}
        {status.name !== 'offline' && status.name !== 'oldVersion' && (
          <>
            <Skeleton style={{ blockSize: 44, inlineSize: '68%' }} />
            <Skeleton style={{ blockSize: 44, inlineSize: '54%' }} />
            <Skeleton style={{ blockSize: 44, inlineSize: '22%' }} />
            <p className={styles.soft} role="status">
              {slow ? t.jam.status.slow : ''}
            </p>
          </>
        )}
      </main>
    </div>
  )
}
