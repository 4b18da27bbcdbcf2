import { Link } from 'wouter'
import type { Post } from '#shared/feed.ts'
import { mediaUrl } from '../../lib/media.ts'
import { t } from '../../text/t.ts'
import styles from './PostPage.module.css'

/** Where the piece comes from and what came from it. Nothing, where there is neither. */
export function LineageLine({ post: { parent, children } }: { post: Post }) {
  if (!parent && children === 0) return null
  return (
    <div className={styles.lineage}>
      {parent?.thumb && <img className={styles.parent} src={mediaUrl(parent.thumb)} alt="" loading="lazy" />}
      <div>
        {parent && (
          <p>
            <Link href={`/p/${parent.id}`}>{t.post.riffedFrom(parent.title)}</Link>
          </p>
        )}
        {children > 0 && <p>{t.post.children(children)}</p>}
      </div>
    </div>
  )
}
