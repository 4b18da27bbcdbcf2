import { Link } from 'wouter'
import { relativeTime } from '../../lib/relativeTime.ts'
import { serverNow } from '../../lib/serverTime.ts'
import { t } from '../../text/inside.ts'
import { Picture } from '../../ui/Picture.tsx'
import styles from './Mine.module.css'
import { Section } from './Section.tsx'
import { useMyPieces } from './useMine.ts'

/** The pieces that hold words of yours. */
export function MyPieces() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useMyPieces()
  const pieces = data?.pages.flatMap(page => page.posts)
  return (
    <Section
      title={t.mine.pieces}
      empty={t.mine.noPieces}
      count={pieces?.length}
      error={error}
      onRetry={() => void refetch()}
      onMore={hasNextPage ? () => void fetchNextPage() : undefined}
      busy={isFetchingNextPage}
    >
      {pieces?.map(({ id, title, alt, pictures: [picture], publishedAt }) => (
        <li key={id} className={styles.card}>
          <Link href={`/p/${id}`} className={styles.link}>
            <span className={styles.frame}>
              {picture && (
                <Picture
                  picture={picture}
                  thumb={picture.thumb}
                  placeholder={picture.placeholder}
                  alt={alt}
                  retry={false}
                  sizes="260px"
                />
              )}
            </span>
            <b dir="auto">{title}</b>
          </Link>
          <p className={styles.soft}>{relativeTime(publishedAt, serverNow())}</p>
        </li>
      ))}
    </Section>
  )
}
