import { type ReactNode, useId } from 'react'
import { sentenceOf } from '../../lib/ApiError.ts'
import { t } from '../../text/inside.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawing } from '../../ui/Drawing.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Mine.module.css'

type Props = {
  title: string
  empty: string
  /** How many there are; undefined while none were told yet. */
  count: number | undefined
  error: Error | null
  onRetry: () => void
  /** Absent at the end. */
  onMore?: (() => void) | undefined
  busy: boolean
  children: ReactNode
}

/** One of your lists: its layout while it loads, a sentence when it is empty, why it did not come. */
export function Section({ title, empty, count, error, onRetry, onMore, busy, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {error && count === undefined ? (
        <Notice drawing="unplugged" text={`${t.mine.failed} ${sentenceOf(error)}`}>
          <Button onClick={onRetry}>{t.common.tryAgain}</Button>
        </Notice>
      ) : count === undefined ? (
        <div className={styles.grid} aria-busy="true">
          <VisuallyHidden>{t.mine.loading}</VisuallyHidden>
          {Array.from({ length: 3 }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: three alike
            <Skeleton key={index} shape="picture" style={{ aspectRatio: '3 / 2' }} />
          ))}
        </div>
      ) : count === 0 ? (
        <div className={styles.none}>
          <Drawing name="frame" />
          <p className={styles.soft}>{empty}</p>
        </div>
      ) : (
        <ul className={styles.grid}>{children}</ul>
      )}
      {onMore && (
        <Button busy={busy} busyLabel={t.mine.loading} onClick={onMore}>
          {t.mine.more}
        </Button>
      )}
    </section>
  )
}
