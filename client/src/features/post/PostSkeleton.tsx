import { t } from '../../text/inside.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './PostPage.module.css'
import { ratioStyle } from './ratioStyle.ts'

/** The page before its piece: a picture's place and the lines beside it. */
export function PostSkeleton() {
  return (
    <div className={styles.post} aria-busy="true">
      <VisuallyHidden>{t.post.loading}</VisuallyHidden>
      <div className={styles.pictures} style={ratioStyle({ width: 3, height: 2 })}>
        <Skeleton shape="one" className={styles.picture} style={{ aspectRatio: '3 / 2' }} />
      </div>
      <div className={styles.words}>
        <Skeleton style={{ inlineSize: '70%', blockSize: 38 }} />
        <Skeleton style={{ inlineSize: '55%', blockSize: 20 }} />
        <Skeleton style={{ blockSize: 130 }} />
        <Skeleton shape="pill" style={{ inlineSize: 170, blockSize: 58 }} />
      </div>
    </div>
  )
}
