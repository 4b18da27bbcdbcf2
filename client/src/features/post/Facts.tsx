import type { Post } from '#shared/feed.ts'
import { t } from '../../text/t.ts'
import styles from './PostPage.module.css'

/** By what it was drawn, with which parameters, and why it stands where it stands in the feed. */
export function Facts({ post: { engine, params, seed, hot } }: { post: Post }) {
  const style = params.style.charAt(0).toUpperCase() + params.style.slice(1)
  return (
    <div className={styles.facts}>
      <p>{t.post.made(engine.label, style, params.shape, seed)}</p>
      <p>{t.post.why(hot.fromWeight, hot.fromTime)}</p>
    </div>
  )
}
