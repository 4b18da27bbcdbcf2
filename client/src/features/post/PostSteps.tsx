import type { Post } from '#shared/feed.ts'
import { useStartJam } from '../../app/useStartJam.ts'
import { t } from '../../text/inside.ts'
import { Button } from '../../ui/Button.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './PostPage.module.css'
import { share } from './share.ts'
import { useLike } from './useLike.ts'
import { postKey } from './usePostKeys.ts'

/** Riff on it, like it, share it. */
export function PostSteps({ post }: { post: Post }) {
  const { start, busy } = useStartJam()
  const like = useLike(post)
  return (
    <div>
      <div className={styles.steps}>
        {post.riffs && (
          <Button
            {...postKey('riff')}
            look="step"
            busy={busy}
            busyLabel={t.post.riffing}
            onClick={() => start({ from: post.id })}
          >
            {t.post.riff}
          </Button>
        )}
        <Button {...postKey('like')} large className={styles.like} aria-pressed={post.liked} onClick={like}>
          <span className={styles.heart} aria-hidden="true">
            {post.liked ? '♥' : '♡'}
          </span>
          {post.likes > 0 ? t.common.number(post.likes) : t.post.like}
          {post.likes > 0 && <VisuallyHidden>{t.post.likes(post.likes)}</VisuallyHidden>}
        </Button>
        <Button {...postKey('share')} large onClick={() => share(post.title, location.href)}>
          {t.post.share}
        </Button>
      </div>
      {!post.riffs && <p className={styles.soft}>{t.post.noRiffs}</p>}
    </div>
  )
}
