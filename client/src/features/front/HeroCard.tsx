import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Post } from '#shared/feed.ts'
import type { LiveCard } from '#shared/protocol/events.ts'
import { feedQuery } from '../../lib/feedQuery.ts'
import { t } from '../../text/t.ts'
import { AuthoredText } from '../../ui/AuthoredText.tsx'
import { classes } from '../../ui/classes.ts'
import { Picture } from '../../ui/Picture.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { exampleAuthors, examplePicture, exampleRuns } from './example.ts'
import styles from './HeroCard.module.css'
import { inTheLight } from './inTheLight.ts'
import { LiveDot } from './LiveDot.tsx'
import { useTypingCaret } from './useTypingCaret.ts'

/** A jam that is live now; when nobody is on, the newest piece; with none, or without a line, an example that says it is one. */
export function HeroCard({ live, failed }: { live: LiveCard[] | undefined; failed: boolean }) {
  const newest = useInfiniteQuery({ ...feedQuery('new', null), enabled: live?.length === 0 })
  const busiest = live && inTheLight(live)
  if (busiest) return <LiveHero card={busiest} />
  const post = newest.data?.pages[0]?.posts[0]
  if (post) return <NewestHero post={post} />
  if (newest.isPending && !newest.isError && live?.length !== 0 && !failed)
    return <Skeleton shape="one" style={{ blockSize: 390 }} />
  return <ExampleHero />
}

function LiveHero({ card }: { card: LiveCard }) {
  const caret = useTypingCaret(card.text, card.runs)
  const picture = card.pictures[0]
  return (
    <Link href={`/j/${card.jam}`} className={styles.card}>
      {picture && (
        <div className={classes(picture.height > picture.width && styles.portrait)}>
          <Picture picture={picture} alt="" eager retry={false} className={styles.picture} />
        </div>
      )}
      <div className={picture ? styles.words : styles.wordsAlone}>
        <p className={styles.line}>
          <LiveDot>{t.front.liveNow}</LiveDot>
          {card.phase === 'writing'
            ? t.front.writingAndWatching(card.players.length, card.watching)
            : t.front.playersAndWatching(card.players.length, card.watching)}
        </p>
        {card.text ? (
          <AuthoredText
            text={card.text}
            runs={card.runs}
            authors={card.authors}
            names={false}
            caret={caret}
            className={picture ? styles.clamped : styles.large}
          />
        ) : (
          <p className={styles.line}>{t.front.emptyPage}</p>
        )}
      </div>
    </Link>
  )
}

function NewestHero({ post }: { post: Post }) {
  const picture = post.pictures[0]
  const authors = Object.fromEntries(post.contributors.map(person => [person.id, person]))
  return (
    <Link href={`/p/${post.id}`} className={styles.card}>
      {picture && (
        <div className={classes(picture.height > picture.width && styles.portrait)}>
          <Picture
            picture={picture}
            thumb={picture.thumb}
            placeholder={picture.placeholder}
            sizes="(max-width: 900px) 92vw, 420px"
            alt={post.alt}
            eager
            retry={false}
            className={styles.picture}
          />
        </div>
      )}
      <div className={styles.words}>
        <p className={styles.line}>
          <b>{t.front.newest}</b>
          {post.contributors.length > 0 && t.front.by(post.contributors.map(person => person.name))}
        </p>
        {post.prompt ? (
          <AuthoredText
            text={post.prompt.text}
            runs={post.prompt.runs}
            authors={authors}
            names={false}
            className={styles.clamped}
          />
        ) : (
          <p className={styles.title}>{post.title}</p>
        )}
      </div>
    </Link>
  )
}

function ExampleHero() {
  return (
    <div className={styles.card}>
      <img
        className={styles.example}
        src={examplePicture.url}
        width={examplePicture.width}
        height={examplePicture.height}
        alt={t.front.exampleAlt}
      />
      <div className={styles.words}>
        <p className={styles.line}>
          <b>{t.front.example}</b>
          {t.front.exampleNote}
        </p>
        <AuthoredText text={t.front.exampleText.join('')} runs={exampleRuns} authors={exampleAuthors} />
      </div>
    </div>
  )
}
