import { t } from '../../text/t.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Feed.module.css'

const SHAPES = ['3 / 2', '1', '2 / 3', '16 / 9']

/** The wall before its pictures. */
export function FeedSkeleton() {
  return (
    <div className={styles.waiting} aria-busy="true">
      <VisuallyHidden>{t.feed.loading}</VisuallyHidden>
      {SHAPES.map(aspectRatio => (
        <Skeleton key={aspectRatio} shape="picture" style={{ aspectRatio }} />
      ))}
    </div>
  )
}
