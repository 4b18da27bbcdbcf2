import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { FEED_SORTS, type FeedSort, type Post } from '#shared/feed.ts'
import { sentenceOf } from '../../lib/ApiError.ts'
import { feedQuery } from '../../lib/feedQuery.ts'
import { t } from '../../text/t.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Feed.module.css'
import { FeedFoot } from './FeedFoot.tsx'
import { FeedSearch } from './FeedSearch.tsx'
import { FeedSkeleton } from './FeedSkeleton.tsx'
import { Wall } from './Wall.tsx'

const ADDRESS: Record<FeedSort, string> = { hot: '/', new: '/?sort=new' }

type Props = {
  sort: FeedSort
  /** What somebody looks for; null shows everything. */
  words: string | null
}

/** What the rooms made, in one of two orders, or what of it holds some words. */
export function Feed({ sort, words }: Props) {
  const Heading = words ? 'h1' : 'h2'
  return (
    <section className={styles.section} aria-labelledby="fresh">
      <div className={styles.head}>
        <Heading className={styles.heading} id="fresh">
          {words ? t.search.heading(words) : t.feed.heading}
        </Heading>
        <FeedSearch words={words} />
        <nav className={styles.tabs} aria-label={t.feed.order}>
          {FEED_SORTS.map(order => (
            <Link
              key={order}
              href={ADDRESS[order]}
              className={styles.tab}
              aria-current={order === sort && !words ? 'page' : undefined}
            >
              {t.feed[order]}
            </Link>
          ))}
        </nav>
      </div>
      <FeedBody sort={sort} words={words} />
    </section>
  )
}

function FeedBody({ sort, words }: Props) {
  const feed = useInfiniteQuery(feedQuery(sort, words))
  if (feed.isPending) return <FeedSkeleton />
  if (!feed.data)
    return (
      <Notice drawing="unplugged" alert text={`${t.feed.failed} ${sentenceOf(feed.error)}`}>
        <Button onClick={() => feed.refetch()}>{t.common.tryAgain}</Button>
      </Notice>
    )
  const posts = once(feed.data.pages.flatMap(page => page.posts))
  if (posts.length === 0 && words)
    return (
      <Notice drawing="gone" text={t.search.emptyText} title={t.search.emptyTitle(words)}>
        <ButtonLink href="/">{t.search.all}</ButtonLink>
      </Notice>
    )
  if (posts.length === 0) return <Notice drawing="frame" text={t.feed.emptyText} title={t.feed.emptyTitle} />
  return (
    <>
      <Wall posts={posts} />
      <FeedFoot
        state={footState(feed)}
        end={words ? t.search.end : t.feed.end}
        onMore={() => feed.fetchNextPage()}
        sentence={feed.error ? `${t.feed.moreFailed} ${sentenceOf(feed.error)}` : ''}
      />
    </>
  )
}

function footState(feed: {
  isFetchNextPageError: boolean
  isFetchingNextPage: boolean
  hasNextPage: boolean
}) {
  if (feed.isFetchingNextPage) return 'loading'
  if (feed.isFetchNextPageError) return 'failed'
  return feed.hasNextPage ? 'more' : 'end'
}

/** A like can lift a post over the edge between two pages while they are read: it is shown where it came first. */
function once(posts: readonly Post[]): Post[] {
  const seen = new Set<string>()
  return posts.filter(post => !seen.has(post.id) && seen.add(post.id))
}
