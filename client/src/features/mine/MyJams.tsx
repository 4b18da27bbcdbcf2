import { Link } from 'wouter'
import type { JamId } from '#shared/ids.ts'
import type { MyJam } from '#shared/protocol/http.ts'
import { relativeTime } from '../../lib/relativeTime.ts'
import { serverNow } from '../../lib/serverTime.ts'
import { t } from '../../text/inside.ts'
import { Picture } from '../../ui/Picture.tsx'
import styles from './Mine.module.css'
import { Section } from './Section.tsx'
import { useMyJams } from './useMine.ts'

/** The jams where you took a seat; those with somebody in them say so. */
export function MyJams() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useMyJams()
  const jams = data?.pages.flatMap(page => page.jams)
  return (
    <Section
      title={t.mine.jams}
      empty={t.mine.noJams}
      count={jams?.length}
      error={error}
      onRetry={() => void refetch()}
      onMore={hasNextPage ? () => void fetchNextPage() : undefined}
      busy={isFetchingNextPage}
    >
      {jams?.map(jam => (
        <Jam key={jam.jam} jam={jam} />
      ))}
    </Section>
  )
}

function Jam({ jam: { jam, at, title, live, players, picture, private: isPrivate } }: { jam: MyJam }) {
  return (
    <li className={styles.card}>
      <Link href={`/j/${jam}`} className={styles.link}>
        <span className={styles.frame}>
          {picture ? (
            <Picture picture={picture} alt="" retry={false} sizes="260px" />
          ) : (
            <span className={styles.blank}>{isPrivate ? t.mine.behindDoor : t.mine.noPicture}</span>
          )}
        </span>
        <b dir="auto">{isPrivate ? t.mine.privateJam(wordsOf(jam)) : title || t.mine.untitled}</b>
      </Link>
      <p className={styles.soft}>
        {live && <span className={styles.live}>{t.mine.live}</span>}
        {live && players.length > 0
          ? t.mine.people(players.map(({ name }) => name))
          : t.mine.seatedAt(relativeTime(at, serverNow()))}
      </p>
    </li>
  )
}

/** The words of a jam's address: what tells one nameless jam from another. */
const wordsOf = (jam: JamId) => jam.split('-').slice(0, -1).join(' ')
