import type { Post } from '#shared/feed.ts'
import { relativeTime } from '../../lib/relativeTime.ts'
import { serverNow } from '../../lib/serverTime.ts'
import { t } from '../../text/inside.ts'
import styles from './PostPage.module.css'

/** Who, by how many votes, when. */
export function Credits({ post }: { post: Post }) {
  const { vote, contributors, publishedAt } = post
  const names = contributors.map(person => person.name)
  const votes = vote.voters > 0 ? t.post.votes(vote.winnerVotes, vote.voters) : t.post.noVote
  return (
    <p className={styles.by}>
      {names.length > 0 && (
        <span>
          {t.post.by} <b>{t.common.names(names)}</b>
        </span>
      )}
      <span>{vote.winners.length > 1 ? `${t.post.coWinners} ${votes}` : votes}</span>
      <time dateTime={new Date(publishedAt).toISOString()} title={new Date(publishedAt).toLocaleString()}>
        {relativeTime(publishedAt, serverNow())}
      </time>
    </p>
  )
}
