import { useEffect, useRef } from 'react'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Feed.module.css'

/** Asked for this far ahead of the fold, a page is there before it is scrolled to. */
const AHEAD = '1400px'

type Props = {
  state: 'more' | 'loading' | 'failed' | 'end'
  onMore: () => void
  sentence: string
  /** What is said when that was all. */
  end: string
}

/** The wall's foot: fetches more when it comes near, says so when that failed, and says honestly when that was all. */
export function FeedFoot({ state, onMore, sentence, end }: Props) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state !== 'more' || !element.current) return
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(entry => entry.isIntersecting)) onMore()
      },
      { rootMargin: AHEAD },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [state, onMore])
  return (
    <div ref={element} className={styles.foot}>
      {state === 'more' && <Button onClick={onMore}>{t.feed.more}</Button>}
      {state === 'loading' && <p role="status">{t.feed.loadingMore}</p>}
      {state === 'failed' && (
        <>
          <p role="alert">{sentence}</p>
          <Button onClick={onMore}>{t.common.tryAgain}</Button>
        </>
      )}
      {state === 'end' && <p>{end}</p>}
    </div>
  )
}
