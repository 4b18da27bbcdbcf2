import { Link } from 'wouter'
import type { GrewFrom, Post } from '#shared/feed.ts'
import { mediaUrl } from '../../lib/media.ts'
import { t } from '../../text/inside.ts'
import styles from './PostPage.module.css'

/** Where the piece comes from and what came from it. Nothing, where there is neither. */
export function LineageLine({ post: { parent, children, grewFrom } }: { post: Post }) {
  if (!parent && !grewFrom && children === 0) return null
  const thumb = grewFrom && 'thumb' in grewFrom ? grewFrom.thumb : parent?.thumb
  return (
    <div className={styles.lineage}>
      {thumb && <img className={styles.parent} src={mediaUrl(thumb)} alt="" loading="lazy" />}
      <div>
        {grewFrom && <p>{grewWords(grewFrom)}</p>}
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

function grewWords(grew: GrewFrom): string {
  const words = t.material.post
  return 'upload' in grew ? words.upload : words[grew.how](grew.place + 1, grew.round)
}
